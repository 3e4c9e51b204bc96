package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The header over aligned columns: its words gathered to cells, its cells ordered in levels. */
final class ColumnHeader {
    private static final double WRAPPED = 1.6;

    private final Columns columns;
    private final List<Stroke> rules;
    private final List<Gathered> cells = new ArrayList<>();

    /** Parts of lines one under the other over the same columns. */
    static final class Gathered {
        final int first;
        final int last;
        final List<Segment> segments = new ArrayList<>();
        int level;
        int levels;

        Gathered(int first, int last) {
            this.first = first;
            this.last = last;
        }

        /** True when the part begins, or is centred, exactly where the words above it are. */
        boolean isSetLike(Segment segment) {
            Segment above = segments.getLast();
            double middles = (above.from() + above.to() - segment.from() - segment.to()) / 2;
            return Math.abs(above.from() - segment.from()) < 1 || Math.abs(middles) < 1;
        }

        double bottom() {
            return segments.getLast().line().baseline();
        }

        double middle() {
            return (segments.getFirst().line().baseline() + bottom()) / 2;
        }

        boolean meets(Gathered other) {
            return first <= other.last && other.first <= last;
        }

        boolean nests(Gathered other) {
            return (first <= other.first && last >= other.last) || (other.first <= first && other.last >= last);
        }
    }

    private ColumnHeader(Columns columns, List<Stroke> rules) {
        this.columns = columns;
        this.rules = rules;
    }

    /** The cells with their levels; empty when they cross each other. */
    static Optional<List<Gathered>> of(List<Line> lines, Columns columns, List<Stroke> rules) {
        ColumnHeader header = new ColumnHeader(columns, rules);
        for (Line line : lines) {
            Segment.of(line).forEach(header::gather);
        }
        header.cells.sort(Comparator.comparingDouble(Gathered::middle).thenComparingInt(c -> c.first));
        return header.level() ? Optional.of(header.cells) : Optional.empty();
    }

    private void gather(Segment segment) {
        int[] covered = covered(segment);
        Gathered home = null;
        for (Gathered cell : cells) {
            double apart = segment.line().baseline() - cell.bottom();
            if (apart < 0 || apart > WRAPPED * segment.line().size()) {
                continue;
            }
            if (apart > 0 && cell.isSetLike(segment)) {
                home = cell;
                break;
            }
            boolean sameColumns = cell.first == covered[0] && cell.last == covered[1];
            home = home == null && sameColumns ? cell : home;
        }
        if (home == null) {
            home = new Gathered(covered[0], covered[1]);
            cells.add(home);
        }
        home.segments.add(segment);
    }

    /** The columns a part of a line stands over; a short rule right under it says so better than its own width. */
    private int[] covered(Segment segment) {
        int[] own = columns.covered(segment);
        double baseline = segment.line().baseline();
        for (Stroke rule : rules) {
            boolean under = rule.at() > baseline
                    && rule.at() < baseline + WRAPPED * segment.line().size();
            boolean around = rule.from() <= segment.from() + 1 && rule.to() >= segment.to() - 1;
            boolean partial = rule.length() < 0.95 * (columns.edges()[columns.count()] - columns.edges()[0]);
            if (under && around && partial) {
                return between(rule, own);
            }
        }
        return own;
    }

    private int[] between(Stroke rule, int[] own) {
        int first = own[0];
        int last = own[1];
        for (int c = 0; c < columns.count(); c++) {
            double middle = (columns.edges()[c] + columns.edges()[c + 1]) / 2;
            if (middle > rule.from() && middle < rule.to()) {
                first = Math.min(first, c);
                last = Math.max(last, c);
            }
        }
        return new int[] {first, last};
    }

    private boolean level() {
        int levels = 1;
        for (int i = 0; i < cells.size(); i++) {
            Gathered cell = cells.get(i);
            for (Gathered above : cells.subList(0, i)) {
                if (above.meets(cell)) {
                    if (!above.nests(cell)) {
                        return false;
                    }
                    cell.level = Math.max(cell.level, above.level + 1);
                }
            }
            levels = Math.max(levels, cell.level + 1);
        }
        for (Gathered cell : cells) {
            int next = levels;
            for (Gathered below : cells) {
                if (below.level > cell.level && below.meets(cell)) {
                    next = Math.min(next, below.level);
                }
            }
            cell.levels = next - cell.level;
        }
        return true;
    }
}
