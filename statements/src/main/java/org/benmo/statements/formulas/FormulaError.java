package org.benmo.statements.formulas;

/** A formula that cannot be understood, with where and what was expected, in Chinese. */
public final class FormulaError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    FormulaError(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the file: {@code for-each}, {@code when}, {@code left}, {@code relation} or {@code right}. */
    public String field() {
        return field;
    }

    /** The sentence for people. */
    public String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
