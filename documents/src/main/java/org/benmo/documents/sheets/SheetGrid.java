package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.writing.LineText;

/** One grid of a sheet, cut to what it holds. Cells outside the frame of a framed grid are a grid of their own. */
final class SheetGrid {
    private static final long AREA_MAX = 300_000;
    /** Wider than any row of forms side by side. */
    private static final int COLUMNS_MAX = 256;

    private static final int BLANK_ROWS_KEPT = 30;

    private final RawSheet sheet;
    private final List<RawCell> cells;
    private final boolean ruled;
    private final int top;
    private final int left;
    private final int bottom;
    private final int right;

    private SheetGrid(RawSheet sheet, List<RawCell> cells, boolean ruled) {
        this.sheet = sheet;
        this.ruled = ruled;
        int lastWords = cells.stream()
                .filter(cell -> !cell.isBlank())
                .mapToInt(RawCell::lastRow)
                .max()
                .orElse(-1);
        // An empty form is framed for a page; what is framed to the end of the sheet is only formatting.
        this.cells = cells.stream()
                .filter(cell -> cell.row() <= (long) lastWords + BLANK_ROWS_KEPT)
                .toList();
        top = this.cells.stream().mapToInt(RawCell::row).min().orElse(0);
        left = this.cells.stream().mapToInt(RawCell::column).min().orElse(0);
        // A title merged over the whole sheet reaches no further than the columns that are used.
        bottom = this.cells.stream().mapToInt(RawCell::row).max().orElse(-1);
        right = this.cells.stream().mapToInt(RawCell::column).max().orElse(-1);
    }

    /** The grids side by side in these rows, left to right. */
    static List<SheetGrid> of(RawSheet sheet, SheetRows.Stretch stretch) {
        BitSet used = new BitSet();
        for (RawCell cell : stretch.cells()) {
            if (!stretch.isRuled() || cell.ruled()) {
                used.set(cell.column());
            }
        }
        List<SheetGrid> grids = new ArrayList<>();
        if (used.cardinality() > COLUMNS_MAX) {
            add(grids, sheet, stretch.cells(), 0, Integer.MAX_VALUE, stretch.isRuled());
            return grids;
        }
        int from = used.nextSetBit(0);
        if (stretch.isRuled()) {
            add(grids, sheet, stretch.cells(), 0, from, false);
        }
        while (from >= 0) {
            int to = end(used, stretch, from);
            add(grids, sheet, stretch.cells(), from, to, stretch.isRuled());
            int next = used.nextSetBit(to);
            if (stretch.isRuled()) {
                add(grids, sheet, stretch.cells(), to, next < 0 ? Integer.MAX_VALUE : next, false);
            }
            from = next;
        }
        return grids;
    }

    /** A gap of one column may be air between two halves of one form; a wider one parts two grids. */
    private static int end(BitSet used, SheetRows.Stretch stretch, int from) {
        BitSet covered = new BitSet();
        int last = used.length();
        for (RawCell cell : stretch.cells()) {
            if (cell.column() < last && (!cell.isBlank() || cell.ruled())) {
                covered.set(cell.column(), Math.min(cell.lastColumn() + 1, last));
            }
        }
        int to = covered.nextClearBit(from);
        while (used.nextSetBit(to) == to + 1) {
            to = covered.nextClearBit(to + 1);
        }
        return to;
    }

    private static void add(
            List<SheetGrid> grids, RawSheet sheet, List<RawCell> cells, int from, int to, boolean ruled) {
        List<RawCell> inside = cells.stream()
                .filter(cell -> cell.column() >= from && cell.column() < to)
                .toList();
        if (inside.stream().anyMatch(cell -> !cell.isBlank())) {
            grids.add(new SheetGrid(sheet, inside, ruled));
        }
    }

    int rows() {
        return bottom - top + 1;
    }

    int columns() {
        return right - left + 1;
    }

    /** Larger than any table of accounts: formatting to the end of the sheet, or an attack. */
    boolean isTooLarge() {
        return (long) rows() * columns() > AREA_MAX;
    }

    List<RawCell> cells() {
        return cells;
    }

    Block.Table table() {
        int rows = rows();
        int columns = columns();
        RawCell[][] at = new RawCell[rows][columns];
        cells.forEach(cell -> at[cell.row() - top][cell.column() - left] = cell);
        boolean[][] covered = new boolean[rows][columns];
        List<Block.Cell> all = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (!covered[r][c]) {
                    all.add(cell(at, covered, r, c));
                }
            }
        }
        return new Block.Table(List.copyOf(all), rows, columns, 0, ruled);
    }

    private Block.Cell cell(RawCell[][] at, boolean[][] covered, int row, int column) {
        RawCell raw = at[row][column];
        int rowSpan = raw == null ? 1 : Math.min(raw.rowSpan(), rows() - row);
        int columnSpan = raw == null ? 1 : Math.min(raw.columnSpan(), columns() - column);
        columnSpan = freeColumns(covered, row, column, columnSpan);
        for (int r = row; r < row + rowSpan; r++) {
            for (int c = column; c < column + columnSpan; c++) {
                covered[r][c] = true;
            }
        }
        String text = raw == null ? "" : LineText.joined(raw.text().lines().toList());
        return new Block.Cell(row, column, rowSpan, columnSpan, text, sheet.place(row + top, column + left));
    }

    /** Merges of a broken file may overlap; the first one wins. */
    private static int freeColumns(boolean[][] covered, int row, int column, int span) {
        int free = 1;
        while (free < span && !covered[row][column + free]) {
            free++;
        }
        return free;
    }
}
