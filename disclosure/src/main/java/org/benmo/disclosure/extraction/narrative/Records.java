package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.benmo.disclosure.Disclosure.Unread;
import org.benmo.disclosure.Narrative;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** What reading the sentences of a document brings together. */
final class Records {
    final FigureBook book = new FigureBook();
    final Claims claims = new Claims();
    final List<Narrative.Sentence> sentences = new ArrayList<>();
    final List<Narrative.Listing> listings = new ArrayList<>();
    final List<Narrative.Reason> reasons = new ArrayList<>();
    final List<Narrative.Purpose> purposes = new ArrayList<>();
    final List<Narrative.Naming> namings = new ArrayList<>();
    final List<Unread> unread = new ArrayList<>();
    /** Sentences with an amount that was not understood. */
    final NavigableSet<Integer> gaps = new TreeSet<>();

    int numbers;
    int understood;
    private final Map<Integer, Figure> bound = new HashMap<>();

    /** Forgets which numbers were bound, at the beginning of a sentence. */
    void begin() {
        bound.clear();
    }

    void bind(Narrative.Token token, Figure figure) {
        bound.putIfAbsent(token.from(), figure);
    }

    /** The figure a number of this sentence was bound to. */
    Optional<Figure> figure(Narrative.Token token) {
        return Optional.ofNullable(bound.get(token.from()));
    }

    boolean isBound(Narrative.Token token) {
        return bound.containsKey(token.from());
    }

    /** True when this sentence states the same amount of both rows. */
    boolean isStatedEqually(String first, String second) {
        return bound.values().stream()
                .filter(f -> f.key().equals(Key.text(first, "final")))
                .anyMatch(f -> bound.values().stream()
                        .anyMatch(g -> g.key().equals(Key.text(second, "final"))
                                && g.printed().samePrint(f.printed())));
    }

    /** Counts the numbers of a sentence, bound and not. */
    void account(Page page, List<Narrative.Token> tokens, int number) {
        for (Narrative.Token token : tokens) {
            if (!Lexer.isCounted(token)) {
                continue;
            }
            numbers++;
            if (bound.containsKey(token.from())) {
                understood++;
            } else {
                if (token.kind() == Narrative.TokenKind.AMOUNT) {
                    gaps.add(page.number());
                }
                unread.add(new Unread(
                        page.number(token).fragment(), page.text().places(token.from(), token.to()), number));
            }
        }
    }
}
