package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A table told by alignment.
 *
 * @param edges of its columns, from left to right, one more than there are columns
 * @param amounts which columns hold amounts
 * @param ys edges of its rows, from top to bottom
 * @param cells by row, then column, every position covered once
 * @param header the lines over the body
 */
@SuppressWarnings("ArrayRecordComponent")
public record AlignedTable(double[] edges, boolean[] amounts, double[] ys, List<Cell> cells, List<TextLine> header) {
    /**
     * A cell and the pieces in it, from top to bottom.
     *
     * @param row its first row
     * @param column its first column
     * @param rows how many it covers
     * @param columns how many it covers
     * @param pieces what stands in it
     */
    public record Cell(int row, int column, int rows, int columns, List<Piece> pieces) {
        /** Its text. */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /** How many columns. */
    public int columns() {
        return edges.length - 1;
    }

    /** How many rows. */
    public int rows() {
        return ys.length - 1;
    }

    /**
     * The table that lines form.
     *
     * @param lines header first, from top to bottom
     * @param first index of the first line of the body
     */
    static Optional<AlignedTable> of(List<TextLine> lines, int first, Evidence evidence) {
        double em = em(lines);
        List<TextLine> body = lines.subList(first, lines.size());
        Optional<List<Strip>> strips = Strips.of(body, em);
        if (strips.isEmpty()) {
            return Optional.empty();
        }
        List<HeaderCell> header = HeaderCell.gather(lines.subList(0, first), evidence.levels());
        if (header.stream().anyMatch(cell -> cell.isDoubtful(header))) {
            return Optional.empty();
        }
        Optional<List<Column>> columns = ColumnPlan.of(header, strips.get(), evidence, em);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (HeaderSetting.isOneSided(header, columns.get(), em)) {
            return Optional.empty();
        }
        double[] edges = Edges.of(columns.get(), header, evidence, em);
        if (!HeaderSpans.place(header, columns.get(), edges, evidence, em)) {
            return Optional.empty();
        }
        HeaderCell.joinWrapped(header);
        boolean[] amounts = new boolean[columns.get().size()];
        for (int c = 0; c < amounts.length; c++) {
            amounts[c] = columns.get().get(c).hasAmounts();
        }
        return BodyRows.of(body, edges, amounts, evidence, em(body))
                .flatMap(rows -> assemble(header, rows, edges, amounts, lines, first));
    }

    /** Further rows in the columns of this table. */
    Optional<AlignedTable> continued(List<TextLine> body, Evidence evidence) {
        return BodyRows.of(body, edges, amounts, evidence, em(body))
                .flatMap(rows -> assemble(List.of(), rows, edges, amounts, body, 0))
                .map(table -> new AlignedTable(table.edges, table.amounts, table.ys, table.cells, header));
    }

    /** Further rows in the columns of this table, under its header printed again in the first of the lines. */
    Optional<AlignedTable> continuedUnderHeader(List<TextLine> lines, Evidence evidence) {
        int first = header.size();
        IdentityHashMap<Piece, Piece> again = new IdentityHashMap<>();
        for (int i = 0; i < first; i++) {
            for (int k = 0; k < header.get(i).pieces().size(); k++) {
                again.put(header.get(i).pieces().get(k), lines.get(i).pieces().get(k));
            }
        }
        List<HeaderCell> cells = new ArrayList<>();
        for (Cell cell : this.cells) {
            if (!cell.pieces.isEmpty() && again.containsKey(cell.pieces.getFirst())) {
                List<Piece> pieces =
                        cell.pieces.stream().map(p -> again.getOrDefault(p, p)).toList();
                cells.add(HeaderCell.placed(pieces, cell.column, cell.column + cell.columns - 1));
            }
        }
        return BodyRows.of(lines.subList(first, lines.size()), edges, amounts, evidence, em(lines))
                .flatMap(rows -> assemble(cells, rows, edges, amounts, lines, first));
    }

    /** True when lines begin with the very header of this table. */
    boolean isRepeatedBy(List<TextLine> lines) {
        if (header.isEmpty() || lines.size() <= header.size()) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            List<? extends Piece> ours = header.get(i).pieces();
            List<? extends Piece> theirs = lines.get(i).pieces();
            if (ours.size() != theirs.size()) {
                return false;
            }
            for (int k = 0; k < ours.size(); k++) {
                boolean same = ours.get(k).text().equals(theirs.get(k).text())
                        && Math.abs(ours.get(k).centre() - theirs.get(k).centre())
                                < 0.5 * ours.get(k).size();
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double em(List<TextLine> lines) {
        double[] sizes = lines.stream().mapToDouble(TextLine::size).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    private static Optional<AlignedTable> assemble(
            List<HeaderCell> header,
            List<BodyRows.Row> rows,
            double[] edges,
            boolean[] amounts,
            List<TextLine> lines,
            int first) {
        int levels = HeaderLevels.of(header);
        if (levels < 0 || rows.isEmpty()) {
            return Optional.empty();
        }
        int columns = amounts.length;
        List<Cell> cells = new ArrayList<>();
        boolean[][] taken = new boolean[levels][columns];
        for (HeaderCell cell : header) {
            cells.add(new Cell(
                    cell.level, cell.first, cell.levels, cell.last - cell.first + 1, List.copyOf(cell.pieces)));
            for (int r = cell.level; r < cell.level + cell.levels; r++) {
                Arrays.fill(taken[r], cell.first, cell.last + 1, true);
            }
        }
        for (int r = 0; r < levels; r++) {
            for (int c = 0; c < columns; c++) {
                if (!taken[r][c]) {
                    cells.add(new Cell(r, c, 1, 1, List.of()));
                }
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            BodyRows.Row row = rows.get(r);
            for (int c = 0; c < columns; c += row.spans()[c]) {
                cells.add(new Cell(
                        levels + r,
                        c,
                        1,
                        row.spans()[c],
                        List.copyOf(row.entries().get(c))));
            }
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return Optional.of(new AlignedTable(
                edges, amounts, ys(levels, rows, lines), List.copyOf(cells), List.copyOf(lines.subList(0, first))));
    }

    private static double[] ys(int levels, List<BodyRows.Row> rows, List<TextLine> lines) {
        double size = lines.getFirst().size();
        double[] ys = new double[levels + rows.size() + 1];
        double first = lines.getFirst().baseline() - size;
        double body = rows.getFirst().baseline() - size;
        for (int r = 0; r <= levels; r++) {
            ys[r] = levels == 0 ? body : first + (body - first) * r / levels;
        }
        for (int r = 1; r < rows.size(); r++) {
            ys[levels + r] = (rows.get(r - 1).baseline() + rows.get(r).baseline() - size * 0.7) / 2;
        }
        ys[ys.length - 1] = Math.max(rows.getLast().baseline(), lines.getLast().baseline()) + size / 2;
        return ys;
    }
}
