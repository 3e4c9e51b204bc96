package org.benmo.documents.layout;

import java.util.List;

/**
 * What is drawn on one page.
 *
 * @param number counted from 1
 * @param turn the frame in which most of its text is upright; glyphs and strokes stand in it
 * @param glyphs in drawing order, without blanks, watermarks and doubles
 * @param strokes the painted lines
 * @param state what else was seen
 */
public record PageContent(int number, Turn turn, List<Glyph> glyphs, List<Stroke> strokes, State state) {
    /**
     * What a reader has to know about a page besides its text.
     *
     * @param pictured share of the page covered by pictures, 0 to 1
     * @param outlines how many curved outlines were filled
     * @param unreadable glyphs without a Unicode value
     * @param recognised true when the text lies invisibly over a picture
     * @param cut true when the page was not read to its end because there was too much of it
     * @param damaged true when the page's content could not be decoded to its end
     */
    public record State(
            double pictured, int outlines, int unreadable, boolean recognised, boolean cut, boolean damaged) {}

    /** True when anything on it can be read. */
    public boolean hasText() {
        return !glyphs.isEmpty();
    }
}
