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
 */
public record Column(String key, String label, String expression, Kind kind, boolean sortable, List<String> choices) {
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
