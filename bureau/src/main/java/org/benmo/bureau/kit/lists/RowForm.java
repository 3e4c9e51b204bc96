package org.benmo.bureau.kit.lists;

import java.util.Map;

/**
 * The form of one row.
 *
 * @param id of the row; 0 for a new one
 * @param version the form was opened at
 * @param cells as typed, by column key
 * @param problems sentences by column key
 * @param problem about the whole; empty when there is none
 * @param now what others wrote meanwhile, by the key of each column that differs from what is typed
 */
public record RowForm(
        long id,
        int version,
        Map<String, String> cells,
        Map<String, String> problems,
        String problem,
        Map<String, String> now) {
    /** A form as it is opened. */
    public static RowForm of(long id, int version, Map<String, String> cells) {
        return new RowForm(id, version, Map.copyOf(cells), Map.of(), "", Map.of());
    }

    /** The text of a cell. */
    public String cell(Column column) {
        return cells.getOrDefault(column.key(), "");
    }

    /** What is wrong with a cell; empty when nothing is. */
    public String problemOf(Column column) {
        return problems.getOrDefault(column.key(), "");
    }
}
