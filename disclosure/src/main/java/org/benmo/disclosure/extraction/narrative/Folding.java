package org.benmo.disclosure.extraction.narrative;

/** One spelling for characters that print alike, keeping every offset, so that a match is a match in the original too. */
final class Folding {
    private static final String FROM = "(),;:∶﹙﹚[]【】〖〗\"＂「」『』<>〈〉＜＞﹪−–﹣｡､?!＊";
    private static final String TO = "（）,；：：（）〔〕〔〕〔〕“““”“”《》《》《》%---。、？！*";

    private Folding() {}

    /** The text with widths, brackets, quotes, colons and dashes made one; as long as the original. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char original) {
        char c = original;
        if (c >= '\uFF01' && c <= '\uFF5E' && c != '，') {
            c = (char) (c - 0xFEE0);
        }
        int known = FROM.indexOf(c);
        return known < 0 ? c : TO.charAt(known);
    }

    /** A name as it is looked up: folded, without quotes. */
    static String name(String text) {
        String folded = fold(text);
        StringBuilder name = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (!isQuote(folded.charAt(i))) {
                name.append(folded.charAt(i));
            }
        }
        return name.toString();
    }

    /** True for quotation marks, which offices put around names or not. */
    static boolean isQuote(char c) {
        return c == '“' || c == '”' || c == '‘' || c == '’' || c == '\'' || c == '《' || c == '》';
    }

    /** True for a Chinese character. */
    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
