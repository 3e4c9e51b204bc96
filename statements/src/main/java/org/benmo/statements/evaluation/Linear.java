package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/**
 * A sum of figures with factors.
 *
 * @param factors by figure, none of them zero
 * @param constant in the base of the figures
 * @param plain numbers without a unit; in a sum of rates they count in percent
 */
record Linear(Map<Figure, BigDecimal> factors, BigDecimal constant, BigDecimal plain) {
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    /** The sum an expression is; empty when it multiplies or divides figures. */
    static Optional<Linear> of(Ground ground) {
        return switch (ground) {
            case Ground.Of of ->
                Optional.of(new Linear(Map.of(of.figure(), BigDecimal.ONE), BigDecimal.ZERO, BigDecimal.ZERO));
            case Ground.Nothing nothing -> Optional.of(number(BigDecimal.ZERO, BigDecimal.ZERO));
            case Ground.Constant number ->
                Optional.of(
                        number.unit().isPresent()
                                ? number(number.value(), BigDecimal.ZERO)
                                : number(BigDecimal.ZERO, number.value()));
            case Ground.Sum sum -> ofSum(sum);
            case Ground.Product product -> ofProduct(product);
            case Ground.Quotient quotient -> ofQuotient(quotient);
        };
    }

    private static Linear number(BigDecimal constant, BigDecimal plain) {
        return new Linear(Map.of(), constant, plain);
    }

    private static Optional<Linear> ofSum(Ground.Sum sum) {
        Map<Figure, BigDecimal> factors = new LinkedHashMap<>();
        BigDecimal constant = BigDecimal.ZERO;
        BigDecimal plain = BigDecimal.ZERO;
        for (Ground.Part part : sum.parts()) {
            Optional<Linear> term = of(part.term());
            if (term.isEmpty()) {
                return Optional.empty();
            }
            Linear signed = part.minus() ? term.get().times(BigDecimal.ONE.negate()) : term.get();
            signed.factors.forEach((figure, factor) -> factors.merge(figure, factor, BigDecimal::add));
            constant = constant.add(signed.constant);
            plain = plain.add(signed.plain);
        }
        factors.values().removeIf(factor -> factor.signum() == 0);
        return Optional.of(new Linear(factors, constant, plain));
    }

    private static Optional<Linear> ofProduct(Ground.Product product) {
        Optional<Linear> left = of(product.left());
        Optional<Linear> right = of(product.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().isPlain()) {
            return Optional.of(right.get().times(left.get().plain));
        }
        return right.get().isPlain() ? Optional.of(left.get().times(right.get().plain)) : Optional.empty();
    }

    private static Optional<Linear> ofQuotient(Ground.Quotient quotient) {
        Optional<Linear> top = of(quotient.top());
        Optional<Linear> bottom = of(quotient.bottom());
        boolean divides = top.isPresent()
                && bottom.isPresent()
                && bottom.get().isPlain()
                && bottom.get().plain.signum() != 0;
        return divides
                ? Optional.of(top.get().times(BigDecimal.ONE.divide(bottom.get().plain, Ratio.DIGITS)))
                : Optional.empty();
    }

    private boolean isPlain() {
        return factors.isEmpty() && constant.signum() == 0;
    }

    /** True when no figure is left in it. */
    boolean isConstant() {
        return factors.isEmpty();
    }

    Linear times(BigDecimal factor) {
        Map<Figure, BigDecimal> scaled = new LinkedHashMap<>();
        factors.forEach((figure, own) -> scaled.put(figure, own.multiply(factor)));
        scaled.values().removeIf(own -> own.signum() == 0);
        return new Linear(scaled, constant.multiply(factor), plain.multiply(factor));
    }

    Linear minus(Linear other) {
        Map<Figure, BigDecimal> difference = new LinkedHashMap<>(factors);
        other.factors.forEach((figure, factor) -> difference.merge(figure, factor.negate(), BigDecimal::add));
        difference.values().removeIf(factor -> factor.signum() == 0);
        return new Linear(difference, constant.subtract(other.constant), plain.subtract(other.plain));
    }

    /** The only figure of a sum that is just this figure. */
    Optional<Figure> single() {
        boolean single = factors.size() == 1 && constant.signum() == 0 && plain.signum() == 0;
        return single && factors.values().iterator().next().compareTo(BigDecimal.ONE) == 0
                ? Optional.of(factors.keySet().iterator().next())
                : Optional.empty();
    }

    /** What all its figures are; empty when it has none or they are unlike. */
    Optional<Unit.Kind> kind() {
        Optional<Unit.Kind> kind = Optional.empty();
        for (Figure figure : factors.keySet()) {
            Unit.Kind own = figure.printed().unit().kind();
            if (kind.isPresent() && kind.get() != own) {
                return Optional.empty();
            }
            kind = Optional.of(own);
        }
        return kind;
    }

    /** The middle of its value. */
    BigDecimal value(Values values) {
        BigDecimal sum = fixed();
        for (Map.Entry<Figure, BigDecimal> term : factors.entrySet()) {
            sum = sum.add(values.value(term.getKey()).multiply(term.getValue()));
        }
        return sum;
    }

    /** What stands in it besides figures, in the base of the figures. */
    BigDecimal fixed() {
        if (plain.signum() == 0) {
            return constant;
        }
        return constant.add(kind().equals(Optional.of(Unit.Kind.RATE)) ? plain.multiply(PERCENT) : plain);
    }

    /** The half widths of its figures added up. */
    BigDecimal halfWidth(Values values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Figure, BigDecimal> term : factors.entrySet()) {
            sum = sum.add(values.half(term.getKey()).multiply(term.getValue().abs()));
        }
        return sum;
    }
}
