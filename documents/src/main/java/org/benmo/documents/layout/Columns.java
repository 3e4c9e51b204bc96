package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The columns that lines of text form by alignment alone.
 *
 * @param edges of the columns from left to right, one more than there are columns
 * @param numeric which columns hold numbers
 */
@SuppressWarnings("ArrayRecordComponent")
record Columns(double[] edges, boolean[] numeric) {
    private static final double ALIGNED = 3.0;
    private static final double ALIGNED_SHARE = 0.8;
    private static final double NUMERIC_SHARE = 0.8;

    /** Parts of lines that overlap from row to row. */
    private static final class Strip {
        double from;
        double to;
        final List<Segment> segments = new ArrayList<>();

        Strip(Segment first) {
            from = first.from();
            to = first.to();
            segments.add(first);
        }

        void add(Segment segment) {
            from = Math.min(from, segment.from());
            to = Math.max(to, segment.to());
            segments.add(segment);
        }

        boolean isNumeric() {
            long numbers = segments.stream().filter(Segment::isNumber).count();
            return numbers >= NUMERIC_SHARE * segments.size();
        }

        /** True when entries share their left edge, their right edge or their middle. */
        boolean isAligned() {
            return agree(segments.stream().mapToDouble(Segment::to).toArray())
                    || agree(segments.stream().mapToDouble(Segment::from).toArray())
                    || agree(segments.stream()
                            .mapToDouble(s -> (s.from() + s.to()) / 2)
                            .toArray());
        }

        private static boolean agree(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double middle = sorted[sorted.length / 2];
            long near = Arrays.stream(sorted)
                    .filter(v -> Math.abs(v - middle) <= ALIGNED)
                    .count();
            return near >= ALIGNED_SHARE * sorted.length;
        }
    }

    /** The columns of rows that hold numbers; empty when what they form is not a table. */
    static Optional<Columns> of(List<List<Segment>> body, double left, double right) {
        List<Strip> strips = strips(body);
        long numeric = strips.stream().filter(Strip::isNumeric).count();
        boolean aligned = strips.stream().allMatch(s -> s.segments.size() < 3 || s.isAligned());
        if (strips.size() < 2 || numeric == 0 || !aligned) {
            return Optional.empty();
        }
        double[] edges = new double[strips.size() + 1];
        boolean[] isNumeric = new boolean[strips.size()];
        edges[0] = Math.min(left, strips.getFirst().from - 1);
        edges[strips.size()] = Math.max(right, strips.getLast().to + 1);
        for (int i = 0; i < strips.size(); i++) {
            isNumeric[i] = strips.get(i).isNumeric();
            if (i > 0) {
                edges[i] = (strips.get(i - 1).to + strips.get(i).from) / 2;
            }
        }
        return Optional.of(new Columns(edges, isNumeric));
    }

    private static List<Strip> strips(List<List<Segment>> body) {
        List<Segment> all = new ArrayList<>();
        body.forEach(all::addAll);
        all.sort(Comparator.comparingDouble(Segment::from));
        List<Strip> strips = new ArrayList<>();
        for (Segment segment : all) {
            if (!strips.isEmpty() && segment.from() < strips.getLast().to) {
                strips.getLast().add(segment);
            } else {
                strips.add(new Strip(segment));
            }
        }
        return strips;
    }

    int count() {
        return numeric.length;
    }

    /** First and last column that a part of a line covers: those it shares a good part of its width or theirs with. */
    int[] covered(Segment segment) {
        double middle = (segment.from() + segment.to()) / 2;
        int home = 0;
        while (home + 1 < count() && middle >= edges[home + 1]) {
            home++;
        }
        int first = home;
        int last = home;
        while (first > 0 && reaches(segment, first - 1)) {
            first--;
        }
        while (last + 1 < count() && reaches(segment, last + 1)) {
            last++;
        }
        return new int[] {first, last};
    }

    private boolean reaches(Segment segment, int column) {
        double common = Math.min(segment.to(), edges[column + 1]) - Math.max(segment.from(), edges[column]);
        return common > 0.5 * Math.min(segment.to() - segment.from(), edges[column + 1] - edges[column]);
    }
}
