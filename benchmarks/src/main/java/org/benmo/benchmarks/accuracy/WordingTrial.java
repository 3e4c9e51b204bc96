package org.benmo.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;

/** Puts errors of wording, rows and tables into one document, one at a time, and looks at what is said that was not said before. */
final class WordingTrial {
    /**
     * What came of one kind of error.
     *
     * @param applied how often it could be made
     * @param alarmed how often a new error or warning points at it
     * @param told how often at least new information points at it
     * @param elsewhere how often a new error or warning points somewhere else only
     * @param missed the first words of some changed places nobody pointed at
     */
    record Result(WordingOperator operator, int applied, int alarmed, int told, int elsewhere, List<String> missed) {}

    private static final int MISSED_SHOWN = 3;

    private final Document document;
    private final Set<String> known = new HashSet<>();

    WordingTrial(Document document) {
        this.document = document;
        check(document).forEach(finding -> known.add(signature(finding)));
    }

    /** Every error of the kind, one at a time. */
    Result tryOut(WordingOperator operator) {
        List<Said> all =
                operator.applied(document).parallelStream().map(this::said).toList();
        List<String> missed = all.stream()
                .filter(said -> !switch (operator.bar()) {
                    case ALARM -> said.alarm();
                    case TOLD -> said.told();
                    case SILENT -> !said.alarm();
                })
                .map(said -> said.edit().label())
                .limit(MISSED_SHOWN)
                .toList();
        return new Result(
                operator,
                all.size(),
                (int) all.stream().filter(Said::alarm).count(),
                (int) all.stream().filter(Said::told).count(),
                (int) all.stream().filter(Said::elsewhere).count(),
                missed);
    }

    /** What is newly said after one change. */
    private record Said(Edit edit, boolean alarm, boolean told, boolean elsewhere) {}

    private Said said(Edit edit) {
        List<Finding> fresh = check(edit.document()).stream()
                .filter(finding -> !known.contains(signature(finding)))
                .toList();
        boolean alarm = fresh.stream().anyMatch(f -> isAlarm(f) && pointsAt(f, edit));
        boolean told = fresh.stream().anyMatch(f -> pointsAt(f, edit));
        return new Said(edit, alarm, told, !alarm && fresh.stream().anyMatch(WordingTrial::isAlarm));
    }

    private static boolean isAlarm(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private static boolean pointsAt(Finding finding, Edit edit) {
        List<Place> places = new ArrayList<>();
        finding.places().forEach(found -> places.addAll(found.places()));
        return edit.places().isEmpty() || Overlap.any(places, edit.places());
    }

    private static List<Finding> check(Document document) {
        Report report = Checking.check(new Extraction().extract(document), Catalogue.standard());
        return report.findings();
    }

    private static String signature(Finding finding) {
        return finding.code() + "|" + finding.text() + "|" + finding.expected().orElse("");
    }
}
