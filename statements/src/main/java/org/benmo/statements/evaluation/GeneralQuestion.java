package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.formulas.Relation;
import org.benmo.statements.identities.Outcome;

/** Any other pair of expressions, compared as intervals. */
record GeneralQuestion(Ground left, Ground right, Relation relation) implements Question {

    @Override
    public Outcome outcome(Values values) {
        Optional<Interval> one = interval(left, values);
        Optional<Interval> other = interval(right, values);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.CannotTell("除数为零，算不出来");
        }
        BigDecimal off = displayed(left, values).subtract(displayed(right, values));
        if (Question.satisfies(relation, off, BigDecimal.ZERO)) {
            return EXACT;
        }
        Interval difference = one.get().minus(other.get());
        return Question.satisfies(relation, difference.centre(), difference.halfWidth())
                ? Question.with(Outcome.Flag.ROUNDING)
                : Question.broken(off, difference.halfWidth());
    }

    /** The value of the middles; only for what has an interval, so that no divisor is zero. */
    private static BigDecimal displayed(Ground ground, Values values) {
        return switch (ground) {
            case Ground.Of of -> values.value(of.figure());
            case Ground.Constant constant -> constant.value();
            case Ground.Nothing nothing -> BigDecimal.ZERO;
            case Ground.Sum sum ->
                Linear.of(sum)
                        .map(linear -> linear.value(values))
                        .orElseGet(() -> sum.parts().stream()
                                .map(part -> part.minus()
                                        ? displayed(part.term(), values).negate()
                                        : displayed(part.term(), values))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            case Ground.Product product ->
                displayed(product.left(), values).multiply(displayed(product.right(), values));
            case Ground.Quotient quotient ->
                displayed(quotient.top(), values).divide(displayed(quotient.bottom(), values), Ratio.DIGITS);
        };
    }

    /** Every value the intervals allow; empty when a divisor can be zero. */
    static Optional<Interval> interval(Ground ground, Values values) {
        Optional<Linear> linear = Linear.of(ground);
        if (linear.isPresent()) {
            Linear sum = linear.get();
            return Optional.of(Interval.around(sum.value(values), sum.halfWidth(values)));
        }
        Optional<Ratio> ratio = Ratio.of(ground);
        if (ratio.isPresent()) {
            return ratio.get().interval(values);
        }
        return switch (ground) {
            case Ground.Sum sum -> ofSum(sum, values);
            case Ground.Product product ->
                interval(product.left(), values)
                        .flatMap(l -> interval(product.right(), values).map(l::times));
            case Ground.Quotient quotient ->
                interval(quotient.top(), values)
                        .flatMap(t -> interval(quotient.bottom(), values).flatMap(t::dividedBy));
            default -> throw new IllegalStateException(ground + " is linear");
        };
    }

    private static Optional<Interval> ofSum(Ground.Sum sum, Values values) {
        Interval total = Interval.ZERO;
        for (Ground.Part part : sum.parts()) {
            Optional<Interval> term = interval(part.term(), values);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            total = part.minus() ? total.minus(term.get()) : total.plus(term.get());
        }
        return Optional.of(total);
    }

    @Override
    public Optional<Interval> solve(Figure unknown, Values values) {
        return Optional.empty();
    }
}
