package org.benmo.disclosure.extraction.forms;

import java.util.List;
import java.util.Set;
import org.benmo.documents.Block;

/**
 * What a layout understood of a grid.
 *
 * @param rows in printed order, panel by panel; rows without a key are those nothing could be made of
 * @param typed cells that hold a code, a line number or an ordinal, not an amount
 */
record Binding(List<Row> rows, Set<Block.Cell> typed) {

    /**
     * A row by what names it.
     *
     * @param key as in {@code FormTable.Row}; empty when it could not be bound
     * @param code printed code, parts joined
     * @param name printed name
     * @param cells its amount cells
     */
    record Row(String key, String code, String name, List<Amount> cells) {}

    /**
     * A cell and the column of the form it belongs to.
     *
     * @param column key of the column
     * @param cell number, blank or dash; words are not bound
     */
    record Amount(String column, Block.Cell cell) {}

    /** True when a printed number is bound. */
    boolean holdsNumbers() {
        return rows.stream()
                .filter(row -> !row.key().isEmpty())
                .flatMap(row -> row.cells().stream())
                .anyMatch(amount -> CellNumbers.isNumber(amount.cell().text()));
    }
}
