package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;

/** Which sentence an obligation was asked of: where words are wrong, the reader is shown the words. */
final class Claims {
    private final Map<Obligation, Assertion> claims = new HashMap<>();

    Claims(FigureSet figures, List<Obligation> obligations) {
        Map<String, List<Obligation>> byCode = new HashMap<>();
        obligations.forEach(o -> byCode.computeIfAbsent(o.identity().code(), c -> new ArrayList<>())
                .add(o));
        for (Assertion.Kind kind : Assertion.Kind.values()) {
            byCode.values().stream()
                    .filter(same -> isAskedOf(kind, same.getFirst().identity()))
                    .forEach(same -> match(same, figures.assertions(kind)));
        }
    }

    private static boolean isAskedOf(Assertion.Kind kind, Identity identity) {
        return identity.formula()
                .filter(f -> f.forEach().strip().equals(kind.word()))
                .isPresent();
    }

    /** One obligation a claim, in the same order; where that is not so, each takes the first claim left that has its figures. */
    private void match(List<Obligation> same, List<Assertion> assertions) {
        boolean inStep = same.size() == assertions.size();
        Set<Assertion> taken = new HashSet<>();
        for (int i = 0; i < same.size(); i++) {
            Obligation obligation = same.get(i);
            List<Assertion> choice = inStep ? List.of(assertions.get(i)) : assertions;
            choice.stream()
                    .filter(a -> !taken.contains(a) && has(a, obligation.operands()))
                    .findFirst()
                    .ifPresent(a -> {
                        taken.add(a);
                        claims.put(obligation, a);
                    });
        }
    }

    private static boolean has(Assertion assertion, List<Figure> operands) {
        return !operands.isEmpty()
                && operands.stream()
                        .allMatch(f -> assertion.roles().values().stream().anyMatch(figures -> figures.contains(f)));
    }

    /**
     * Where to look when words are wrong: at the change or the rate itself, at the clause that claims something, or at the
     * first figure.
     */
    Optional<PrintedAt> words(Obligation obligation) {
        return obligation.operands().stream()
                .filter(Words::isComputed)
                .findFirst()
                .flatMap(Claims::printedAt)
                .or(() -> at(obligation))
                .or(() -> obligation.operands().stream().findFirst().flatMap(Claims::printedAt));
    }

    private static Optional<PrintedAt> printedAt(Figure figure) {
        return figure.lineage() instanceof PrintedAt at ? Optional.of(at) : Optional.empty();
    }

    /** Where the sentence stands; empty when the obligation was not asked of a sentence. */
    private Optional<PrintedAt> at(Obligation obligation) {
        return Optional.ofNullable(claims.get(obligation))
                .map(Assertion::lineage)
                .filter(PrintedAt.class::isInstance)
                .map(PrintedAt.class::cast);
    }
}
