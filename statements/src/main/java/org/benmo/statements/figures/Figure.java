package org.benmo.statements.figures;

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

    public Figure(Key key, Printed printed, Lineage lineage) {
        this.key = key;
        this.printed = printed;
        this.lineage = lineage;
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

    /** Everything the print can stand for. */
    public Interval interval() {
        return printed.interval();
    }

    @Override
    public String toString() {
        return key + "=" + printed.text();
    }
}
