package org.benmo.bureau.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was found in the newest version of a year.
 *
 * @param version where
 * @param passages the first of them
 * @param more how many there are besides
 */
public record Found(Version version, List<Passage> passages, int more) {

    /**
     * A place where all the words stand.
     *
     * @param heading it stands under, or name of the figure
     * @param text sentence, or printed digits
     * @param anchor id of an element of the year's page; empty for its top
     * @param isFigure true for a figure
     */
    public record Passage(String heading, String text, String anchor, boolean isFigure) {}

    /**
     * A piece of a text.
     *
     * @param text itself
     * @param isHit true when it is one of the words looked for
     */
    public record Piece(String text, boolean isHit) {}

    /** A text cut where words begin and end, for marking them. */
    public static List<Piece> pieces(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (lower.length() == text.length() && at < text.length()) {
            int length = hit(lower, at, words);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > from) {
                pieces.add(new Piece(text.substring(from, at), false));
            }
            pieces.add(new Piece(text.substring(at, at + length), true));
            at += length;
            from = at;
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    private static int hit(String lower, int at, List<String> words) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > longest && lower.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }
}
