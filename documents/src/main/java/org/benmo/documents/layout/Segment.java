package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a line that stands apart from the rest of it, as the entry of a column does.
 *
 * @param line the part as a line of its own
 */
record Segment(Line line) {
    private static final double WORDS_APART = 0.3;
    private static final double NUMBERS_APART = 0.35;
    /** A word of two or three letters is often spaced out to fill its column: 项 目. */
    private static final double SPACED_OUT = 0.7;

    private static final double LOOSE_MAX = 1.0;

    private static final Pattern AMOUNT =
            Pattern.compile("[-(（]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?[)）%]?|[-(（]?\\d+\\.\\d+[)）%]?");
    private static final Pattern NUMBER = Pattern.compile("[-(（]?\\d+[)）%]?|[-—/]{1,2}");

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

    double from() {
        return line.left();
    }

    double to() {
        return line.right();
    }

    /** A number with decimals or thousands, which running text rarely sets apart. */
    boolean isAmount() {
        return AMOUNT.matcher(line.characters()).matches();
    }

    /** Words with the marks of running text, which labels do not have. */
    boolean isProse() {
        return line.characters().chars().anyMatch(c -> "，。；".indexOf(c) >= 0);
    }

    /** Any number, or a dash that stands for none. */
    boolean isNumber() {
        return isAmount() || NUMBER.matcher(line.characters()).matches();
    }
}
