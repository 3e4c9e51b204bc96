package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.Narrative.Sentence;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.Section;
import org.benmo.disclosure.SectionKind;

/**
 * A sentence with the section it stands in, as procedures look at it.
 *
 * @param disclosure it belongs to
 * @param index of the sentence in the narrative
 * @param sentence itself
 */
record Passage(Disclosure disclosure, int index, Sentence sentence) {
    private static final int SOME_BARE_NUMBERS = 3;
    private static final int MANY_BARE_NUMBERS = 6;

    /** All sentences in printed order. */
    static Stream<Passage> all(Disclosure disclosure) {
        List<Sentence> sentences = disclosure.narrative().sentences();
        return IntStream.range(0, sentences.size()).mapToObj(i -> new Passage(disclosure, i, sentences.get(i)));
    }

    /** Sentences that state something of this year's accounts: duties, terms and contents are left out. */
    static Stream<Passage> claims(Disclosure disclosure) {
        return all(disclosure).filter(passage -> switch (passage.section().kind()) {
            case COVER, CONTENTS, TERMS -> false;
            default -> true;
        });
    }

    /** Claims that are real sentences: what lies under the forms, or is the residue of an unread table, is left out. */
    static Stream<Passage> prose(Disclosure disclosure) {
        return claims(disclosure).filter(passage -> !passage.isIn(SectionKind.FORMS) && !passage.isResidue());
    }

    private boolean isResidue() {
        long bare = sentence.tokens().stream()
                .filter(token -> token.isNumber() && token.measure().isEmpty())
                .count();
        boolean sentenceLike = words().endsWith("。") || words().endsWith("；");
        return bare >= (sentenceLike ? MANY_BARE_NUMBERS : SOME_BARE_NUMBERS) || words().contains("|");
    }

    /** The characters, without white space. */
    String words() {
        return sentence.text().characters();
    }

    /** The section the sentence stands in. */
    Section section() {
        return disclosure.sections().get(sentence.section());
    }

    /** True when the sentence, or a section around it, is about this. */
    boolean isIn(SectionKind kind) {
        return enclosing().stream().anyMatch(section -> section.kind() == kind);
    }

    /** The headings around the sentence, outermost first. */
    String where() {
        StringBuilder path = new StringBuilder();
        for (Section section : enclosing().reversed()) {
            if (section.heading().length() > 0) {
                path.append(path.isEmpty() ? "" : " ").append(section.heading().characters());
            }
        }
        return path.toString();
    }

    private List<Section> enclosing() {
        List<Section> enclosing = new ArrayList<>();
        Optional<Section> next = Optional.of(section());
        while (next.isPresent()) {
            enclosing.add(next.get());
            next = next.get().parent().map(disclosure.sections()::get);
        }
        return enclosing;
    }

    /** A part of the sentence as a place to look at. */
    FoundAt found(int from, int to) {
        return new FoundAt(words().substring(from, to), sentence.text().places(from, to));
    }

    /** Every match of the pattern in the sentence. */
    List<FoundAt> find(Pattern pattern) {
        List<FoundAt> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(words());
        while (matcher.find()) {
            found.add(found(matcher.start(), matcher.end()));
        }
        return found;
    }

    /** A printed place as a place to look at. */
    static FoundAt found(PrintedAt at) {
        return new FoundAt(at.fragment(), at.places());
    }
}
