package org.benmo.statements.formulas;

import java.util.List;
import org.benmo.statements.figures.FormState;

/** When a formula may be asked. */
public sealed interface Condition {
    /** All of them. */
    record All(List<Condition> parts) implements Condition {}

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {}

    /** Whether a form was read. */
    record Read(String form, boolean wanted) implements Condition {}

    /** Whether a form that was read is empty or filled. */
    record State(String form, FormState wanted) implements Condition {}

    /** Whether a figure is printed. */
    record Printed(Expression figure, boolean wanted) implements Condition {}

    /** Whether a row is printed at all. */
    record RowPrinted(String form, Row row, boolean wanted) implements Condition {}

    /** Whether an expression is zero as printed. */
    record Zero(Expression expression, boolean wanted) implements Condition {}

    /** Whether the sentence carries a mark. */
    record Marked(String mark, boolean wanted) implements Condition {}

    /** The fiscal year against a number. */
    record Year(Relation relation, int year) implements Condition {}

    /** Two expressions compared as printed. */
    record Compared(Expression left, Relation relation, Expression right) implements Condition {}
}
