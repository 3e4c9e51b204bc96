package org.benmo.documents.docx;

import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * How a run is set, as far as reading needs it; null where it says nothing.
 *
 * @param style of characters
 * @param halfPoints of its font
 * @param hidden true for text that is not shown
 * @param raised true for superscripts and what is lifted like one
 * @param deleted true when a revision deletes it
 */
record RunFormat(
        @Nullable String style,
        @Nullable Integer halfPoints,
        @Nullable Boolean hidden,
        boolean raised,
        boolean deleted) {
    /** Lifted by so many half points, text stands above the line. */
    static final int RAISED_MIN = 4;

    static final RunFormat PLAIN = new RunFormat(null, null, null, false, false);

    /** Reads {@code w:rPr}. */
    static RunFormat read(XmlCursor cursor) throws XMLStreamException {
        RunFormat[] format = {PLAIN};
        cursor.children(name -> format[0] = format[0].with(name, cursor));
        return format[0];
    }

    private RunFormat with(String name, XmlCursor cursor) {
        return switch (name) {
            case "w:rStyle" -> new RunFormat(cursor.attribute("val"), halfPoints, hidden, raised, deleted);
            case "w:sz" -> new RunFormat(style, cursor.number("val", 0), hidden, raised, deleted);
            case "w:vanish" -> new RunFormat(style, halfPoints, Names.isOn(cursor), raised, deleted);
            case "w:vertAlign" ->
                new RunFormat(
                        style,
                        halfPoints,
                        hidden,
                        raised || cursor.attributeOr("val", "").equals("superscript"),
                        deleted);
            case "w:position" ->
                new RunFormat(style, halfPoints, hidden, raised || cursor.number("val", 0) >= RAISED_MIN, deleted);
            case "w:del", "w:moveFrom" -> new RunFormat(style, halfPoints, hidden, raised, true);
            default -> this;
        };
    }

    /** This, with what it does not say taken from another. */
    RunFormat over(RunFormat below) {
        return new RunFormat(
                style,
                halfPoints == null ? below.halfPoints : halfPoints,
                hidden == null ? below.hidden : hidden,
                raised || below.raised,
                deleted);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }
}
