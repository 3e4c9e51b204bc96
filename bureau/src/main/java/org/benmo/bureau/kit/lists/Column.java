package org.benmo.bureau.kit.lists;

import java.util.List;

/**
 * A column of a list.
 *
 * @param key name in addresses and of the value in a row
 * @param label key of its heading
 * @param expression SQL over the list's tables; written by us, never by a visitor
 * @param kind how its values are shown, compared and read from a workbook
 * @param sortable true only where an index carries the order
 * @param choices allowed words of a {@link Kind#CHOICE}; empty otherwise
 * @param finder SQL that finds rows by a part of a {@link Kind#TEXT} with an index; empty where the rows are read, see {@link #foundBy}
 * @param optional true where a workbook may come without it
 * @param filled true where the column is never null
 */
public record Column(
        String key,
        String label,
        String expression,
        Kind kind,
        boolean sortable,
        List<String> choices,
        String finder,
        boolean optional,
        boolean filled) {
    /** A column that is found by reading and that a workbook must have. */
    public Column(String key, String label, String expression, Kind kind, boolean sortable, List<String> choices) {
        this(key, label, expression, kind, sortable, choices, "", false, false);
    }

    /**
     * The same with a function that finds rows by a part of the text, for lists too long to be read.
     *
     * @param finder a function of the database and its first argument, {@code organization.found('employee.name'}; it gets the part
     *     and how many rows are wanted at most, and gives the numbers of rows the asker may see, as an array
     */
    public Column foundBy(String finder) {
        return new Column(key, label, expression, kind, sortable, choices, finder, optional, filled);
    }

    /**
     * The same for a column that is never null: it is sorted as it is, over an index {@code (column, id)}. Tables guarded by area need
     * it, because PostgreSQL looks nothing up by an expression before the guard was asked.
     */
    public Column neverNull() {
        return new Column(key, label, expression, kind, sortable, choices, finder, optional, true);
    }

    /** The same, and a workbook may come without it. */
    public Column optionally() {
        return new Column(key, label, expression, kind, sortable, choices, finder, true, filled);
    }

    /** What the values of a column are. */
    public enum Kind {
        TEXT,
        /** A whole number. */
        COUNT,
        /** 元 with two decimals, kept as 分. */
        MONEY,
        DATE,
        /** One of a few words. */
        CHOICE
    }

    /** A column of text. */
    public static Column text(String key, String label, String expression, boolean sortable) {
        return new Column(key, label, expression, Kind.TEXT, sortable, List.of());
    }

    /** A column of dates. */
    public static Column date(String key, String label, String expression, boolean sortable) {
        return new Column(key, label, expression, Kind.DATE, sortable, List.of());
    }

    /** A column of whole numbers. */
    public static Column count(String key, String label, String expression, boolean sortable) {
        return new Column(key, label, expression, Kind.COUNT, sortable, List.of());
    }

    /** A column whose values are a few words. */
    public static Column choice(String key, String label, String expression, List<String> choices) {
        return new Column(key, label, expression, Kind.CHOICE, false, List.copyOf(choices));
    }

    /** True for values that stand right-aligned. */
    public boolean isNumber() {
        return kind == Kind.COUNT || kind == Kind.MONEY;
    }
}
