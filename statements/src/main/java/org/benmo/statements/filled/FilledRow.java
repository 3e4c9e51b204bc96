package org.benmo.statements.filled;

/**
 * One row of a filled form, in the order it is to be printed.
 *
 * @param key row of the figures' keys, such as {@code func.2130501}, {@code econ.30101}, {@code income.year}, {@code total}
 * @param code classification code; empty for a named row
 * @param name as printed, without enumerator: 行政运行, 本年收入合计
 * @param level 0 for totals and named rows, 1 类, 2 款, 3 项
 * @param panel which side of a form with two panels
 */
public record FilledRow(String key, String code, String name, int level, Panel panel) {

    /** The side of a form; forms with one grid have only {@link #LEFT}. */
    public enum Panel {
        /** Income, or the only grid, or personnel in T06. */
        LEFT,
        /** Expenditure, or operating spending in T06. */
        RIGHT
    }
}
