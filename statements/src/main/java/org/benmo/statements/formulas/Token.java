package org.benmo.statements.formulas;

/**
 * A piece of a formula.
 *
 * @param text its characters; for brackets and braces what stands between them
 * @param at offset of its first character
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** {@code [行]}. */
        BRACKETS,
        /** {@code {甲, 乙}}. */
        BRACES,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case END -> "结尾";
            case BRACKETS -> "“[" + text + "]”";
            case BRACES -> "“{" + text + "}”";
            default -> "“" + text + "”";
        };
    }
}
