package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts glyphs on lines by where they stand, whatever the order they were drawn in. Glyphs of another font or size join a
 * line when they share at least half of their height with it; two rows of text printed over each other stay apart.
 */
final class Lines {
    private static final double SAME_BASELINE = 0.3;
    private static final double SHARED_MIN = 0.5;
    private static final double CONFLICT_BASELINE = 0.6;
    /** In a wider gap something of another font may stand. */
    private static final double STRETCH_GAP_MAX = 0.2;

    private Lines() {}

    /** Glyphs drawn one after the other on one baseline. */
    private static final class Stretch {
        final List<Glyph> glyphs = new ArrayList<>();
        final double baseline;
        final double size;
        double from;
        double to;

        Stretch(Glyph first) {
            glyphs.add(first);
            baseline = first.baseline();
            size = first.size();
            from = first.from();
            to = first.to();
        }

        void add(Glyph glyph) {
            glyphs.add(glyph);
            from = Math.min(from, glyph.from());
            to = Math.max(to, glyph.to());
        }

        boolean continuesWith(Glyph glyph) {
            return Math.abs(glyph.baseline() - baseline) <= SAME_BASELINE
                    && Math.abs(glyph.size() - size) < 0.1
                    && glyph.from() >= to - 0.4 * size
                    && glyph.from() <= to + STRETCH_GAP_MAX * size
                    && glyph.turn() == glyphs.getFirst().turn();
        }
    }

    private static final class Growing {
        final List<Stretch> stretches = new ArrayList<>();
        double baseline;
        double size;

        void add(Stretch stretch) {
            if (stretches.isEmpty() || stretch.size > size + 0.1) {
                baseline = stretch.baseline;
                size = stretch.size;
            }
            stretches.add(stretch);
        }

        /** Share of the lower one's height that both have in common. */
        double shared(Stretch stretch) {
            double top = Math.max(baseline - Glyph.ASCENT * size, stretch.baseline - Glyph.ASCENT * stretch.size);
            double bottom = Math.min(baseline + Glyph.DESCENT * size, stretch.baseline + Glyph.DESCENT * stretch.size);
            return (bottom - top) / Math.min(size, stretch.size);
        }

        boolean conflicts(Stretch stretch) {
            for (Stretch other : stretches) {
                double common = Math.min(other.to, stretch.to) - Math.max(other.from, stretch.from);
                double shorter = Math.min(other.to - other.from, stretch.to - stretch.from);
                if (Math.abs(other.baseline - stretch.baseline) > CONFLICT_BASELINE
                        && common > Math.max(0.4 * Math.min(other.size, stretch.size), 0.2 * shorter)) {
                    return true;
                }
            }
            return false;
        }

        Line line() {
            return new Line(stretches.stream().flatMap(s -> s.glyphs.stream()).toList());
        }
    }

    /** The lines from top to bottom, in the frame of the glyphs' own direction. */
    static List<Line> of(List<Glyph> glyphs) {
        List<Stretch> stretches = stretches(glyphs);
        stretches.sort(Comparator.<Stretch>comparingDouble(s -> s.baseline).thenComparingDouble(s -> s.from));
        List<Growing> growing = new ArrayList<>();
        for (Stretch stretch : stretches) {
            best(growing, stretch).add(stretch);
        }
        return growing.stream()
                .map(Growing::line)
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparingDouble(Line::baseline).thenComparingDouble(Line::left))
                .toList();
    }

    private static Growing best(List<Growing> growing, Stretch stretch) {
        Growing best = null;
        double most = SHARED_MIN;
        // Lines are met from top to bottom: only the last few can still be open.
        for (int i = growing.size() - 1; i >= Math.max(0, growing.size() - 8); i--) {
            Growing candidate = growing.get(i);
            double shared = candidate.shared(stretch);
            if (shared >= most && !candidate.conflicts(stretch)) {
                most = shared;
                best = candidate;
            }
        }
        if (best == null) {
            best = new Growing();
            growing.add(best);
        }
        return best;
    }

    private static List<Stretch> stretches(List<Glyph> glyphs) {
        List<Stretch> stretches = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!stretches.isEmpty() && stretches.getLast().continuesWith(glyph)) {
                stretches.getLast().add(glyph);
            } else {
                stretches.add(new Stretch(glyph));
            }
        }
        return stretches;
    }
}
