package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Opens rows of a grid that hold several rows of text because no ruling parts them: where a cell has amounts one under the
 * other, each amount is a row, and the words beside it belong to it.
 */
final class PackedRows {
    private static final double SAME_ROW = 0.5;
    private static final double BESIDE = 0.95;
    private static final double WRAPPED = 0.85;

    private final List<Grid.Span> spans = new ArrayList<>();
    private final List<List<Line>> lines = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();
    private final Grid opened;

    /** {@code lines} are those of each cell of the grid. */
    PackedRows(Grid grid, List<List<Line>> lines) {
        int shift = 0;
        int[] shifts = new int[grid.rows() + 1];
        List<List<Double>> anchors = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            shifts[r] = shift;
            List<Double> own = anchors(grid, lines, r);
            anchors.add(own);
            shift += Math.max(1, own.size()) - 1;
        }
        shifts[grid.rows()] = shift;
        if (shift == 0) {
            this.opened = grid;
            this.spans.addAll(grid.cells());
            this.lines.addAll(lines);
            return;
        }
        for (int i = 0; i < grid.cells().size(); i++) {
            Grid.Span span = grid.cells().get(i);
            if (anchors.get(span.row()).isEmpty() || span.rows() > 1) {
                int rows = span.rows() + shifts[span.row() + span.rows()] - shifts[span.row()];
                add(new Grid.Span(span.row() + shifts[span.row()], span.column(), rows, span.columns()), lines.get(i));
            } else {
                open(span, shifts[span.row()], anchors.get(span.row()), lines.get(i));
            }
        }
        edges(grid, anchors);
        this.opened =
                new Grid(grid.xs(), ys.stream().mapToDouble(Double::doubleValue).toArray(), ordered(), grid.ruled());
    }

    /** The grid with packed rows opened. */
    Grid grid() {
        return opened;
    }

    /** The lines of each of its cells. */
    List<List<Line>> lines() {
        return lines;
    }

    private void add(Grid.Span span, List<Line> own) {
        spans.add(span);
        lines.add(own);
    }

    private List<Grid.Span> ordered() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingInt(i -> spans.get(i).row())
                .thenComparingInt(i -> spans.get(i).column()));
        List<Grid.Span> sorted = order.stream().map(spans::get).toList();
        List<List<Line>> moved = order.stream().map(lines::get).toList();
        lines.clear();
        lines.addAll(moved);
        return sorted;
    }

    /** The baselines of the rows within row {@code row}; empty when it is one row. */
    private static List<Double> anchors(Grid grid, List<List<Line>> lines, int row) {
        List<Line> amounts = new ArrayList<>();
        List<Line> words = new ArrayList<>();
        boolean packed = false;
        for (int i = 0; i < grid.cells().size(); i++) {
            Grid.Span span = grid.cells().get(i);
            if (span.row() != row || span.rows() > 1) {
                continue;
            }
            long count = 0;
            for (Line line : lines.get(i)) {
                boolean amount = new Segment(line).isAmount();
                count += amount ? 1 : 0;
                (amount ? amounts : words).add(line);
            }
            packed |= count > 1;
        }
        if (!packed) {
            return List.of();
        }
        List<Double> anchors = new ArrayList<>();
        amounts.forEach(line -> anchor(anchors, line));
        anchors.sort(null);
        double pitch = pitch(anchors);
        List<Double> apart = new ArrayList<>();
        for (Line line : words) {
            double distance = nearest(anchors, line.baseline())[1];
            if (distance > BESIDE * line.size() && distance >= WRAPPED * pitch) {
                anchor(apart, line);
            }
        }
        anchors.addAll(apart);
        anchors.sort(null);
        return anchors.size() > 1 ? anchors : List.of();
    }

    private static void anchor(List<Double> anchors, Line line) {
        if (anchors.stream().noneMatch(a -> Math.abs(a - line.baseline()) < SAME_ROW * line.size())) {
            anchors.add(line.baseline());
        }
    }

    private static double pitch(List<Double> anchors) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < anchors.size(); i++) {
            least = Math.min(least, anchors.get(i) - anchors.get(i - 1));
        }
        return least;
    }

    /** Index of the nearest anchor and the distance to it. */
    private static double[] nearest(List<Double> anchors, double baseline) {
        int best = 0;
        for (int i = 1; i < anchors.size(); i++) {
            if (Math.abs(anchors.get(i) - baseline) < Math.abs(anchors.get(best) - baseline)) {
                best = i;
            }
        }
        return new double[] {best, Math.abs(anchors.get(best) - baseline)};
    }

    private void open(Grid.Span span, int shift, List<Double> anchors, List<Line> own) {
        List<List<Line>> byRow = new ArrayList<>();
        anchors.forEach(a -> byRow.add(new ArrayList<>()));
        own.forEach(
                line -> byRow.get((int) nearest(anchors, line.baseline())[0]).add(line));
        for (int i = 0; i < anchors.size(); i++) {
            add(new Grid.Span(span.row() + shift + i, span.column(), 1, span.columns()), byRow.get(i));
        }
    }

    private void edges(Grid grid, List<List<Double>> anchors) {
        for (int r = 0; r < grid.rows(); r++) {
            ys.add(grid.ys()[r]);
            List<Double> own = anchors.get(r);
            for (int i = 1; i < own.size(); i++) {
                double middle = (own.get(i - 1) + own.get(i)) / 2;
                ys.add(Math.clamp(middle, grid.ys()[r], grid.ys()[r + 1]));
            }
        }
        ys.add(grid.ys()[grid.rows()]);
    }
}
