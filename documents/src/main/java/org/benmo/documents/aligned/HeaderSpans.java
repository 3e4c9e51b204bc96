package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds how many columns the upper words of a header stand over: set in the middle of them, and none left without. */
final class HeaderSpans {
    private static final double OFF_MAX = 1.3;
    private static final double CLEAR = 0.8;
    private static final double ORPHAN = 2.5;
    private static final double DEEP = 0.8;
    private static final int TRIES_MAX = 20_000;

    private final List<HeaderCell> header;
    private final List<Column> columns;
    private final double[] edges;
    private final Evidence evidence;
    private final double em;

    private HeaderSpans(List<HeaderCell> header, List<Column> columns, double[] edges, Evidence evidence, double em) {
        this.header = header;
        this.columns = columns;
        this.edges = edges;
        this.evidence = evidence;
        this.em = em;
    }

    /** Places every cell over its columns; false when that is not clear. */
    static boolean place(List<HeaderCell> header, List<Column> columns, double[] edges, Evidence evidence, double em) {
        for (int c = 0; c < columns.size(); c++) {
            HeaderCell leaf = columns.get(c).leaf();
            if (leaf != null) {
                leaf.first = c;
                leaf.last = c;
            }
        }
        HeaderSpans spans = new HeaderSpans(header, columns, edges, evidence, em);
        for (List<HeaderCell> row : spans.rows()) {
            row.sort(Comparator.comparingDouble(HeaderCell::centre));
            if (!spans.new Row(row).place()) {
                return false;
            }
        }
        return spans.isComplete();
    }

