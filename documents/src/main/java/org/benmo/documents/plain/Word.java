package org.benmo.documents.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.documents.aligned.Piece;
import org.benmo.documents.aligned.TextLine;
import org.benmo.documents.writing.Characters;

/**
 * A part of a line of text that blanks set apart, with the columns it stands in.
 *
 * @param row the part
 * @param from column of its first character
 * @param to column after its last
 * @param baseline how far down its line stands
 */
record Word(Row row, double from, double to, double baseline) implements Piece {
    /** Height of letters and distance of lines, in columns: a Chinese character is two columns wide. */
    private static final double SIZE = 2.4;

    private static final double LINE = 4;
    private static final int TAB = 8;
    private static final int APART = 2;
    private static final Pattern NUMBER = Pattern.compile("[-(（]?[\\d,]*\\d(?:\\.\\d+)?[)）%]?|[-—]{1,2}");

    /** How the columns of a line are counted: editors give a Chinese character two, some converters one. */
    enum Measure {
        DISPLAYED,
        COUNTED
    }

    @Override
    public String text() {
        return row.words();
    }

    @Override
    public double size() {
        return SIZE;
    }

    /** The parts of a line. */
    static TextLine line(Row row, Measure measure) {
        List<Word> words = new ArrayList<>();
        String raw = row.raw();
        double column = 0;
        double from = 0;
        double end = 0;
        int start = -1;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Characters.isBlank(String.valueOf(c))) {
                if (start < 0) {
                    start = i;
                    from = column;
                }
                column += width(c, measure);
                end = column;
                if (i + 1 == raw.length() || parts(raw, start, i + 1)) {
                    words.add(new Word(row.part(start, i + 1), from, end, row.number() * LINE));
                    start = -1;
                }
            } else {
                column = c == '\t' ? (Math.floor(column / TAB) + 1) * TAB : column + width(c, measure);
            }
        }
        return TextLine.of(words, Word::joined);
    }

    private static double width(char c, Measure measure) {
        return measure == Measure.DISPLAYED && (Characters.isWide(c) || c == '\u3000') ? 2 : 1;
    }

    private static Word joined(Word a, Word b) {
        Row row = a.row.spanning(b.row);
        return new Word(row, a.from, b.to, a.baseline);
    }

    /** True when the blanks at {@code at} part two words: they are wide, or a number stands beside them. */
    private static boolean parts(String raw, int start, int at) {
        int next = at;
        int blanks = 0;
        while (next < raw.length() && Characters.isBlank(String.valueOf(raw.charAt(next)))) {
            char c = raw.charAt(next++);
            blanks += c == '\t' ? TAB : c == '\u3000' ? 2 : 1;
        }
        if (blanks == 0) {
            return false;
        }
        if (blanks >= APART || next == raw.length()) {
            return true;
        }
        int stop = next;
        while (stop < raw.length() && !Characters.isBlank(String.valueOf(raw.charAt(stop)))) {
            stop++;
        }
        return isNumber(raw.substring(start, at)) || isNumber(raw.substring(next, stop));
    }

    private static boolean isNumber(String token) {
        return NUMBER.matcher(token.strip()).matches();
    }
}
