package org.benmo.documents.docx;

import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * How a paragraph is set, as far as reading needs it; null where it says nothing.
 *
 * @param style of the paragraph
 * @param list its numbering; 0 for none at all
 * @param level in that numbering, from 0
 * @param left indent of all lines, in twentieths of a point
 * @param first further indent of the first line, negative when it hangs
 * @param firstCharacters further indent of the first line in hundredths of a character
 * @param leader true when it has a tab that is filled with dots or a line, as before the page number in a table of contents
 * @param mark format of the paragraph's mark
 */
record ParagraphFormat(
        @Nullable String style,
        @Nullable Integer list,
        @Nullable Integer level,
        @Nullable Integer left,
        @Nullable Integer first,
        @Nullable Integer firstCharacters,
        @Nullable Boolean leader,
        RunFormat mark) {
    static final ParagraphFormat PLAIN = new ParagraphFormat(null, null, null, null, null, null, null, RunFormat.PLAIN);

    /** Reads {@code w:pPr}. */
    static ParagraphFormat read(XmlCursor cursor) throws XMLStreamException {
        ParagraphFormat[] format = {PLAIN};
        cursor.children(name -> {
            ParagraphFormat f = format[0];
            switch (name) {
                case "w:pStyle" -> format[0] = f.with(cursor.attribute("val"), f.mark);
                case "w:tabs" -> format[0] = f.tabbed(cursor);
                case "w:numPr" -> format[0] = f.numbered(cursor);
                case "w:ind" -> format[0] = f.indented(cursor);
                case "w:rPr" -> format[0] = f.with(f.style, RunFormat.read(cursor));
                default -> {
                    // Nothing that changes what is read.
                }
            }
        });
        return format[0];
    }

    private ParagraphFormat with(@Nullable String ownStyle, RunFormat ownMark) {
        return new ParagraphFormat(ownStyle, list, level, left, first, firstCharacters, leader, ownMark);
    }

    private ParagraphFormat tabbed(XmlCursor cursor) throws XMLStreamException {
        boolean[] filled = {false};
        cursor.children(name -> {
            String with = cursor.attribute("leader");
            filled[0] |= name.equals("w:tab") && with != null && !with.equals("none");
        });
        Boolean now = filled[0] ? Boolean.TRUE : leader;
        return new ParagraphFormat(style, list, level, left, first, firstCharacters, now, mark);
    }

    private ParagraphFormat numbered(XmlCursor cursor) throws XMLStreamException {
        Integer[] found = {list, level};
        cursor.children(name -> {
            if (name.equals("w:numId")) {
                found[0] = cursor.number("val", 0);
            } else if (name.equals("w:ilvl")) {
                found[1] = Math.clamp(cursor.number("val", 0), 0, Lists.LEVELS - 1);
            }
        });
        return new ParagraphFormat(style, found[0], found[1], left, first, firstCharacters, leader, mark);
    }

    private ParagraphFormat indented(XmlCursor cursor) {
        Integer from = number(cursor, "left", number(cursor, "start", left));
        Integer hanging = number(cursor, "hanging", null);
        Integer more = hanging == null ? number(cursor, "firstLine", first) : Integer.valueOf(-hanging);
        return new ParagraphFormat(
                style, list, level, from, more, number(cursor, "firstLineChars", firstCharacters), leader, mark);
    }

    private static @Nullable Integer number(XmlCursor cursor, String name, @Nullable Integer otherwise) {
        return cursor.attribute(name) == null ? otherwise : Integer.valueOf(cursor.number(name, 0));
    }

    /** This, with what it does not say taken from another. */
    ParagraphFormat over(ParagraphFormat below) {
        return new ParagraphFormat(
                style,
                list == null ? below.list : list,
                level == null ? below.level : level,
                left == null ? below.left : left,
                first == null ? below.first : first,
                firstCharacters == null ? below.firstCharacters : firstCharacters,
                leader == null ? below.leader : leader,
                mark);
    }

    /** True when the space before a number at its end is filled as in a table of contents. */
    boolean hasLeader() {
        return Boolean.TRUE.equals(leader);
    }

    /** How far the first line stands in from the edge of the text, in points. */
    double indent(double fontSize) {
        double start = left == null ? 0 : left / 20.0;
        double more = firstCharacters != null && firstCharacters > 0
                ? firstCharacters / 100.0 * fontSize
                : first == null ? 0 : first / 20.0;
        return Math.max(0, start + more);
    }
}