    /** True when no column lacks words on a level on which its neighbours have some although its own stand lower. */
    private boolean isComplete() {
        for (HeaderCell cell : header) {
            double depth = header.stream()
                    .filter(other -> other.isBelow(cell) && other.first >= cell.first && other.last <= cell.last)
                    .mapToDouble(other -> other.middle() - cell.middle())
                    .min()
                    .orElse(Double.MAX_VALUE);
            for (int c = 0; c < columns.size(); c++) {
                HeaderCell top = top(c);
                if (depth < Double.MAX_VALUE && top != null && top.middle() >= cell.middle() + DEEP * depth) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The cells still to be placed, the lowest row first. Cells of one row share their first line or their middle. */
    private List<List<HeaderCell>> rows() {
        List<List<HeaderCell>> rows = new ArrayList<>();
        for (HeaderCell cell : header) {
            if (cell.isPlaced()) {
                continue;
            }
            List<HeaderCell> home = new ArrayList<>(List.of(cell));
            for (List<HeaderCell> row : List.copyOf(rows)) {
                if (row.stream().anyMatch(other -> isBeside(cell, other))) {
                    home.addAll(row);
                    rows.remove(row);
                }
            }
            rows.add(home);
        }
        rows.sort(Comparator.comparingDouble(HeaderSpans::uppermost).reversed());
        return rows;
    }

    private boolean isBeside(HeaderCell a, HeaderCell b) {
        double near = 0.5 * em;
        boolean level = Math.abs(a.top() - b.top()) < near || Math.abs(a.middle() - b.middle()) < near;
        return level && !a.touches(b) && !a.isBelow(b) && !b.isBelow(a);
    }

    private static double uppermost(List<HeaderCell> row) {
        return row.stream().mapToDouble(HeaderCell::middle).min().orElse(0);
    }

    /** The words on one level, placed together. */
    private final class Row {
        private final List<HeaderCell> cells;
        private final int[] first;
        private final int[] last;
        private int[] bestFirst;
        private int[] bestLast;
        private double best = Double.MAX_VALUE;
        private double second = Double.MAX_VALUE;
        private int tries;
        private final double depth;

        Row(List<HeaderCell> cells) {
            this.cells = cells;
            this.first = new int[cells.size()];
            this.last = new int[cells.size()];
            this.bestFirst = first.clone();
            this.bestLast = last.clone();
            this.depth =
                    cells.stream().mapToDouble(HeaderSpans.this::depth).min().orElse(em);
        }

        boolean place() {
            search(0, 0, 0);
            if (best == Double.MAX_VALUE || second - best < CLEAR || tries > TRIES_MAX) {
                return false;
            }
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).first = bestFirst[i];
                cells.get(i).last = bestLast[i];
            }
            return true;
        }

        private void search(int at, int from, double cost) {
            if (cost > second || ++tries > TRIES_MAX) {
                return;
            }
            if (at == cells.size()) {
                double all = cost + left(from, columns.size());
                if (all < best) {
                    second = best;
                    best = all;
                    bestFirst = first.clone();
                    bestLast = last.clone();
                } else {
                    second = Math.min(second, all);
                }
                return;
            }
            HeaderCell cell = cells.get(at);
            for (int i = from; i < columns.size() && edges[i] < cell.centre(); i++) {
                double skipped = left(from, i);
                for (int j = i; j < columns.size(); j++) {
                    double off = off(cell, i, j);
                    if (off <= OFF_MAX && isClosed(cell, i, j)) {
                        first[at] = i;
                        last[at] = j;
                        search(at + 1, j + 1, cost + skipped + off + over(cell, i, j, depth));
                    }
                }
            }
        }

        /** What it costs to leave columns without words on this level although theirs stand lower. */
        private double left(int from, int to) {
            double cost = 0;
            for (int c = from; c < to; c++) {
                HeaderCell top = top(c);
                cost += top != null && top.middle() - uppermost(cells) > DEEP * depth ? ORPHAN : 0;
            }
            return cost;
        }
    }

    /** How far below a cell the words stand that are right under it. */
    private double depth(HeaderCell cell) {
        int at = 0;
        while (at + 1 < columns.size() && edges[at + 1] <= cell.centre()) {
            at++;
        }
        HeaderCell below = top(at);
        return below == null || !below.isBelow(cell) ? 1.4 * em : below.middle() - cell.middle();
    }

    /** What it costs to put words over columns whose own are hardly lower. */
    private double over(HeaderCell cell, int from, int to, double depth) {
        double cost = 0;
        for (int c = from; c <= to; c++) {
            HeaderCell top = top(c);
            cost += top != null && top.middle() - cell.middle() < DEEP * depth ? 1 : 0;
        }
        return cost;
    }

    /** The uppermost words placed over a column so far. */
    private @org.jspecify.annotations.Nullable HeaderCell top(int column) {
        return header.stream()
                .filter(cell -> cell.isPlaced() && cell.covers(column))
                .min(Comparator.comparingDouble(HeaderCell::middle))
                .orElse(null);
    }

    /** True when everything under the cell is lower and stands within its columns. */
    private boolean isClosed(HeaderCell cell, int from, int to) {
        return header.stream()
                .filter(HeaderCell::isPlaced)
                .filter(other -> other.first <= to && other.last >= from)
                .allMatch(other -> other.isBelow(cell) && other.first >= from && other.last <= to);
    }

    /** How far the words are from the middle of the columns, in letter heights. */
    private double off(HeaderCell cell, int from, int to) {
        double[] extent = evidence.extent(cell);
        if (extent.length == 2) {
            double apart = Math.max(Math.abs(extent[0] - edges[from]), Math.abs(extent[1] - edges[to + 1])) / em;
            return apart < 1.5 ? 0 : Double.MAX_VALUE;
        }
        if (cell.from < edges[from] - 0.5 * em || cell.to > edges[to + 1] + 0.5 * em) {
            return Double.MAX_VALUE;
        }
        double middle = (edges[from] + edges[to + 1]) / 2;
        double leaves = (leafCentre(from) + leafCentre(to)) / 2;
        // Where blank columns bound them the edges are guessed, so the words must fit the better.
        double doubt = to > from
                        && (columns.get(from).strip() == null || columns.get(to).strip() == null)
                ? 2
                : 1;
        return doubt * Math.min(Math.abs(cell.centre() - middle), Math.abs(cell.centre() - leaves)) / em;
    }

    private double leafCentre(int column) {
        HeaderCell leaf = columns.get(column).leaf();
        return leaf == null ? columns.get(column).centre() : leaf.centre();
    }
}
