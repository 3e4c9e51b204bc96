package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ruling lines of a page: pieces on one straight line joined, whether drawn cell by cell, dashed, or as rows of dots.
 *
 * @param level lines from left to right
 * @param upright lines from top to bottom
 */
record Rulings(List<Stroke> level, List<Stroke> upright) {
    private static final double SAME_LINE = 1.6;
    private static final double GAP_MAX = 3.0;
    /** Dashes are short, and so are the gaps between them. */
    private static final double DASH_MAX = 15;

    private static final double DASH_GAP_MAX = 6;
    /** A shorter line bounds no cell that could hold a letter. */
    private static final double LENGTH_MIN = 5;

    static Rulings of(List<Stroke> strokes) {
        List<Stroke> level = new ArrayList<>();
        List<Stroke> upright = new ArrayList<>();
        for (Stroke stroke : strokes) {
            (stroke.level() ? level : upright).add(stroke);
        }
        return new Rulings(joined(level), joined(upright));
    }

    private static List<Stroke> joined(List<Stroke> pieces) {
        List<Stroke> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Stroke::at));
        List<Stroke> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > SAME_LINE) {
                joinOnOneLine(sorted.subList(start, i), lines);
                start = i;
            }
        }
        return lines;
    }

    private static void joinOnOneLine(List<Stroke> pieces, List<Stroke> lines) {
        List<Stroke> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Stroke::from));
        Stroke current = sorted.getFirst();
        double lastPiece = current.length();
        for (Stroke piece : sorted.subList(1, sorted.size())) {
            double gap = piece.from() - current.to();
            boolean dashed = lastPiece < DASH_MAX && piece.length() < DASH_MAX && gap <= DASH_GAP_MAX;
            if (gap <= GAP_MAX || dashed) {
                double at = piece.length() > current.length() ? piece.at() : current.at();
                current = new Stroke(
                        current.level(),
                        at,
                        Math.min(current.from(), piece.from()),
                        Math.max(current.to(), piece.to()));
            } else {
                keep(current, lines);
                current = piece;
            }
            lastPiece = piece.length();
        }
        keep(current, lines);
    }

    private static void keep(Stroke line, List<Stroke> lines) {
        if (line.length() >= LENGTH_MIN) {
            lines.add(line);
        }
    }
}
