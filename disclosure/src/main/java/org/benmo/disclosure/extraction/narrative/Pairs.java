package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;

/** 收、支总计各减少1267.86,2570.97万元: two numbers side by side for the two sides of one name. */
final class Pairs {
    private Pairs() {}

    /** The number right beside the one at {@code index}, when the subject has two sides. */
    static Optional<Token> second(List<Element> elements, int index, Subject subject) {
        if (subject.also().size() != 2 || index + 2 >= elements.size()) {
            return Optional.empty();
        }
        Element between = elements.get(index + 1);
        Element next = elements.get(index + 2);
        Token first = elements.get(index).token();
        boolean joined = (between.is(Sort.COMMA) || between.is(Sort.AND)) && between.to() - between.from() == 1;
        Token second = next.token();
        if (!joined || !next.is(Sort.NUMBER) || first == null || second == null) {
            return Optional.empty();
        }
        boolean alike = first.kind() == second.kind() || first.kind() == TokenKind.BARE;
        return alike ? Optional.of(second) : Optional.empty();
    }

    /** The two sides as subjects of their own, income first. */
    static List<Subject> sides(Subject subject) {
        return subject.also().stream()
                .map(row -> Subject.of(row, subject.kind(), subject.path().getFirst()))
                .toList();
    }
}
