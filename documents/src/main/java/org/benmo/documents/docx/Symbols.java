package org.benmo.documents.docx;

import java.util.Locale;
import org.benmo.documents.archive.XmlCursor;

/** Characters of symbol fonts: boxes, ticks and bullets by what they show. */
final class Symbols {
    private static final String TICKS = "\uF0FE\uF0FC\uF052\uF0D2";
    private static final String BOXES = "\uF0A8\uF06F\uF0A3\uF071\uF0A1";

    private Symbols() {}

    /** What {@code w:sym} shows; a sign nobody here knows stays unreadable, so that no number is made of it. */
    static String character(XmlCursor cursor) {
        String code = cursor.attributeOr("char", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[0-9A-F]{1,5}")) {
            return "";
        }
        return character((char) Integer.parseInt(code, 16));
    }

    /** What a character of a symbol font shows. */
    static String character(char c) {
        if (TICKS.indexOf(c) >= 0) {
            return "√";
        }
        return BOXES.indexOf(c) >= 0 ? "□" : Character.toString(c);
    }
}
