package org.benmo.statements.formulas;

/** Writes an expression as formula files write it; reading it again gives the same expression. */
public final class FormulaPrinter {
    private FormulaPrinter() {}

    /** The text of an expression. */
    public static String print(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.text();
            case Expression.Role role -> (role.summed() ? "Σ " : "") + role.name();
            case Expression.Negation negation -> "-" + inBrackets(negation.of(), 3);
            case Expression.Cell cell ->
                Vocabulary.word(cell.form()) + "[" + row(cell.row()) + "]" + column(cell.column())
                        + (cell.orZero() ? " 或零" : "");
            case Expression.GroupSum sum ->
                "Σ " + Vocabulary.word(sum.form()) + "[" + group(sum.group()) + "]" + column(sum.column())
                        + (sum.orZero() ? " 或零" : "");
            case Expression.Binary binary -> binary(binary);
        };
    }

    private static String binary(Expression.Binary binary) {
        int strength = strength(binary);
        return inBrackets(binary.left(), strength) + " " + binary.operator().sign() + " "
                + inBrackets(binary.right(), strength + 1);
    }

    private static String inBrackets(Expression expression, int needed) {
        return strength(expression) < needed ? "(" + print(expression) + ")" : print(expression);
    }

    private static int strength(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary ->
                switch (binary.operator()) {
                    case PLUS, MINUS -> 1;
                    case TIMES, OVER -> 2;
                };
            default -> 3;
        };
    }

    private static String row(Row row) {
        return switch (row) {
            case Row.Named named -> named.label();
            case Row.Looped looped -> looped.word();
        };
    }

    private static String column(Column column) {
        return switch (column) {
            case Column.Named named -> "." + named.label();
            case Column.Looped looped -> "." + looped.word();
            case Column.Main main -> "";
        };
    }

    private static String group(Group group) {
        return switch (group) {
            case Group.Named named -> named.name();
            case Group.Level level -> level.word();
            case Group.Children children -> "下级";
        };
    }
}
