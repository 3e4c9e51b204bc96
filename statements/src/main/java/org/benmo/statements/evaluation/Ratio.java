package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;

/**
 * A quotient of sums with a factor before and a number behind it: {@code factor × top / bottom + offset}.
 *
 * @param factor plain
 * @param offset in the base of the quotient
 */
record Ratio(Linear top, Linear bottom, BigDecimal factor, BigDecimal offset) {
    /** Digits of a displayed quotient before it is rounded; far more than any document prints. */
    static final MathContext DIGITS = MathContext.DECIMAL64;

    private static final int MOST_CORNERS = 6;

    /** The quotient an expression is; empty when it is anything else. */
    static Optional<Ratio> of(Ground ground) {
        return switch (ground) {
            case Ground.Quotient quotient -> ofQuotient(quotient);
            case Ground.Product product -> ofProduct(product);
            case Ground.Sum sum -> ofSum(sum);
            default -> Optional.empty();
        };
    }

    private static Optional<Ratio> ofQuotient(Ground.Quotient quotient) {
        Optional<Linear> top = Linear.of(quotient.top());
        Optional<Linear> bottom = Linear.of(quotient.bottom());
        return top.isPresent() && bottom.isPresent() && !bottom.get().isConstant()
                ? Optional.of(new Ratio(top.get(), bottom.get(), BigDecimal.ONE, BigDecimal.ZERO))
                : Optional.empty();
    }

    private static Optional<Ratio> ofProduct(Ground.Product product) {
        Optional<BigDecimal> left = constant(product.left());
        Optional<BigDecimal> right = constant(product.right());
        if (left.isPresent()) {
            return of(product.right()).map(r -> r.times(left.get()));
        }
        return right.isPresent() ? of(product.left()).map(r -> r.times(right.get())) : Optional.empty();
    }

    private static Optional<Ratio> ofSum(Ground.Sum sum) {
        Optional<Ratio> found = Optional.empty();
        BigDecimal offset = BigDecimal.ZERO;
        for (Ground.Part part : sum.parts()) {
            BigDecimal sign = part.minus() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            Optional<BigDecimal> constant = constant(part.term());
            if (constant.isPresent()) {
                offset = offset.add(constant.get().multiply(sign));
                continue;
            }
            Optional<Ratio> ratio = of(part.term()).map(r -> r.times(sign));
            if (found.isPresent() || ratio.isEmpty()) {
                return Optional.empty();
            }
            found = ratio;
        }
        BigDecimal behind = offset;
        return found.map(r -> new Ratio(r.top, r.bottom, r.factor, r.offset.add(behind)));
    }

    private static Optional<BigDecimal> constant(Ground ground) {
        return Linear.of(ground)
                .filter(Linear::isConstant)
                .map(linear -> linear.constant().add(linear.plain()));
    }

    private Ratio times(BigDecimal by) {
        return new Ratio(top, bottom, factor.multiply(by), offset.multiply(by));
    }

    Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>(top.factors().keySet());
        figures.addAll(bottom.factors().keySet());
        return figures;
    }

    /** The quotient of the middles; empty when the divisor is zero. */
    Optional<BigDecimal> displayed(Values values) {
        BigDecimal divisor = bottom.value(values);
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(top.value(values)
                        .divide(divisor, DIGITS)
                        .multiply(factor)
                        .add(offset));
    }

    /** Every quotient the intervals allow; empty when the divisor can be zero. */
    Optional<Interval> interval(Values values) {
        BigDecimal divisor = bottom.value(values);
        if (divisor.abs().compareTo(bottom.halfWidth(values)) <= 0) {
            return Optional.empty();
        }
        List<Figure> figures = List.copyOf(figures());
        return figures.size() <= MOST_CORNERS
                ? Optional.of(corners(figures, values).times(factor).plus(Interval.exactly(offset)))
                : spread(top, values)
                        .dividedBy(spread(bottom, values))
                        .map(q -> q.times(factor).plus(Interval.exactly(offset)));
    }

    /**
     * What else a rate of change, change / (now − change), can be: the change may be the difference of two rounded prints, while
     * the rate was taken of the amounts themselves. Empty for every other quotient.
     */
    Optional<Interval> ofRoundedDifference(Values values) {
        boolean plain = factor.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
        Optional<Figure> change = top.single()
                .filter(figure -> plain
                        && bottom.factors().size() == 2
                        && bottom.factors()
                                        .getOrDefault(figure, BigDecimal.ZERO)
                                        .signum()
                                < 0);
        return change.flatMap(figure -> {
            BigDecimal half = values.half(figure);
            Interval before = Interval.around(bottom.value(values), half);
            Interval now = Interval.around(bottom.value(values).add(values.value(figure)), half);
            return before.low().signum() <= 0
                    ? Optional.empty()
                    : now.dividedBy(before).map(quotient -> quotient.minus(Interval.exactly(BigDecimal.ONE)));
        });
    }

    private static Interval spread(Linear sum, Values values) {
        return Interval.around(sum.value(values), sum.halfWidth(values));
    }

    /** A quotient of sums is monotone in each figure, so its extremes lie where every figure is at one of its ends. */
    private Interval corners(List<Figure> figures, Values values) {
        List<BigDecimal> quotients = new ArrayList<>();
        for (int corner = 0; corner < 1 << figures.size(); corner++) {
            BigDecimal over = top.fixed();
            BigDecimal under = bottom.fixed();
            for (int i = 0; i < figures.size(); i++) {
                Interval range = values.interval(figures.get(i));
                BigDecimal value = (corner >> i & 1) == 0 ? range.low() : range.high();
                over = over.add(value.multiply(top.factors().getOrDefault(figures.get(i), BigDecimal.ZERO)));
                under = under.add(value.multiply(bottom.factors().getOrDefault(figures.get(i), BigDecimal.ZERO)));
            }
            quotients.add(over.divide(under, DIGITS));
        }
        BigDecimal low = quotients.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = quotients.stream().reduce(BigDecimal::max).orElseThrow();
        return new Interval(low, high);
    }
}
