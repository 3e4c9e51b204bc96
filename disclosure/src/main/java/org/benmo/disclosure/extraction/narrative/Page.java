package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import org.benmo.disclosure.Narrative.Sentence;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Text;

/**
 * A sentence while it is read.
 *
 * @param number of the sentence in the document
 * @param section index of its section
 * @param text its characters with their places
 * @param folded the same, folded
 * @param tokens its numbers, in a list that can be changed
 * @param elements covering it
 * @param where its section, in words
 */
record Page(
        int number, int section, Text text, String folded, List<Token> tokens, List<Element> elements, String where) {
    private static final int FRAGMENT = 36;

    /** The lineage of a number with the words that lead to it. */
    PrintedAt number(Token token) {
        int from = Math.max(token.from() - FRAGMENT, 0);
        for (int i = token.from() - 1; i >= from; i--) {
            if (isPause(i)) {
                from = i + 1;
                break;
            }
        }
        return new PrintedAt(
                text.places(token.from(), token.to()), text.characters().substring(from, token.to()), where);
    }

    /** True for a mark before which something else is said; 收、支总计 is one name. */
    private boolean isPause(int at) {
        return "，。；：、".indexOf(folded.charAt(at)) >= 0 && !folded.startsWith("收、支", at - 1);
    }

    /** The lineage of a piece of the sentence. */
    PrintedAt piece(int from, int to) {
        return new PrintedAt(text.places(from, to), text.characters().substring(from, to), where);
    }

    String words(int from, int to) {
        return folded.substring(from, to);
    }

    /** Says what a number without a unit turned out to be. */
    void retype(Token token, Token known) {
        int index = tokens.indexOf(token);
        if (index >= 0) {
            tokens.set(index, known);
        }
    }

    Sentence sentence() {
        return new Sentence(section, text, List.copyOf(tokens));
    }
}
