package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.Block;
import org.benmo.documents.Place;

/** A table that can be asked what stands at a row and column, merged cells included. */
final class Grid {
    private final Block.Table table;
    private final Block.Cell[][] covering;
    private final String[][] texts;

    Grid(Block.Table table) {
        this.table = table;
        this.covering = new Block.Cell[table.rows()][table.columns()];
        this.texts = new String[table.rows()][table.columns()];
        for (Block.Cell cell : table.cells()) {
            cover(cell);
        }
        fillHoles();
    }

    private void cover(Block.Cell cell) {
        String text = CellNumbers.isPlaceholder(cell.text()) ? "" : Labels.plain(cell.text());
        int lastRow = Math.min(cell.row() + cell.rowSpan(), rows());
        int lastColumn = Math.min(cell.column() + cell.columnSpan(), columns());
        for (int row = cell.row(); row < lastRow; row++) {
            for (int column = cell.column(); column < lastColumn; column++) {
                covering[row][column] = cell;
                texts[row][column] = text;
            }
        }
    }

    /** Readers cover every position; a hole is treated as a blank cell so that nothing here can fail. */
    private void fillHoles() {
        Place anywhere = table.cells().isEmpty()
                ? new Place.PageBox(table.page(), 0, 0, 0, 0)
                : table.cells().getFirst().place();
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (covering[row][column] == null) {
                    cover(new Block.Cell(row, column, 1, 1, "", anywhere));
                }
            }
        }
    }

    Block.Table table() {
        return table;
    }

    int rows() {
        return table.rows();
    }

    int columns() {
        return table.columns();
    }

    /** The cell that covers this position. */
    Block.Cell at(int row, int column) {
        return covering[row][column];
    }

    /** The compared words at this position; empty for what a template leaves open. */
    String text(int row, int column) {
        return texts[row][column];
    }

    /** The compared words of a cell. */
    String text(Block.Cell cell) {
        return texts[cell.row()][cell.column()];
    }

    /** What stands in the first row across all columns: a title inside the grid. */
    Optional<String> banner() {
        if (rows() < 2 || columns() < 2) {
            return Optional.empty();
        }
        Block.Cell first = covering[0][0];
        boolean across = first.columnSpan() >= columns() && !texts[0][0].isEmpty();
        return across ? Optional.of(first.text()) : Optional.empty();
    }

    /** The cells that cover a row between two columns (second excluded), each once, left to right. */
    List<Block.Cell> across(int row, int from, int to) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int column = from; column < to; column++) {
            Block.Cell cell = covering[row][column];
            if (cells.isEmpty() || !cells.getLast().equals(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The cells of a row, each once, left to right. */
    List<Block.Cell> across(int row) {
        return across(row, 0, columns());
    }
}
