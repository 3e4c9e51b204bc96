package org.benmo.documents.layout;

/**
 * A character as drawn, in the frame in which its page's text is upright.
 *
 * @param raw what the font says it is; {@code \uFFFD} when the font does not say
 * @param box of its body: from 0.85 of the size above the baseline to 0.15 below
 * @param line where it stands in the frame of its own direction, for ordering: along the text from, to, and its baseline
 * @param size of the font in points, as displayed
 * @param turn its direction relative to the page's text; 0 for nearly all
 * @param order in the content stream
 */
public record Glyph(String raw, Box box, Track line, double size, int turn, int order) {
    static final double ASCENT = 0.85;
    static final double DESCENT = 0.15;

    /** Along the text and across it. */
    public record Track(double from, double to, double baseline) {}

    double from() {
        return line.from();
    }

    double to() {
        return line.to();
    }

    double baseline() {
        return line.baseline();
    }

    double top() {
        return line.baseline() - ASCENT * size;
    }

    double bottom() {
        return line.baseline() + DESCENT * size;
    }
}
