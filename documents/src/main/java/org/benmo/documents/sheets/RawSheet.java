package org.benmo.documents.sheets;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.benmo.documents.Place;

/**
 * What one sheet shows.
 *
 * @param name on its tab
 * @param cells by row, then column
 * @param row from a visible row to its number in the file, both counted from 0
 * @param column the same for columns
 */
record RawSheet(String name, List<RawCell> cells, IntUnaryOperator row, IntUnaryOperator column) {
    /** The place of a visible position, such as {@code B12}. */
    Place place(int visibleRow, int visibleColumn) {
        return new Place.SheetCell(name, address(row.applyAsInt(visibleRow), column.applyAsInt(visibleColumn)));
    }

    /** A cell's name from its row and column, both counted from 0. */
    static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** A column's name from its position, counted from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
