package org.benmo.documents.plain;

import java.util.Arrays;
import org.benmo.documents.Place;
import org.benmo.documents.Text;
import org.benmo.documents.writing.Characters;
import org.benmo.documents.writing.LineText;

/** A line of a text file, or a part of one, that is not blank. */
final class Row {
    private final int number;
    private final String raw;
    private final int offset;
    private final LineText text;
    private final boolean opensPage;
    private final int blanksBefore;

    /**
     * @param number of the line, counted from 1
     * @param raw as in the file, without its end
     * @param offset column before its first character; 0 unless it is a part of a line
     * @param opensPage true when a form feed stands before it
     * @param blanksBefore how many blank lines stand before it
     */
    Row(int number, String raw, int offset, boolean opensPage, int blanksBefore) {
        this.number = number;
        this.raw = raw;
        this.offset = offset;
        this.opensPage = opensPage;
        this.blanksBefore = blanksBefore;
        this.text = new LineText();
        int column = 0;
        while (column < raw.length()) {
            int c = raw.codePointAt(column);
            text.add(Character.toString(c), column);
            column += Character.charCount(c);
        }
        text.settled();
    }

    int number() {
        return number;
    }

    String raw() {
        return raw;
    }

    String words() {
        return text.characters();
    }

    boolean opensPage() {
        return opensPage;
    }

    /** The same line after a page break. */
    Row openingPage() {
        return new Row(number, raw, offset, true, blanksBefore);
    }

    int blanksBefore() {
        return blanksBefore;
    }

    boolean isEmpty() {
        return text.characters().isEmpty();
    }

    /** A part of this line. */
    Row part(int from, int to) {
        return new Row(
                number, raw.substring(from, to), offset + from, opensPage && from == 0, from == 0 ? blanksBefore : 0);
    }

    /** The part of the line from here to the end of another part of it. */
    Row spanning(Row other) {
        String between = " ".repeat(Math.max(0, other.offset - offset - raw.length()));
        return new Row(number, raw + between + other.raw, offset, opensPage, blanksBefore);
    }

    /** Columns of white space before the first character; a wide blank counts two, a single blank counts nothing. */
    int indent() {
        int columns = 0;
        int i = 0;
        while (i < raw.length() && Characters.isBlank(String.valueOf(raw.charAt(i)))) {
            char c = raw.charAt(i++);
            columns += c == '\t' ? 4 : c == '\u3000' ? 2 : 1;
        }
        return columns < 2 ? 0 : columns;
    }

    /** Width as set: a Chinese character two columns, a Latin one one, a blank between characters half. */
    double width() {
        int[] owners = text.owners();
        double columns = width(owners.length);
        for (int i = 1; i < owners.length; i++) {
            columns += owners[i] > owners[i - 1] + 1 ? 0.5 : 0;
        }
        return columns;
    }

    /** Width of the first {@code count} characters without blanks. */
    double width(int count) {
        String words = words();
        double columns = 0;
        for (int i = 0; i < Math.min(count, words.length()); i++) {
            columns += Characters.isWide(words.charAt(i)) ? 2 : 1;
        }
        return columns;
    }

    Place place() {
        return place(0, words().length());
    }

    private Place place(int from, int to) {
        if (to <= from) {
            return new Place.LineSpan(number, offset + 1, offset + Math.max(1, raw.length()));
        }
        int[] owners = text.owners();
        int first = Arrays.stream(owners, from, to).min().orElse(0);
        int last = Arrays.stream(owners, from, to).max().orElse(0);
        return new Place.LineSpan(
                number, offset + first + 1, offset + last + Character.charCount(raw.codePointAt(last)));
    }

    Text.Run run() {
        return new Text.Run(words(), this::place);
    }
}
