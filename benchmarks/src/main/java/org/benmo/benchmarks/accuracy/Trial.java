package org.benmo.benchmarks.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;

/** One document as it is, and what happens when single errors are put into it. */
final class Trial {
    /**
     * What came of one error.
     *
     * @param detectable the slow solver finds no amounts that fit; for a tail, none by the rules of rounding alone
     * @param killed a new finding names the number or an operand of a broken identity it stands in
     * @param rootFirst the first new finding points at the number itself first
     * @param alarm an error or warning where the unchanged document has none as grave
     */
    record Result(Site site, Operator operator, boolean detectable, boolean killed, boolean rootFirst, boolean alarm) {}

    private final Document document;
    private final Disclosure disclosure;
    private final Report report;
    private final Set<String> known;
    private final Unknowns unknowns;
    private final SlowSolver solver;

    Trial(Document document) {
        this.document = document;
        this.disclosure = new Extraction().extract(document);
        this.report = Checking.check(disclosure, Catalogue.standard());
        this.known = new HashSet<>();
        report.findings().forEach(finding -> known.add(signature(finding)));
        this.unknowns = new Unknowns(disclosure.figures());
        this.solver = new SlowSolver(unknowns);
    }

    /** The document as understood. */
    Disclosure disclosure() {
        return disclosure;
    }

    /** What is said about the unchanged document. */
    Report report() {
        return report;
    }

    /** Puts every applicable error at every number. */
    List<Result> mutate(List<Operator> operators) {
        return Site.all(document).parallelStream()
                .flatMap(site -> figureAt(site).stream()
                        .flatMap(figure -> operators.stream()
                                .flatMap(operator -> operator.apply(site).stream()
                                        .map(wrong -> mutate(site, operator, wrong, figure)))))
                .toList();
    }

    private Result mutate(Site site, Operator operator, String wrong, Figure figure) {
        Report changed =
                Checking.check(new Extraction().extract(site.replacedBy(document, wrong)), Catalogue.standard());
        List<Finding> fresh = changed.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !known.contains(signature(finding)))
                .toList();
        List<Place> here = site.places(document);
        List<Place> related = operands(changed, here);
        boolean killed = fresh.stream().anyMatch(finding -> Overlap.any(places(finding), related));
        boolean rootFirst = !fresh.isEmpty()
                && !fresh.getFirst().places().isEmpty()
                && Overlap.any(fresh.getFirst().places().getFirst().places(), here);
        boolean alarm = fresh.stream().anyMatch(this::isElsewhere);
        return new Result(site, operator, detectable(figure, operator, wrong), killed, rootFirst, alarm);
    }

    /** True unless the unchanged document has a finding as grave at this place, which now only quotes other digits. */
    private boolean isElsewhere(Finding finding) {
        return report.findings().stream()
                .filter(old -> old.severity().compareTo(finding.severity()) <= 0)
                .noneMatch(old -> Overlap.any(places(old), places(finding)));
    }

    private boolean detectable(Figure figure, Operator operator, String wrong) {
        Printed printed = figure.printed();
        BigDecimal value = new BigDecimal(wrong.replace(",", ""));
        BigDecimal signed = printed.value().signum() < 0 ? value.negate() : value;
        BigDecimal inBase = signed.multiply(printed.unit().inBase());
        return unknowns.of(figure)
                .filter(unknown -> operator.isHarmless()
                        ? solver.isBeyondRounding(unknown, inBase)
                        : solver.isImpossible(unknown, inBase))
                .isPresent();
    }

    /** The number itself and the operands of broken identities it stands in. */
    private static List<Place> operands(Report changed, List<Place> here) {
        List<Place> related = new ArrayList<>(here);
        for (Obligation obligation : changed.obligations()) {
            if (obligation.outcome() instanceof Outcome.Broken
                    && obligation.operands().stream().anyMatch(figure -> Overlap.any(places(figure), here))) {
                obligation.operands().forEach(figure -> related.addAll(places(figure)));
            }
        }
        return related;
    }

    private Optional<Figure> figureAt(Site site) {
        List<Place> here = site.places(document);
        String digits = site.digits().replace(",", "");
        return unknowns.figures.stream()
                .filter(figure -> figure.printed().text().replace(",", "").contains(digits))
                .filter(figure -> Overlap.any(places(figure), here))
                .findFirst();
    }

    private static List<Place> places(Figure figure) {
        return figure.lineage() instanceof PrintedAt at ? at.places() : List.of();
    }

    private static List<Place> places(Finding finding) {
        List<Place> places = new ArrayList<>();
        finding.places().forEach(found -> places.addAll(found.places()));
        return places;
    }

    /** What a finding blames and asks for; its message quotes other numbers too and changes with them. */
    private static String signature(Finding finding) {
        return finding.code() + "|" + finding.text() + "|" + finding.expected().orElse("");
    }
}
