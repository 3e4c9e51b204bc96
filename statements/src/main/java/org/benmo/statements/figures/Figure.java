package org.benmo.statements.figures;

import java.math.BigDecimal;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;

/**
 * A named value with its lineage. Two prints of one number are two figures: identity, not equality, tells them apart,
 * because a diagnosis may find one of them right and the other wrong.
 */
public final class Figure {
    private final Key key;
    private final Printed printed;
    private final Lineage lineage;
    private final boolean exact;

    /** A number as printed: it stands for everything that rounds to it. */
    public Figure(Key key, Printed printed, Lineage lineage) {
        this(key, printed, lineage, false);
    }

    private Figure(Key key, Printed printed, Lineage lineage, boolean exact) {
        this.key = key;
        this.printed = printed;
        this.lineage = lineage;
        this.exact = exact;
    }

    /** A number of our own books: it stands for itself alone, an interval of no width. */
    public static Figure exact(Key key, Printed printed, Lineage lineage) {
        return new Figure(key, printed, lineage, true);
    }

    /** What it is about. */
    public Key key() {
        return key;
    }

    /** What is printed. Changes and rates carry their sign here, whichever words carried it on paper. */
    public Printed printed() {
        return printed;
    }

    /** Where it comes from. */
    public Lineage lineage() {
        return lineage;
    }

    /** True for a number of our own books, false for one somebody printed. */
    public boolean isExact() {
        return exact;
    }

    /** Half the width of what it can stand for, in the base of its kind; zero when exact. */
    public BigDecimal half() {
        return exact ? BigDecimal.ZERO : printed.half();
    }

    /** Everything the print can stand for. */
    public Interval interval() {
        return exact ? Interval.exactly(printed.inBase()) : printed.interval();
    }

    @Override
    public String toString() {
        return key + "=" + printed.text();
    }
}
