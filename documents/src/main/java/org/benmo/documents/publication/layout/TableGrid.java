package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Face;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.fonts.Typeface;

/** The cells of a table at their columns, their words broken into lines. */
final class TableGrid {
    private final List<GridRow> rows = new ArrayList<>();
    private final double[] edges;
    private final double rise;

    /** A cell at its column. */
    record GridCell(int column, int columnSpan, int rowSpan, Alignment alignment, List<List<Atom>> lines) {}

    /**
     * A row.
     *
     * @param cells that begin in it
     * @param height its own, where merged cells below need more
     */
    record GridRow(List<GridCell> cells, double height) {}

    /** A row cut in two. */
    record Cut(GridRow fitting, GridRow rest) {}

    /** With this much space above and below the words of a row. */
    TableGrid(Table table, double width, double rise) {
        this.rise = rise;
        this.edges = edges(table, width);
        int[] below = new int[table.columns()];
        for (int r = 0; r < table.rows().size(); r++) {
            rows.add(row(table.rows().get(r), r < table.headerRows(), below));
        }
        stretch();
    }

    private static double[] edges(Table table, double width) {
        double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        double[] edges = new double[table.columns() + 1];
        for (int i = 0; i < table.columns(); i++) {
            edges[i + 1] = edges[i] + table.widths().get(i) * width / sum;
        }
        return edges;
    }

    private GridRow row(Table.Row row, boolean header, int[] below) {
        List<GridCell> cells = new ArrayList<>();
        List<Table.Cell> waiting = new ArrayList<>(row.cells());
        int highest = 1;
        int column = 0;
        while (column < below.length) {
            if (below[column] > 0) {
                below[column]--;
                column++;
                continue;
            }
            Table.Cell cell = waiting.isEmpty() ? Table.Cell.left("") : waiting.removeFirst();
            GridCell set = cell(cell, column, header);
            cells.add(set);
            if (cell.rowSpan() == 1) {
                highest = Math.max(highest, set.lines().size());
            }
            for (int i = column; i < Math.min(below.length, column + cell.columnSpan()); i++) {
                below[i] = cell.rowSpan() - 1;
            }
            column += cell.columnSpan();
        }
        return new GridRow(cells, rowHeight(highest));
    }

    private GridCell cell(Table.Cell cell, int column, boolean header) {
        double width = edges[column + cell.columnSpan()] - edges[column] - 2 * TableLayout.PADDING;
        Face face = header ? Style.CELL_HEAD.face() : Style.CELL.face();
        List<Atom> atoms = Atom.of(cell.runs(), Typeface.of(face), Style.CELL.size(), false);
        List<List<Atom>> lines = atoms.isEmpty() ? List.of() : lines(atoms, width, cell.alignment());
        return new GridCell(column, cell.columnSpan(), cell.rowSpan(), cell.alignment(), lines);
    }

    /** Words in the middle are broken into lines of like length: no single letter stands alone under a full line. */
    private static List<List<Atom>> lines(List<Atom> atoms, double width, Alignment alignment) {
        List<List<Atom>> full = Lines.broken(atoms, width, 0);
        if (alignment != Alignment.CENTER || full.size() == 1 || atoms.stream().anyMatch(Atom::isBreak)) {
            return full;
        }
        double natural = atoms.stream().mapToDouble(Atom::width).sum();
        for (double narrow = natural / full.size(); narrow < width; narrow += 1) {
            List<List<Atom>> even = Lines.broken(atoms, narrow, 0);
            if (even.size() == full.size()) {
                return even;
            }
        }
        return full;
    }

    /** Where a merged cell needs more than its rows offer, its last row gives it. */
    private void stretch() {
        for (int r = 0; r < rows.size(); r++) {
            for (GridCell cell : rows.get(r).cells()) {
                int last = Math.min(rows.size(), r + cell.rowSpan()) - 1;
                double has = 0;
                for (int i = r; i <= last; i++) {
                    has += rows.get(i).height();
                }
                double missing = rowHeight(cell.lines().size()) - has;
                if (cell.rowSpan() > 1 && missing > 0) {
                    GridRow grown = rows.get(last);
                    rows.set(last, new GridRow(grown.cells(), grown.height() + missing));
                }
            }
        }
    }

    private double rowHeight(int lines) {
        return lines * Style.CELL.pitch() + 2 * rise;
    }

    /** Of all rows. */
    double height() {
        return rows.stream().mapToDouble(GridRow::height).sum();
    }

    List<GridRow> rows() {
        return rows;
    }

    double left(int column) {
        return edges[column];
    }

    double height(GridRow row) {
        return row.height();
    }

    /** The first of these rows with those that a merged cell ties to it. */
    List<GridRow> group(List<GridRow> waiting) {
        int end = 1;
        for (int r = 0; r < end; r++) {
            for (GridCell cell : waiting.get(r).cells()) {
                end = Math.min(waiting.size(), Math.max(end, r + cell.rowSpan()));
            }
        }
        return List.copyOf(waiting.subList(0, end));
    }

    /** How many of these rows, which merged cells tie together, fit; at least one when any does. */
    int fitting(List<GridRow> group, double room) {
        int count = 0;
        double used = 0;
        while (count < group.size() && used + group.get(count).height() <= room) {
            used += group.get(count).height();
            count++;
        }
        return count;
    }

    /** The first of these rows; a merged cell that goes on below ends with them. */
    List<GridRow> above(List<GridRow> group, int count) {
        List<GridRow> above = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            int most = count - r;
            above.add(new GridRow(
                    group.get(r).cells().stream()
                            .map(cell -> spanning(cell, Math.min(cell.rowSpan(), most)))
                            .toList(),
                    group.get(r).height()));
        }
        return above;
    }

    /** The other rows; a merged cell that began above says its words again. */
    List<GridRow> below(List<GridRow> group, int count) {
        List<GridCell> first = new ArrayList<>(group.get(count).cells());
        for (int r = 0; r < count; r++) {
            int passed = count - r;
            group.get(r).cells().stream()
                    .filter(cell -> cell.rowSpan() > passed)
                    .map(cell -> spanning(cell, cell.rowSpan() - passed))
                    .forEach(first::add);
        }
        first.sort(java.util.Comparator.comparingInt(GridCell::column));
        List<GridRow> below = new ArrayList<>(group.subList(count, group.size()));
        below.set(0, new GridRow(List.copyOf(first), group.get(count).height()));
        return below;
    }

    private static GridCell spanning(GridCell cell, int rows) {
        return new GridCell(cell.column(), cell.columnSpan(), rows, cell.alignment(), cell.lines());
    }

    /** Cuts a row too high for any page at the last line that fits. */
    Cut cut(GridRow row, double room) {
        int fit = Math.max(1, (int) ((room - rowHeight(0)) / Style.CELL.pitch()));
        List<GridCell> above = new ArrayList<>();
        List<GridCell> rest = new ArrayList<>();
        int left = 1;
        for (GridCell cell : row.cells()) {
            int size = cell.lines().size();
            int here = Math.min(fit, size);
            above.add(with(cell, cell.lines().subList(0, here)));
            rest.add(with(cell, cell.lines().subList(here, size)));
            left = Math.max(left, size - here);
        }
        return new Cut(new GridRow(above, rowHeight(fit)), new GridRow(rest, rowHeight(left)));
    }

    private static GridCell with(GridCell cell, List<List<Atom>> lines) {
        return new GridCell(cell.column(), cell.columnSpan(), 1, cell.alignment(), List.copyOf(lines));
    }
}
