package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.checking.diagnosis.Diagnosis;
import org.benmo.disclosure.checking.diagnosis.Weight;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;

/** Contradictions in words: figures that cannot all stand, or a phrase that does not fit its figures. */
final class ContradictionFindings {
    private ContradictionFindings() {}

    static Finding of(Diagnosis.Contradiction contradiction, Claims claims) {
        List<Obligation> ranked = NamingCheck.ranked(contradiction.explains(), contradiction.figures());
        Obligation best = ranked.getFirst();
        List<Figure> figures = new ArrayList<>(best.operands());
        contradiction.figures().stream().filter(f -> !figures.contains(f)).forEach(figures::add);
        Optional<PrintedAt> claim = claims.words(best);
        return isAboutWords(best) ? words(ranked, figures, claim) : numbers(ranked, figures);
    }

    /** True when a word or a phrase is wrong rather than one of several numbers. */
    static boolean isAboutWords(Obligation obligation) {
        Identity identity = obligation.identity();
        boolean forbids =
                identity.formula().filter(f -> f.relation().strip().equals("≠")).isPresent();
        return forbids || obligation.operands().size() < 2 || Weight.isAboutWords(identity);
    }

    private static Finding words(List<Obligation> ranked, List<Figure> figures, Optional<PrintedAt> claim) {
        Obligation best = ranked.getFirst();
        String text = claim.map(PrintedAt::fragment).orElse("");
        List<FoundAt> places = new ArrayList<>();
        claim.ifPresent(at -> places.add(new FoundAt(at.fragment(), at.places())));
        places.addAll(DiagnosedFindings.places(figures));
        return new Finding(
                best.identity().code(),
                NamingCheck.severity(ranked),
                claim.map(PrintedAt::where).orElse(best.subject()),
                text,
                about(best) + best.identity().title() + "。",
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Words.sentence(best.identity().remedy()),
                Certainty.WORDING,
                Optional.empty(),
                DiagnosedFindings.limited(places),
                NamingCheck.codes(ranked),
                List.of());
    }

    private static Finding numbers(List<Obligation> ranked, List<Figure> figures) {
        Obligation best = ranked.getFirst();
        Figure first = figures.getFirst();
        return new Finding(
                best.identity().code(),
                NamingCheck.severity(ranked),
                Words.where(first),
                Words.text(first),
                about(best) + best.identity().title() + "——" + DiagnosedFindings.evidence(ranked),
                best.writtenOut(),
                Optional.empty(),
                DiagnosedFindings.difference(best),
                Optional.empty(),
                "请核对" + Words.names(best.operands()) + "。"
                        + Words.sentence(best.identity().remedy()),
                Certainty.TIE,
                Optional.empty(),
                DiagnosedFindings.limited(DiagnosedFindings.places(figures)),
                NamingCheck.codes(ranked),
                List.of());
    }

    private static String about(Obligation obligation) {
        return obligation.subject().isEmpty() ? "" : obligation.subject() + "：";
    }
}
