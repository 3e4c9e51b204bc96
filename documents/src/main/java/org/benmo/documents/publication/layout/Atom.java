package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.fonts.Typeface;

/**
 * One character to be set.
 *
 * @param character its code point; a line break is {@code \n}
 * @param typeface the font that has it
 * @param width at its size
 * @param strong drawn thicker
 * @param figure id of the figure it belongs to
 */
record Atom(int character, Typeface typeface, double width, boolean strong, Optional<String> figure) {
    private static final String NOT_FIRST = "，。、；：！？）】》〉」』”’％%‰)],.;:!?…—～·";
    private static final String NOT_LAST = "（【《〈「『“‘([#￥";
    private static final String CLOSING = "，。、；：！？）】》〉」』”";

    /** The characters of some words, each in a font that has it; a character none has becomes 〓. */
    static List<Atom> of(List<Run> runs, Typeface wanted, double size, boolean strong) {
        List<Atom> atoms = new ArrayList<>();
        for (Run run : runs) {
            boolean thick = strong || run.weight() == Run.Weight.STRONG;
            run.text().codePoints().forEach(c -> atoms.add(of(c, wanted, size, thick, run.figure())));
        }
        return atoms;
    }

    private static Atom of(int character, Typeface wanted, double size, boolean strong, Optional<String> figure) {
        if (character == '\n') {
            return new Atom(character, wanted, 0, strong, figure);
        }
        Optional<Typeface> found = wanted.with(character);
        int shown = found.isPresent() ? character : Typeface.GETA;
        Typeface typeface = found.orElse(Typeface.SERIF);
        return new Atom(shown, typeface, typeface.width(shown) * size / 1000, strong, figure);
    }

    /** True for letters and digits, which keep together and are never spaced out. */
    boolean isLatin() {
        return character > ' ' && character < 0x2E80 && !isPunctuation();
    }

    private boolean isPunctuation() {
        return character > 0x7F && (NOT_FIRST.indexOf(character) >= 0 || NOT_LAST.indexOf(character) >= 0);
    }

    boolean mayBeginLine() {
        return NOT_FIRST.indexOf(character) < 0;
    }

    boolean mayEndLine() {
        return NOT_LAST.indexOf(character) < 0;
    }

    /** How far its ink may be narrower than itself: the blank half of a closing mark may hang over the edge. */
    double hanging() {
        return CLOSING.indexOf(character) >= 0 ? width / 2 : 0;
    }

    boolean isBreak() {
        return character == '\n';
    }

    /** True when both are printed with one stroke of the pen. */
    boolean joins(Atom other) {
        return typeface == other.typeface && strong == other.strong && figure.equals(other.figure);
    }
}
