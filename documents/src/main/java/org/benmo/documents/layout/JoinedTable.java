package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.documents.Block;

/** A table put together from its parts on one or more pages. */
final class JoinedTable {
    private static final double SAME_EDGE = 2.0;
    /** Edges inferred from text move with it from page to page. */
    private static final double SAME_EDGE_UNRULED = 12.0;

    private static final int HEADER_ROWS = 3;

    private final PageTable first;
    private final List<Block.Cell> cells;
    private int rows;
    private PageTable last;
    private Grid grid;

    JoinedTable(PageTable first) {
        this.first = first;
        this.grid = first.grid();
        this.last = first;
        this.cells = new ArrayList<>(first.cells());
        this.rows = first.rows();
    }

    int lastPage() {
        return last.page();
    }

    PageTable first() {
        return first;
    }

    /**
     * True when a table is the same blank form filled in again: its first row has the same cells and begins with the same label, but
     * says something else. A repeated header says the same, and what goes on begins otherwise.
     */
    boolean isFilledAnew(PageTable part) {
        List<Block.Cell> ours = first.row(0);
        List<Block.Cell> theirs = part.row(0);
        if (ours.size() != theirs.size()
                || ours.isEmpty()
                || ours.getFirst().text().isEmpty()
                || !ours.getFirst().text().equals(theirs.getFirst().text())) {
            return false;
        }
        for (int i = 1; i < ours.size(); i++) {
            String own = ours.get(i).text();
            String other = theirs.get(i).text();
            if (!own.isEmpty() && !other.isEmpty() && !own.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Appends a part on the next page when its columns are the same; false when they are not. */
    boolean append(PageTable part) {
        if (grid.ruled() != part.grid().ruled()) {
            return false;
        }
        boolean divided = divideAs(part);
        boolean like = part.grid().xs().length * 2 >= grid.xs().length;
        Optional<int[]> columns = like ? columnsIn(grid, part.grid()) : Optional.empty();
        if (columns.isEmpty()) {
            return false;
        }
        int[] at = columns.get();
        int skipped = divided ? 0 : repeatedHeader(part, at);
        if (skipped + 1 < part.rows() && isBlankRow(part, skipped)) {
            // The empty rest of a row that the page break cut through.
            skipped++;
        }
        if (skipped < part.rows() && mendCutRow(part, skipped, at)) {
            skipped++;
        }
        for (Block.Cell cell : part.cells()) {
            if (cell.row() >= skipped) {
                int column = at[cell.column()];
                int span = at[cell.column() + cell.columnSpan()] - column;
                cells.add(new Block.Cell(
                        cell.row() - skipped + rows, column, cell.rowSpan(), span, cell.text(), cell.place()));
            }
        }
        rows += part.rows() - skipped;
        last = part;
        return true;
    }

    Block.Table table() {
        return new Block.Table(List.copyOf(cells), rows, grid.columns(), first.page(), grid.ruled());
    }

    /**
     * A page break inside the header leaves only its upper rows here, whose columns the lower rows divide further: then the columns are
     * those of the part. True when that was so.
     */
    private boolean divideAs(PageTable part) {
        boolean finer = part.columns() > grid.columns();
        if (!finer || rows > HEADER_ROWS || cells.stream().anyMatch(JoinedTable::isOfBody)) {
            return false;
        }
        Optional<int[]> columns = columnsIn(part.grid(), grid);
        columns.ifPresent(at -> {
            cells.replaceAll(cell -> new Block.Cell(
                    cell.row(),
                    at[cell.column()],
                    cell.rowSpan(),
                    at[cell.column() + cell.columnSpan()] - at[cell.column()],
                    cell.text(),
                    cell.place()));
            grid = part.grid();
        });
        return columns.isPresent();
    }

    private static boolean isOfBody(Block.Cell cell) {
        return !CutRow.isWords(cell.text());
    }

    /**
     * For each column edge of the part its number in the whole. Every edge must be found, the page may be shifted sideways
     * (binding margins), and the part may lack edges that only the header of the whole has.
     */
    private static Optional<int[]> columnsIn(Grid whole, Grid part) {
        double[] xs = whole.xs();
        double[] own = part.xs();
        double shift = own[0] - xs[0];
        if (Math.abs(shift) > 60 || own.length > xs.length) {
            return Optional.empty();
        }
        double near = whole.ruled() ? SAME_EDGE : SAME_EDGE_UNRULED;
        int[] at = new int[own.length];
        int from = 0;
        for (int i = 0; i < own.length; i++) {
            while (from < xs.length && Math.abs(xs[from] + shift - own[i]) > near) {
                from++;
            }
            if (from == xs.length) {
                return Optional.empty();
            }
            at[i] = from;
        }
        return at[own.length - 1] == xs.length - 1 ? Optional.of(at) : Optional.empty();
    }

    /** How many rows at the top of the part repeat the header of the whole. */
    private int repeatedHeader(PageTable part, int[] at) {
        int same = 0;
        while (same < Math.min(part.rows(), first.rows()) && rowRepeats(part, same, at)) {
            same++;
        }
        while (same > 0 && isCrossed(part, same)) {
            same--;
        }
        boolean says = false;
        for (int r = 0; r < same; r++) {
            says |= part.row(r).stream().anyMatch(cell -> !cell.text().isEmpty());
        }
        return says && same < part.rows() ? same : 0;
    }

    private boolean rowRepeats(PageTable part, int row, int[] at) {
        List<Block.Cell> ours = first.row(row);
        List<Block.Cell> theirs = part.row(row);
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            Block.Cell a = ours.get(i);
            Block.Cell b = theirs.get(i);
            boolean same = a.text().equals(b.text())
                    && a.rowSpan() == b.rowSpan()
                    && a.column() == at[b.column()]
                    && a.column() + a.columnSpan() == at[b.column() + b.columnSpan()];
            if (!same || CutRow.isAmount(a.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlankRow(PageTable part, int row) {
        List<Block.Cell> cells = part.row(row);
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.rowSpan() == 1)
                && !isCrossed(part, row);
    }

    /** Puts the rest of a row that the break cut through behind its labels. */
    private boolean mendCutRow(PageTable part, int row, int[] at) {
        if (isCrossed(part, row) || isCrossed(part, row + 1)) {
            return false;
        }
        Map<Integer, String> rests = new CutRow(cells, rows, part, row, at).rests();
        rests.forEach((i, rest) -> {
            Block.Cell cell = cells.get(i);
            cells.set(
                    i,
                    new Block.Cell(cell.row(), cell.column(), 1, cell.columnSpan(), cell.text() + rest, cell.place()));
        });
        return !rests.isEmpty();
    }

    private static boolean isCrossed(PageTable part, int row) {
        return part.cells().stream().anyMatch(c -> c.row() < row && c.row() + c.rowSpan() > row);
    }
}
