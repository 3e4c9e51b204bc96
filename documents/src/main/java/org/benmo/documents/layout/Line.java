package org.benmo.documents.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.Place;
import org.benmo.documents.Text;
import org.benmo.documents.writing.Characters;
import org.benmo.documents.writing.Cues;
import org.benmo.documents.writing.LineText;

/** Glyphs that stand on one line, from left to right. */
final class Line {
    private static final double RAISED_SIZE_MAX = 0.75;
    private static final double RAISED_BY_MIN = 0.15;
    private static final double ENTRY_GAP_MIN = 2.5;

    private final List<Glyph> glyphs;
    private final double size;
    private final double baseline;
    private final LineText text;

    Line(List<Glyph> unordered) {
        glyphs = unordered.stream()
                .sorted(Comparator.comparingDouble(Glyph::from).thenComparingInt(Glyph::order))
                .toList();
        size = prevailing(glyphs);
        baseline = glyphs.stream()
                .filter(g -> g.size() > 0.9 * size)
                .mapToDouble(Glyph::baseline)
                .average()
                .orElse(glyphs.getFirst().baseline());
        text = new LineText();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.size() < RAISED_SIZE_MAX * size && baseline - glyph.baseline() > RAISED_BY_MIN * size) {
                text.addRaised(glyph.raw(), i);
            } else {
                text.add(glyph.raw(), i);
            }
        }
        text.settled();
    }

    /** The size that most of the line's width is set in. */
    private static double prevailing(List<Glyph> glyphs) {
        Map<Long, Double> widths = new HashMap<>();
        for (Glyph glyph : glyphs) {
            widths.merge(Math.round(glyph.size() * 2), glyph.to() - glyph.from(), Double::sum);
        }
        return widths.entrySet().stream()
                .max(Map.Entry.<Long, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() / 2.0)
                .orElse(0.0);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    String characters() {
        return text.characters();
    }

    double size() {
        return size;
    }

    double baseline() {
        return baseline;
    }

    double left() {
        return glyphs.getFirst().from();
    }

    double right() {
        return glyphs.stream().mapToDouble(Glyph::to).max().orElse(left());
    }

    /** Width of the first {@code count} characters as drawn. */
    double widthOf(int count) {
        int last = Math.min(count, text.characters().length()) - 1;
        return last < 0 ? 0 : glyphs.get(text.owner(last)).to() - left();
    }

    Box box() {
        return box(0, text.characters().length());
    }

    private Box box(int from, int to) {
        Box box = glyphs.get(text.owner(Math.min(from, text.characters().length() - 1)))
                .box();
        for (int i = from + 1; i < to; i++) {
            box = box.around(glyphs.get(text.owner(i)).box());
        }
        return box;
    }

    /** The line as a run whose parts can be found on the page. */
    Text.Run run(int page, Turn turn) {
        return new Text.Run(text.characters(), (from, to) -> place(page, turn.displayed(box(from, to))));
    }

    static Place.PageBox place(int page, Box displayed) {
        return new Place.PageBox(
                page,
                rounded(displayed.x0()),
                rounded(displayed.y0()),
                rounded(displayed.x1()),
                rounded(displayed.y1()));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** True when nothing on the line could be read as a character. */
    boolean isEmpty() {
        return text.characters().isEmpty();
    }

    /** True for an entry of a table of contents: words, dots or a wide gap, a page number. */
    boolean isEntry() {
        return Cues.isEntry(characters()) || endsInDistantNumber();
    }

    private boolean endsInDistantNumber() {
        int i = glyphs.size() - 1;
        while (i > 0 && Characters.isDigit(glyphs.get(i).raw().charAt(0)) && gapBefore(i) < ENTRY_GAP_MIN * size) {
            i--;
        }
        return i > 0 && Characters.isDigit(glyphs.get(i).raw().charAt(0)) && gapBefore(i) >= ENTRY_GAP_MIN * size;
    }

    private double gapBefore(int i) {
        return glyphs.get(i).from() - glyphs.get(i - 1).to();
    }

    /** True when the gap before glyph {@code i} is wide and has a digit on both sides: two numbers, not one. */
    boolean partsNumbersBefore(int i, double gapMin) {
        Glyph before = glyphs.get(i - 1);
        Glyph after = glyphs.get(i);
        return after.from() - before.to() > gapMin * size && endsInDigit(before.raw()) && startsWithDigit(after.raw());
    }

    private static boolean endsInDigit(String raw) {
        String folded = Characters.fold(raw);
        return !folded.isEmpty() && (Characters.isDigit(folded.charAt(folded.length() - 1)) || folded.endsWith("%"));
    }

    private static boolean startsWithDigit(String raw) {
        String folded = Characters.fold(raw);
        return !folded.isEmpty() && (Characters.isDigit(folded.charAt(0)) || folded.startsWith("-"));
    }
}
