package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.benmo.documents.docx.TableReader.Cell;
import org.benmo.documents.docx.TableReader.Merge;
import org.benmo.documents.docx.TableReader.Row;

/** A table while its cells are read, one mark after the other, as old binary documents and RTF have them. */
final class MarkedTable {
    /** Edges nearer than this (4 points, in twentieths) are one. */
    private static final int SAME_EDGE = 80;

    private final String path;
    private final List<Line> lines = new ArrayList<>();
    private List<List<Item>> cells = new ArrayList<>();
    private List<Item> items = new ArrayList<>();
    private int tables;

    /**
     * What the end of a row says of its cells.
     *
     * @param edges of the cells from left to right, in twentieths of a point, one more than there are cells; or none
     * @param down how each is merged with those above and below
     * @param joined true for each that is part of the one before
     */
    record Shape(List<Integer> edges, List<Merge> down, List<Boolean> joined) {
        static final Shape UNKNOWN = new Shape(List.of(), List.of(), List.of());
    }

    private record Line(List<List<Item>> cells, Shape shape) {
        List<Integer> edges() {
            return shape.edges.size() <= cells.size() ? List.of() : shape.edges;
        }
    }

    MarkedTable(String path) {
        this.path = path;
    }

    /** Where the next paragraph stands. */
    String cellPath() {
        return path + "/tr[" + (lines.size() + 1) + "]/tc[" + (cells.size() + 1) + "]";
    }

    /** Where a table in the cell stands. */
    String nestedPath() {
        return cellPath() + "/tbl[" + ++tables + "]";
    }

    void add(List<Item> some) {
        items.addAll(some);
    }

    void endCell() {
        cells.add(items);
        items = new ArrayList<>();
        tables = 0;
    }

    void endRow(Shape shape) {
        if (!items.isEmpty()) {
            endCell();
        }
        lines.add(new Line(cells, shape));
        cells = new ArrayList<>();
    }

    /** The table and what else stands in it. */
    List<Item> items() {
        if (!items.isEmpty() || !cells.isEmpty()) {
            endRow(Shape.UNKNOWN);
        }
        int[] edges = edges();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(lines.get(i), edges, path + "/tr[" + (i + 1) + "]"));
        }
        return CellGrid.items(rows, List.of(), path);
    }

    /** The edges of all cells from left to right. */
    private int[] edges() {
        TreeSet<Integer> all = new TreeSet<>();
        for (Line line : lines) {
            all.addAll(line.edges());
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The number of the last edge at or before a place. */
    private static int edge(int[] edges, int at) {
        int i = 0;
        while (i + 1 < edges.length && edges[i + 1] <= at) {
            i++;
        }
        return i;
    }

    private static Row row(Line line, int[] edges, String path) {
        List<Integer> own = line.edges();
        boolean placed = !own.isEmpty();
        int before = placed ? edge(edges, own.getFirst()) : 0;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.cells.size(); i++) {
            int span = placed ? edge(edges, own.get(i + 1)) - edge(edges, own.get(i)) : 1;
            Merge down = i < line.shape.down.size() ? line.shape.down.get(i) : Merge.NONE;
            Cell cell = new Cell(Math.max(span, 0), down, line.cells.get(i), path + "/tc[" + (i + 1) + "]");
            boolean joined = i < line.shape.joined.size() && line.shape.joined.get(i) && !cells.isEmpty();
            if (joined) {
                Cell left = cells.removeLast();
                cells.add(new Cell(left.span() + cell.span(), left.down(), left.items(), left.path()));
            } else {
                cells.add(cell);
            }
        }
        return new Row(before, cells, path);
    }
}
