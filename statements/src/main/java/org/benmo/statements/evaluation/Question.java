package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.formulas.Relation;
import org.benmo.statements.identities.Outcome;

/** A relation between particular figures, asked of their printed or of other values. */
interface Question {
    /** What it comes to. */
    Outcome outcome(Values values);

    /** The exact values of one figure that satisfy it; empty when none does or it cannot be solved for that figure. */
    Optional<Interval> solve(Figure unknown, Values values);

    /** Satisfied by the digits alone. */
    Outcome EXACT = new Outcome.Holds(Set.of());

    /** Satisfied only with an allowance. */
    static Outcome with(Outcome.Flag flag) {
        return new Outcome.Holds(Set.copyOf(EnumSet.of(flag)));
    }

    static Outcome broken(BigDecimal difference, BigDecimal allowance) {
        return new Outcome.Broken(Interval.exactly(difference), new Interval(allowance.negate(), allowance));
    }

    /** Whether left minus right satisfies the relation when it may be off by the margin. */
    static boolean satisfies(Relation relation, BigDecimal difference, BigDecimal margin) {
        return switch (relation) {
            case EQUAL, SAME -> difference.abs().compareTo(margin) <= 0;
            case DIFFERENT -> difference.signum() != 0;
            case AT_MOST -> difference.compareTo(margin) <= 0;
            case LESS -> difference.compareTo(margin) < 0;
            case AT_LEAST -> difference.compareTo(margin.negate()) >= 0;
            case MORE -> difference.compareTo(margin.negate()) > 0;
            case BOTH_ZERO, SAME_SIGN -> throw new IllegalArgumentException(relation + " is no comparison");
        };
    }

    /** True when at least one of the figures is a number, or there is none to be blank. */
    static boolean hasNumber(List<Figure> side, Values values) {
        return side.isEmpty() || side.stream().anyMatch(values::isNumber);
    }
}
