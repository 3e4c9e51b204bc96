package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.formulas.Relation;
import org.benmo.statements.identities.Outcome;

/**
 * Sums compared. The allowance comes from half units alone: of the figures themselves; of what a total is built from, when
 * its print is exactly that sum; of the parts and the whole that a list of shares is taken from; of the leaves of both when two totals are compared; and a total may also agree with the
 * rows further down, for it may be the rounded sum or the sum of rounded parts.
 */
record LinearQuestion(Tree tree, Linear left, Linear right, Relation relation, Linear difference) implements Question {

    LinearQuestion(Tree tree, Linear left, Linear right, Relation relation) {
        this(tree, left, right, relation, left.minus(right));
    }

    @Override
    public Outcome outcome(Values values) {
        BigDecimal off = difference.value(values);
        if (Question.satisfies(relation, off, BigDecimal.ZERO)) {
            return EXACT;
        }
        BigDecimal allowance = allowance(values);
        if (Question.satisfies(relation, off, allowance) || agreesFurtherDown(values)) {
            return Question.with(Outcome.Flag.ROUNDING);
        }
        return Question.broken(off, allowance);
    }

    private BigDecimal allowance(Values values) {
        return margin(values, Optional.empty());
    }

    /** The most that rounding explains, the given figure being exact. */
    private BigDecimal margin(Values values, Optional<Figure> exact) {
        BigDecimal margin = BigDecimal.ZERO;
        for (Map.Entry<Figure, BigDecimal> term : difference.factors().entrySet()) {
            if (!exact.equals(Optional.of(term.getKey()))) {
                BigDecimal width = tree.width(term.getKey(), values);
                margin = margin.add(width.multiply(term.getValue().abs()));
            }
        }
        margin = margin.add(tree.widthOfShares(difference.factors().keySet(), values));
        return margin.max(ofTwoPrints(values, exact));
    }

    /** Two prints of one total, from so many leaves each. */
    private BigDecimal ofTwoPrints(Values values, Optional<Figure> exact) {
        Optional<Figure> one = left.single();
        Optional<Figure> other = right.single();
        if (one.isEmpty() || other.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int leavesOfOne = leaves(one.get(), other.get());
        int leavesOfOther = leaves(other.get(), one.get());
        return share(one.get(), leavesOfOne, values, exact).add(share(other.get(), leavesOfOther, values, exact));
    }

    /** The narrative has no rows of its own: it copies what it is compared with. */
    private int leaves(Figure figure, Figure other) {
        boolean copy = figure.key().form().equals(Key.TEXT);
        return copy ? tree.leaves(other) : tree.leaves(figure);
    }

    private static BigDecimal share(Figure figure, int leaves, Values values, Optional<Figure> exact) {
        BigDecimal own = exact.equals(Optional.of(figure)) ? BigDecimal.ZERO : values.half(figure);
        return own.add(figure.half().multiply(BigDecimal.valueOf(leaves - 1L)));
    }

    /** A total against the rows below its parts in the same form, level by level. */
    private boolean agreesFurtherDown(Values values) {
        if (relation != Relation.EQUAL) {
            return false;
        }
        return agreesFurtherDown(left, right, values) || agreesFurtherDown(right, left, values);
    }

    private boolean agreesFurtherDown(Linear total, Linear parts, Values values) {
        Optional<Figure> single = total.single();
        boolean plainSum = single.isPresent()
                && parts.factors().size() > 1
                && parts.factors().values().stream().allMatch(f -> f.compareTo(BigDecimal.ONE) == 0);
        if (!plainSum) {
            return false;
        }
        for (int depth = 0; depth < 4; depth++) {
            BigDecimal sum = parts.fixed();
            BigDecimal margin = values.half(single.get());
            boolean deeper = false;
            for (Figure part : parts.factors().keySet()) {
                List<List<Figure>> levels = tree.levelsInForm(part);
                deeper |= depth + 1 < levels.size();
                List<Figure> level = levels.isEmpty() ? List.of(part) : levels.get(Math.min(depth, levels.size() - 1));
                for (Figure figure : level) {
                    sum = sum.add(values.value(figure));
                    margin = margin.add(values.half(figure));
                }
            }
            if (values.value(single.get()).subtract(sum).abs().compareTo(margin) <= 0) {
                return true;
            }
            if (!deeper) {
                return false;
            }
        }
        return false;
    }

    @Override
    public Optional<Interval> solve(Figure unknown, Values values) {
        BigDecimal factor = difference.factors().get(unknown);
        boolean equality = relation == Relation.EQUAL || relation == Relation.SAME;
        if (factor == null || !equality) {
            return Optional.empty();
        }
        BigDecimal rest =
                difference.value(values).subtract(values.value(unknown).multiply(factor));
        BigDecimal margin = margin(values, Optional.of(unknown));
        Interval scaled =
                new Interval(rest.negate().subtract(margin), rest.negate().add(margin));
        if (factor.abs().compareTo(BigDecimal.ONE) == 0) {
            return Optional.of(scaled.times(factor));
        }
        BigDecimal low = scaled.low().divide(factor.abs(), 12, RoundingMode.FLOOR);
        BigDecimal high = scaled.high().divide(factor.abs(), 12, RoundingMode.CEILING);
        return Optional.of(new Interval(low, high).times(BigDecimal.valueOf(factor.signum())));
    }
}
