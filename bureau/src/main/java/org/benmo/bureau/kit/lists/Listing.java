package org.benmo.bureau.kit.lists;

import java.util.List;
import java.util.Optional;

/**
 * A list as data: which rows, which columns, in which order.
 *
 * @param path where its page is
 * @param title key of its heading
 * @param from SQL from-clause with its joins; written by us
 * @param id expression of the unique number of a row
 * @param columns in order
 * @param order key of the column it is sorted by at first
 * @param opens path of a row's own page, to which the number is appended; empty when rows have none
 */
public record Listing(
        String path, String title, String from, String id, List<Column> columns, String order, String opens) {

    /** The column of this key. */
    public Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
