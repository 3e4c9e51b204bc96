package org.benmo.documents.publication.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes markup: elements are opened and closed in order, text is escaped, what XML cannot carry is left out. */
public final class Xml {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_CHARACTER = 0xFFFD;

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    private Xml(String head) {
        this.out = new StringBuilder(head);
    }

    /** A document with its XML declaration. */
    public static Xml document() {
        return new Xml(DECLARATION);
    }

    /** Markup that goes into another document. */
    public static Xml fragment() {
        return new Xml("");
    }

    /** Opens an element; attributes are names and values in turn. */
    public Xml open(String name, Object... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    public Xml empty(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds only text. */
    public Xml element(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Closes the element opened last. */
    public Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Escaped text. */
    public Xml text(String text) {
        escape(text);
        return this;
    }

    /** Markup that is well formed already. */
    public Xml raw(String markup) {
        out.append(markup);
        return this;
    }

    /** The document; every element must be closed. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    /** A length or position with at most two decimals and no trailing zeros. */
    public static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        String trimmed = text.substring(0, end);
        return trimmed.equals("-0") ? "0" : trimmed;
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(String.valueOf(attributes[i + 1]));
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n', '\t' -> out.append((char) character);
            default -> {
                boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
                boolean beyond = character > LAST_CHARACTER && character <= Character.MAX_VALUE;
                if (character >= FIRST_PRINTABLE && !surrogate && !beyond) {
                    out.appendCodePoint(character);
                }
            }
        }
    }
}
