package org.benmo.documents.docx;

import java.nio.charset.StandardCharsets;
import org.benmo.documents.archive.Refusal;

/** Takes an RTF file apart into groups, control words and bytes of text. */
final class RtfTokens {
    private static final int WORD_MAX = 32;

    private final byte[] bytes;
    private int at;

    /** Told of each piece. */
    interface Listener {
        void open() throws Refusal;

        void close();

        /** A control word with its number, 0 and {@code hasNumber} false without one. */
        void word(String name, int number, boolean hasNumber) throws Refusal;

        /** A control sign. */
        void sign(char sign) throws Refusal;

        /** A byte of text in the encoding of the file. */
        void text(int value) throws Refusal;
    }

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    void read(Listener listener) throws Refusal {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> listener.open();
                case '}' -> listener.close();
                case '\\' -> control(listener);
                case '\r', '\n', 0 -> {
                    // Line ends of the file mean nothing.
                }
                default -> listener.text(c);
            }
        }
    }

    private void control(Listener listener) throws Refusal {
        if (at >= bytes.length) {
            return;
        }
        char c = (char) (bytes[at] & 0xFF);
        if (c == '\'') {
            listener.text(hex(at + 1) * 16 + hex(at + 2));
            at = Math.min(bytes.length, at + 3);
        } else if (isLetter(at)) {
            word(listener);
        } else {
            at++;
            listener.sign(c);
        }
    }

    private void word(Listener listener) throws Refusal {
        int start = at;
        while (isLetter(at) && at - start < WORD_MAX) {
            at++;
        }
        String name = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        boolean negative = at < bytes.length && bytes[at] == '-';
        int digits = negative ? at + 1 : at;
        int end = digits;
        long number = 0;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && end - digits < 10) {
            number = number * 10 + bytes[end++] - '0';
        }
        boolean hasNumber = end > digits;
        at = hasNumber ? end : at;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        int value = (int) Math.min(Integer.MAX_VALUE, number);
        if (name.equals("bin")) {
            at = (int) Math.min(bytes.length, (long) at + value);
            return;
        }
        listener.word(name, negative ? -value : value, hasNumber);
    }

    private boolean isLetter(int i) {
        return i < bytes.length && ((bytes[i] >= 'a' && bytes[i] <= 'z') || (bytes[i] >= 'A' && bytes[i] <= 'Z'));
    }

    private int hex(int i) {
        return i < bytes.length ? Math.max(0, Character.digit(bytes[i], 16)) : 0;
    }
}
