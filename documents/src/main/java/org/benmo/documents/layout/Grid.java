package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A grid of cells on a page, without its text.
 *
 * @param xs edges of the columns from left to right, one more than there are columns
 * @param ys edges of the rows from top to bottom
 * @param cells every position covered once, by row, then column
 * @param ruled false when the edges were inferred from the alignment of text
 */
@SuppressWarnings("ArrayRecordComponent")
record Grid(double[] xs, double[] ys, List<Span> cells, boolean ruled) {
    /** Two edges nearer than this are one: a doubled line, or a gap between boxes drawn cell by cell. */
    private static final double SAME_EDGE = 4.5;
    /** Level lines reaching this far beyond the last upright one bound an open column. */
    private static final double OPEN_MIN = 9;

    private static final double COVER = 1.5;

    /** The positions a cell covers. */
    record Span(int row, int column, int rows, int columns) {}

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    Box box(Span span) {
        return new Box(xs[span.column], ys[span.row], xs[span.column + span.columns], ys[span.row + span.rows]);
    }

    /** For each position, row by row, the index of the cell that covers it. */
    int[] cover() {
        int[] cover = new int[rows() * columns()];
        for (int i = 0; i < cells.size(); i++) {
            Span span = cells.get(i);
            for (int r = span.row; r < span.row + span.rows; r++) {
                Arrays.fill(cover, r * columns() + span.column, r * columns() + span.column + span.columns, i);
            }
        }
        return cover;
    }

    /** The grid that lines touching each other form. */
    static Grid of(Rulings lines) {
        double[] xs = edges(lines.upright(), lines.level());
        double[] ys = edges(lines.level(), lines.upright());
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        boolean[][] left = new boolean[rows][columns + 1];
        boolean[][] top = new boolean[rows + 1][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c <= columns; c++) {
                left[r][c] = c == 0 || c == columns || covered(lines.upright(), xs[c], (ys[r] + ys[r + 1]) / 2);
            }
        }
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c < columns; c++) {
                top[r][c] = r == 0 || r == rows || covered(lines.level(), ys[r], (xs[c] + xs[c + 1]) / 2);
            }
        }
        return new Grid(xs, ys, spans(left, top, rows, columns), true);
    }

    /** A grid without merged cells. */
    static Grid plain(double[] xs, double[] ys) {
        List<Span> cells = new ArrayList<>();
        for (int r = 0; r + 1 < ys.length; r++) {
            for (int c = 0; c + 1 < xs.length; c++) {
                cells.add(new Span(r, c, 1, 1));
            }
        }
        return new Grid(xs, ys, cells, false);
    }

    private static double[] edges(List<Stroke> lines, List<Stroke> crossing) {
        List<Double> all = new ArrayList<>();
        lines.forEach(line -> all.add(line.at()));
        double first = lines.stream().mapToDouble(Stroke::at).min().orElse(Double.MAX_VALUE);
        double last = lines.stream().mapToDouble(Stroke::at).max().orElse(-Double.MAX_VALUE);
        double from = crossing.stream().mapToDouble(Stroke::from).min().orElse(first);
        double to = crossing.stream().mapToDouble(Stroke::to).max().orElse(last);
        if (from < first - OPEN_MIN && reaching(crossing, from, true) >= 2) {
            all.add(from);
        }
        if (to > last + OPEN_MIN && reaching(crossing, to, false) >= 2) {
            all.add(to);
        }
        all.sort(null);
        return clustered(all);
    }

    private static long reaching(List<Stroke> lines, double end, boolean start) {
        return lines.stream()
                .filter(line -> Math.abs((start ? line.from() : line.to()) - end) <= SAME_EDGE)
                .count();
    }

    private static double[] clustered(List<Double> sorted) {
        List<Double> edges = new ArrayList<>();
        double start = 0;
        double sum = 0;
        int count = 0;
        for (double at : sorted) {
            if (count > 0 && at - start > SAME_EDGE) {
                edges.add(sum / count);
                count = 0;
                sum = 0;
            }
            start = count == 0 ? at : start;
            sum += at;
            count++;
        }
        if (count > 0) {
            edges.add(sum / count);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean covered(List<Stroke> lines, double at, double middle) {
        for (Stroke line : lines) {
            if (Math.abs(line.at() - at) <= SAME_EDGE && line.from() <= middle + COVER && line.to() >= middle - COVER) {
                return true;
            }
        }
        return false;
    }

    /** Grows each cell to the right, then down, as long as no line is in the way. */
    private static List<Span> spans(boolean[][] left, boolean[][] top, int rows, int columns) {
        boolean[][] taken = new boolean[rows][columns];
        List<Span> spans = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) {
                    continue;
                }
                int wide = 1;
                while (c + wide < columns && !left[r][c + wide] && !taken[r][c + wide]) {
                    wide++;
                }
                int high = 1;
                while (r + high < rows && isOpen(left, top, r + high, c, wide)) {
                    high++;
                }
                for (int i = r; i < r + high; i++) {
                    Arrays.fill(taken[i], c, c + wide, true);
                }
                spans.add(new Span(r, c, high, wide));
            }
        }
        return spans;
    }

    private static boolean isOpen(boolean[][] left, boolean[][] top, int row, int column, int wide) {
        for (int c = column; c < column + wide; c++) {
            if (top[row][c] || (c > column && left[row][c])) {
                return false;
            }
        }
        return true;
    }
}
