package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with slots. {@code {money income.total}} is a slot: a name and its arguments. {@code [，占{share item income.year}]}
 * is left out as a whole when a slot in it has nothing to say. A template never holds alternatives, so that none can be left
 * standing.
 */
final class Template {
    private final List<Piece> pieces;

    /** A part of a template. */
    sealed interface Piece {
        /** Words printed as they are. */
        record Words(String text) implements Piece {}

        /** What a figure or a name fills. */
        record Slot(String name, List<String> arguments) implements Piece {}

        /** Left out when a slot in it stays empty. */
        record Optional(List<Piece> pieces) implements Piece {}
    }

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** The parts in order. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Reads a template; a bracket that does not close is a defect of our data. */
    static Template of(String text) {
        Cursor cursor = new Cursor(text);
        List<Piece> pieces = cursor.pieces('\0');
        return new Template(pieces);
    }

    /** Walks over the characters once. */
    private static final class Cursor {
        private final String text;
        private int at;

        private Cursor(String text) {
            this.text = text;
        }

        private List<Piece> pieces(char end) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < text.length() && text.charAt(at) != end) {
                char c = text.charAt(at);
                at++;
                if (c == '{') {
                    flush(words, pieces);
                    pieces.add(slot());
                } else if (c == '[') {
                    flush(words, pieces);
                    pieces.add(new Piece.Optional(pieces(']')));
                    close();
                } else if (c == ']' || c == '}') {
                    throw new IllegalArgumentException("not opened at " + at + ": " + text);
                } else {
                    words.append(c);
                }
            }
            flush(words, pieces);
            return List.copyOf(pieces);
        }

        private void close() {
            if (at >= text.length()) {
                throw new IllegalArgumentException("not closed: " + text);
            }
            at++;
        }

        private Piece slot() {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("not closed: " + text);
            }
            List<String> parts = List.of(text.substring(at, end).trim().split("\\s+"));
            at = end + 1;
            return new Piece.Slot(parts.getFirst(), parts.subList(1, parts.size()));
        }

        private static void flush(StringBuilder words, List<Piece> pieces) {
            if (!words.isEmpty()) {
                pieces.add(new Piece.Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
