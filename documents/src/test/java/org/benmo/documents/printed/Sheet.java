package org.benmo.documents.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A form as it ought to be read.
 *
 * @param title above it
 * @param headerRows how many rows are header
 * @param columns how many
 * @param cells by row, then column
 */
public record Sheet(String title, int headerRows, int columns, List<Cell> cells) {
    static final Pattern AMOUNT = Pattern.compile("-?\\d{1,3}(,\\d{3})*\\.\\d{2}");

    /** A cell and what it covers. */
    public record Cell(int row, int column, int rowSpan, int columnSpan, String text) {
        /** True for a printed amount. */
        public boolean isAmount() {
            return AMOUNT.matcher(text).matches();
        }
    }

    /** From rows whose cells are parted by bars: {@code <} goes on to the left, {@code ^} upwards. */
    public static Sheet of(String title, int headerRows, List<String> rows) {
        List<String[]> grid = rows.stream().map(r -> r.split("\\|", -1)).toList();
        int columns = grid.getFirst().length;
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            if (grid.get(r).length != columns) {
                throw new IllegalArgumentException(title + " " + rows.get(r));
            }
            for (int c = 0; c < columns; c++) {
                String text = grid.get(r)[c];
                if (text.equals("<") || text.equals("^")) {
                    continue;
                }
                int wide = 1;
                while (c + wide < columns && grid.get(r)[c + wide].equals("<")) {
                    wide++;
                }
                int high = 1;
                while (r + high < grid.size() && grid.get(r + high)[c].equals("^")) {
                    high++;
                }
                cells.add(new Cell(r, c, high, wide, text));
            }
        }
        return new Sheet(title, headerRows, columns, List.copyOf(cells));
    }

    /** How many rows. */
    public int rows() {
        return cells.stream().mapToInt(c -> c.row + c.rowSpan).max().orElse(0);
    }

    /** The cells that begin in a row. */
    public List<Cell> row(int row) {
        return cells.stream().filter(c -> c.row == row).toList();
    }

    /** True for a cell of the header. */
    public boolean isHeader(Cell cell) {
        return cell.row < headerRows;
    }
}
