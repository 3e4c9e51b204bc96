package org.benmo.disclosure.checking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.benmo.disclosure.checking.diagnosis.Weight;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Severity;

/** Chooses the check that names a finding best: the gravest, then the most specific the blamed figure stands in. */
final class NamingCheck {
    private NamingCheck() {}

    /** The explained obligations, the best name first. */
    static List<Obligation> ranked(List<Obligation> explained, Collection<Figure> blamed) {
        return explained.stream()
                .sorted(Comparator.comparing((Obligation o) -> o.identity().severity())
                        .thenComparing(o -> o.operands().stream().noneMatch(blamed::contains))
                        .thenComparing(o -> Weight.of(o.identity()))
                        .thenComparingInt(o -> distance(o.identity()))
                        .thenComparing(NamingCheck::isAboutRates)
                        .thenComparingInt(o -> o.operands().size()))
                .toList();
    }

    private static boolean isAboutRates(Obligation obligation) {
        return obligation.operands().stream().anyMatch(f -> f.printed().unit().kind() == Unit.Kind.RATE);
    }

    /** The gravest severity among them. */
    static Severity severity(List<Obligation> explained) {
        return explained.stream()
                .map(o -> o.identity().severity())
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /** Codes, each once, the best name first. */
    static List<String> codes(List<Obligation> ranked) {
        return ranked.stream().map(o -> o.identity().code()).distinct().toList();
    }

    /** Within one form or one sentence, then between sentence and form, between forms, between copies, between years. */
    private static int distance(Identity identity) {
        String code = identity.code();
        if (code.startsWith("C16")) {
            return 4;
        }
        return switch (code.charAt(0)) {
            case 'T', 'C', 'S', 'B' -> 0;
            case 'N' -> 2;
            case 'X' -> 3;
            case 'Y' -> 5;
            default -> 1;
        };
    }
}
