package org.benmo.documents.layout;

import java.util.List;
import org.benmo.documents.Block;

/** The part of a table that stands on one page. */
record PageTable(int page, Grid grid, List<Block.Cell> cells) {
    int columns() {
        return grid.columns();
    }

    int rows() {
        return grid.rows();
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }

    /** The cells that begin in a row. */
    List<Block.Cell> row(int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }
}
