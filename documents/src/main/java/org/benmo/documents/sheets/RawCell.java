package org.benmo.documents.sheets;

/**
 * A cell that shows something or is framed, merged cells once. Rows and columns are counted over what is visible.
 *
 * @param row from 0
 * @param column from 0
 * @param rowSpan how many visible rows
 * @param columnSpan how many visible columns
 * @param text as displayed, lines parted by line feeds
 * @param ruled true when lines are drawn on at least two of its sides, one of them upright
 */
record RawCell(int row, int column, int rowSpan, int columnSpan, String text, boolean ruled) {
    boolean isBlank() {
        return text.isBlank();
    }

    int lastRow() {
        return row + rowSpan - 1;
    }

    int lastColumn() {
        return column + columnSpan - 1;
    }
}
