package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.benmo.documents.aligned.Piece;
import org.benmo.documents.aligned.TextLine;
import org.benmo.documents.writing.Characters;

/**
 * A part of a line that stands apart from the rest of it, as the entry of a column does.
 *
 * @param line the part as a line of its own
 */
record Segment(Line line) implements Piece {
    private static final double WORDS_APART = 0.3;
    private static final double NUMBERS_APART = 0.35;
    /** A word of two or three letters is often spaced out to fill its column: 项 目. */
    private static final double SPACED_OUT = 0.7;

    private static final double LOOSE_MAX = 1.0;
    private static final double TOUCHING = 0.1;

    /** The parts of a line, with a word spaced out over its column, 合　计, in one piece. */
    static TextLine textLine(Line line) {
        List<Segment> segments = new ArrayList<>();
        of(line).forEach(segment -> segment.cutAtAmounts(segments));
        return TextLine.of(segments, Segment::with);
    }

    private Segment with(Segment next) {
        List<Glyph> both = new ArrayList<>(line.glyphs());
        both.addAll(next.line.glyphs());
        return new Segment(new Line(both));
    }

    /** In a narrow table a number nearly touches the words of the next column. */
    private void cutAtAmounts(List<Segment> parts) {
        List<Glyph> glyphs = line.glyphs();
        for (int i = 1; i < glyphs.size(); i++) {
            if (glyphs.get(i).from() - glyphs.get(i - 1).to() > TOUCHING * line.size()) {
                Segment left = new Segment(new Line(glyphs.subList(0, i)));
                Segment right = new Segment(new Line(glyphs.subList(i, glyphs.size())));
                boolean wordsRight =
                        left.isAmount() && Characters.isHan(right.text().charAt(0));
                boolean wordsLeft = right.isAmount()
                        && Characters.isHan(left.text().charAt(left.text().length() - 1));
                if (wordsRight || wordsLeft) {
                    parts.add(left);
                    right.cutAtAmounts(parts);
                    return;
                }
            }
        }
        parts.add(this);
    }

    static List<Segment> of(Line line) {
        List<Segment> segments = new ArrayList<>();
        List<Glyph> glyphs = line.glyphs();
        double words = (WORDS_APART + looseness(glyphs)) * line.size();
        int start = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            double gap = glyphs.get(i).from() - glyphs.get(i - 1).to();
            if (gap > words || line.partsNumbersBefore(i, NUMBERS_APART)) {
                segments.add(new Segment(new Line(glyphs.subList(start, i))));
                start = i;
            }
        }
        segments.add(start == 0 ? new Segment(line) : new Segment(new Line(glyphs.subList(start, glyphs.size()))));
        return segments;
    }

    /** How far the glyphs of a line usually stand apart, in ems: nothing, unless the line is spaced out or justified. */
    private static double looseness(List<Glyph> glyphs) {
        double[] gaps = new double[glyphs.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (glyphs.get(i + 1).from() - glyphs.get(i).to())
                    / glyphs.get(i).size();
        }
        Arrays.sort(gaps);
        return gaps.length < 3 ? SPACED_OUT : Math.clamp(gaps[gaps.length / 4], 0, LOOSE_MAX);
    }

    @Override
    public String text() {
        return line.characters();
    }

    @Override
    public double from() {
        return line.left();
    }

    @Override
    public double to() {
        return line.right();
    }

    @Override
    public double baseline() {
        return line.baseline();
    }

    @Override
    public double size() {
        return line.size();
    }
}
