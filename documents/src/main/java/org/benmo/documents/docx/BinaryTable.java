package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.benmo.documents.docx.TableReader.Cell;
import org.benmo.documents.docx.TableReader.Merge;
import org.benmo.documents.docx.TableReader.Row;
import org.jspecify.annotations.Nullable;

/** A table of an old binary document while its cells are read, one mark after the other. */
final class BinaryTable {
    /** Edges nearer than this (4 points, in twentieths) are one. */
    private static final int SAME_EDGE = 80;

    private final String path;
    private final List<Line> lines = new ArrayList<>();
    private List<List<Item>> cells = new ArrayList<>();
    private List<Item> items = new ArrayList<>();
    private int tables;

    /** A row with what its end says of its cells. */
    private record Line(List<List<Item>> cells, @Nullable TableProperties properties) {}

    BinaryTable(String path) {
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

    void endRow(@Nullable TableProperties properties) {
        if (!items.isEmpty()) {
            endCell();
        }
        lines.add(new Line(cells, properties));
        cells = new ArrayList<>();
    }

    /** The table and what else stands in it. */
    List<Item> items() {
        if (!items.isEmpty() || !cells.isEmpty()) {
            endRow(null);
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
            for (short edge : centres(line)) {
                all.add((int) edge);
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static short[] centres(Line line) {
        TableProperties properties = line.properties;
        short[] centres = properties == null ? null : properties.getRgdxaCenter();
        return centres == null || centres.length <= line.cells.size() ? new short[0] : centres;
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
        short[] centres = centres(line);
        boolean placed = centres.length > 0;
        int before = placed ? edge(edges, centres[0]) : 0;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.cells.size(); i++) {
            int span = placed ? edge(edges, centres[i + 1]) - edge(edges, centres[i]) : 1;
            TableCellDescriptor own = descriptor(line, i);
            Cell cell = new Cell(Math.max(span, 0), down(own), line.cells.get(i), path + "/tc[" + (i + 1) + "]");
            if (own != null && own.isFMerged() && !own.isFFirstMerged() && !cells.isEmpty()) {
                Cell left = cells.removeLast();
                cells.add(new Cell(left.span() + cell.span(), left.down(), left.items(), left.path()));
            } else {
                cells.add(cell);
            }
        }
        return new Row(before, cells, path);
    }

    private static @Nullable TableCellDescriptor descriptor(Line line, int at) {
        TableProperties properties = line.properties;
        TableCellDescriptor[] all = properties == null ? null : properties.getRgtc();
        return all == null || at >= all.length ? null : all[at];
    }

    private static Merge down(@Nullable TableCellDescriptor cell) {
        if (cell == null || !cell.isFVertMerge()) {
            return Merge.NONE;
        }
        return cell.isFVertRestart() ? Merge.BEGINS : Merge.GOES_ON;
    }
}
