package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;

/** The figures as printed, some of them standing for other values. */
record Values(Map<Figure, Interval> replaced) {
    static final Values PRINTED = new Values(Map.of());

    /** The middle of what a figure stands for, in the base of its kind. */
    BigDecimal value(Figure figure) {
        Interval other = replaced.get(figure);
        return other == null ? figure.printed().inBase() : other.centre();
    }

    /** Half the width of what a figure stands for. */
    BigDecimal half(Figure figure) {
        Interval other = replaced.get(figure);
        return other == null ? figure.half() : other.halfWidth();
    }

    Interval interval(Figure figure) {
        Interval other = replaced.get(figure);
        return other == null ? figure.interval() : other;
    }

    boolean isReplaced(Figure figure) {
        return replaced.containsKey(figure);
    }

    /** True when a figure is a number, printed or put in its place. */
    boolean isNumber(Figure figure) {
        return figure.printed().isNumber() || isReplaced(figure);
    }

    boolean arePrinted() {
        return replaced.isEmpty();
    }
}
