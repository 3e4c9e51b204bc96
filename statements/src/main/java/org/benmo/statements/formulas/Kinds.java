package org.benmo.statements.formulas;

import java.util.Optional;
import org.benmo.statements.amounts.Unit;

/** Refuses sums of unlike things while a file is read. What depends on the document is looked at when it is asked. */
final class Kinds {
    private Kinds() {}

    static void check(String field, Expression expression, Vocabulary vocabulary) throws FormulaError {
        kind(field, expression, vocabulary);
    }

    /** What the value is; empty when it is a plain number, a quotient, or known only in the document. */
    private static Optional<Unit.Kind> kind(String field, Expression expression, Vocabulary vocabulary)
            throws FormulaError {
        return switch (expression) {
            case Expression.Literal literal -> literal.unit().map(Unit::kind);
            case Expression.Role role -> Optional.empty();
            case Expression.Negation negation -> kind(field, negation.of(), vocabulary);
            case Expression.GroupSum sum -> ofCell(sum.form(), groupRow(sum.group()), sum.column(), vocabulary);
            case Expression.Cell cell ->
                cell.row() instanceof Row.Named named
                        ? ofCell(cell.form(), named.keys().getFirst(), cell.column(), vocabulary)
                        : ofCell(cell.form(), "func", cell.column(), vocabulary);
            case Expression.Binary binary -> ofBinary(field, binary, vocabulary);
        };
    }

    private static String groupRow(Group group) {
        return group instanceof Group.Named named ? named.rows().getFirst() : "func";
    }

    private static Optional<Unit.Kind> ofCell(String form, String row, Column column, Vocabulary vocabulary) {
        return switch (column) {
            case Column.Named named -> vocabulary.kind(form, row, named.key());
            case Column.Main main -> vocabulary.kind(form, row, main.key());
            case Column.Looped looped -> Optional.empty();
        };
    }

    private static Optional<Unit.Kind> ofBinary(String field, Expression.Binary binary, Vocabulary vocabulary)
            throws FormulaError {
        Optional<Unit.Kind> left = kind(field, binary.left(), vocabulary);
        Optional<Unit.Kind> right = kind(field, binary.right(), vocabulary);
        if (binary.operator() == Expression.Operator.TIMES || binary.operator() == Expression.Operator.OVER) {
            return Optional.empty();
        }
        if (left.isPresent() && right.isPresent() && left.get() != right.get()) {
            throw new FormulaError(field, "把" + word(left.get()) + "和" + word(right.get()) + "加在一起");
        }
        return left.or(() -> right);
    }

    private static String word(Unit.Kind kind) {
        return switch (kind) {
            case MONEY -> "金额";
            case RATE -> "比率";
            case COUNT -> "个数";
            case SCORE -> "得分";
        };
    }
}
