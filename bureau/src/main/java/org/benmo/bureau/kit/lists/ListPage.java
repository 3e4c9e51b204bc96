package org.benmo.bureau.kit.lists;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows in order
 * @param total how many rows match; {@link #COUNTED_MAX} + 1 when there are more
 * @param next cursor of the following page; empty on the last
 */
public record ListPage(List<Row> rows, int total, String next) {
    /** Counting goes no further, so that a list of a million rows opens as fast as one of ten. */
    public static final int COUNTED_MAX = 5_000;

    /**
     * A row.
     *
     * @param id its number
     * @param cells as shown, one for each column
     */
    public record Row(long id, List<String> cells) {}

    /** The total as shown: 5000+ when it was not counted to the end. */
    public String totalShown() {
        return total > COUNTED_MAX ? COUNTED_MAX + "+" : Integer.toString(total);
    }
}
