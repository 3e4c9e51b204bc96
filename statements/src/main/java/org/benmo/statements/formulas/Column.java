package org.benmo.statements.formulas;

/** Which column a formula means. */
public sealed interface Column {
    /** A column known when the file is read. */
    record Named(String key, String label) implements Column {}

    /** The column a loop stands at. */
    record Looped(String word) implements Column {}

    /** None is written: the only amount column of a form, or what the narrative states first of a metric. */
    record Main(String key) implements Column {}
}
