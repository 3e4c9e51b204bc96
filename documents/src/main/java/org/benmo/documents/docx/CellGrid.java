package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.benmo.documents.Block;
import org.benmo.documents.Place;
import org.benmo.documents.docx.TableReader.Cell;
import org.benmo.documents.docx.TableReader.Merge;
import org.benmo.documents.docx.TableReader.Row;

/**
 * Makes a grid of rows as written: cells take the columns their spans say, columns in which no cell begins vanish, cells merged
 * downwards become one, and what a row leaves open is blank.
 */
final class CellGrid {
    /** Two edges nearer than this (4 points, in twentieths) are one that was drawn by hand twice. */
    private static final int SAME_EDGE = 80;

    private final List<Row> rows;
    private final List<Integer> widths;
    private final List<Item> others = new ArrayList<>();
    private final List<Block.Cell> cells = new ArrayList<>();
    /** For each column the cell that may still grow downwards from there, by its index. */
    private final Map<Integer, Integer> open = new HashMap<>();

    private final Map<Integer, Integer> columns = new HashMap<>();
    private int columnCount;
    private int rowCount;

    private CellGrid(List<Row> rows, List<Integer> widths) {
        this.rows = rows;
        this.widths = widths;
    }

    /** The table, and after it what in its cells is no text of the table; a table of one column is only a frame. */
    static List<Item> items(List<Row> rows, List<Integer> widths, String path) {
        CellGrid grid = new CellGrid(rows, widths);
        grid.number();
        if (grid.columnCount < 2) {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.down() != Merge.GOES_ON)
                    .flatMap(cell -> cell.items().stream())
                    .toList();
        }
        rows.forEach(grid::add);
        List<Item> items = new ArrayList<>();
        boolean blank = grid.cells.stream().allMatch(cell -> cell.text().isEmpty());
        if (grid.rowCount > 0 && !blank) {
            items.add(
                    new Item.Table(new Block.Table(List.copyOf(grid.cells), grid.rowCount, grid.columnCount, 0, true)));
        }
        items.addAll(grid.others);
        return items;
    }

    /** Numbers the edges at which cells begin or end. */
    private void number() {
        TreeSet<Integer> edges = new TreeSet<>();
        edges.add(0);
        TreeMap<Integer, Boolean> narrow = new TreeMap<>();
        for (Row row : rows) {
            int at = row.before();
            for (Cell cell : row.cells()) {
                edges.add(at);
                int end = at + cell.span();
                if (isNarrow(at, end)) {
                    narrow.merge(end, CellText.of(cell.items()).isBlank(), Boolean::logicalAnd);
                }
                at = end;
                edges.add(at);
            }
        }
        int last = 0;
        int number = 0;
        for (int edge : edges) {
            boolean same = edge > 0 && isNarrow(last, edge) && narrow.getOrDefault(edge, true);
            number += edge == 0 || same ? 0 : 1;
            columns.put(edge, number);
            last = same ? last : edge;
        }
        columnCount = number;
    }

    /** True when the document says how wide the columns are, and these together are next to nothing. */
    private boolean isNarrow(int from, int to) {
        if (to > widths.size()) {
            return false;
        }
        long width = 0;
        for (int i = from; i < to; i++) {
            width += widths.get(i);
        }
        return width > 0 && width < SAME_EDGE;
    }

    private int column(int edge) {
        return columns.getOrDefault(edge, columnCount);
    }

    private void add(Row row) {
        row.cells().forEach(cell -> others.addAll(CellText.others(cell.items())));
        if (row.cells().isEmpty()) {
            return;
        }
        List<Row> parts = PackedRow.parts(row);
        for (Row part : parts) {
            addOne(part);
        }
    }

    private void addOne(Row row) {
        int edge = row.before();
        int done = 0;
        Map<Integer, Integer> growing = new HashMap<>();
        done = fill(done, column(edge), row.path());
        for (Cell cell : row.cells()) {
            int from = column(edge);
            edge += cell.span();
            int to = column(edge);
            if (to > from) {
                growing.putAll(put(cell, from, to));
                done = to;
            }
        }
        fill(done, columnCount, row.path());
        open.clear();
        open.putAll(growing);
        rowCount++;
    }

    private int fill(int from, int to, String path) {
        if (to > from) {
            cells.add(new Block.Cell(rowCount, from, 1, to - from, "", new Place.ElementPath(path)));
        }
        return Math.max(from, to);
    }

    /** Puts a cell, or lets the one above grow; the column is open for further growth when it is merged downwards. */
    private Map<Integer, Integer> put(Cell cell, int from, int to) {
        Integer above = cell.down() == Merge.GOES_ON ? open.get(from) : null;
        if (above != null && cells.get(above).columnSpan() == to - from) {
            Block.Cell grown = cells.get(above);
            cells.set(
                    above,
                    new Block.Cell(
                            grown.row(), from, grown.rowSpan() + 1, grown.columnSpan(), grown.text(), grown.place()));
            return Map.of(from, above);
        }
        cells.add(new Block.Cell(
                rowCount, from, 1, to - from, CellText.of(cell.items()).folded(), new Place.ElementPath(cell.path())));
        return cell.down() == Merge.NONE ? Map.of() : Map.of(from, cells.size() - 1);
    }
}
