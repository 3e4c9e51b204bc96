package org.benmo.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** Takes out of a report what a {@link FileResult} keeps. */
final class Summing {
    private static final int RELATIONS_MAX = 8;

    private Summing() {}

    static FileResult.Understood of(Report report) {
        Disclosure disclosure = report.disclosure();
        List<Obligation> broken = report.obligations().stream()
                .filter(o -> o.outcome() instanceof Outcome.Broken)
                .toList();
        return new FileResult.Understood(
                disclosure.document().format(),
                disclosure.kind(),
                disclosure.unit(),
                disclosure.year(),
                disclosure.template(),
                disclosure.document().pages(),
                disclosure.forms().stream().map(Summing::form).toList(),
                numbers(disclosure.numbers()),
                report.tally(),
                report.findings().stream().map(f -> explained(f, broken)).toList(),
                undecided(report));
    }

    private static FileResult.FormFound form(FormTable form) {
        return new FileResult.FormFound(
                form.form(), form.title(), form.page(), form.rows().size(), form.state() == FormState.EMPTY);
    }

    private static Disclosure.Numbers numbers(Disclosure.Numbers numbers) {
        List<Disclosure.Unread> unread = numbers.unread().stream()
                .map(u -> new Disclosure.Unread(
                        u.text(), u.places().stream().limit(1).toList(), u.page()))
                .toList();
        return new Disclosure.Numbers(numbers.total(), numbers.understood(), unread);
    }

    /** A relation belongs to a finding that names its check and stands at one of its operands. */
    private static FileResult.Explained explained(Finding finding, List<Obligation> broken) {
        Set<Place> places = new HashSet<>();
        finding.places().forEach(found -> places.addAll(found.places()));
        List<Obligation> named = broken.stream()
                .filter(o -> finding.because().contains(o.identity().code())
                        || finding.code().equals(o.identity().code()))
                .toList();
        List<Obligation> touching =
                named.stream().filter(o -> touches(o, places)).toList();
        return new FileResult.Explained(
                finding,
                touching.stream().limit(RELATIONS_MAX).map(Summing::relation).toList());
    }

    private static boolean touches(Obligation obligation, Set<Place> places) {
        return obligation.operands().stream()
                .anyMatch(figure -> placesOf(figure).stream().anyMatch(places::contains));
    }

    private static FileResult.Relation relation(Obligation obligation) {
        return new FileResult.Relation(
                obligation.identity().code(),
                obligation.identity().title(),
                obligation.inWords(),
                obligation.writtenOut(),
                obligation.operands().stream().map(Summing::operand).toList());
    }

    private static FileResult.Operand operand(Figure figure) {
        return new FileResult.Operand(where(figure), figure.printed().text(), placesOf(figure));
    }

    /** A cell is named by its row and column, a number of a sentence by the words around it. */
    private static String where(Figure figure) {
        if (!(figure.lineage() instanceof PrintedAt at)) {
            return figure.lineage().describe();
        }
        boolean plain = at.fragment().equals(figure.printed().text());
        return plain ? at.where() : at.where() + " “" + at.fragment() + "”";
    }

    private static List<Place> placesOf(Figure figure) {
        return figure.lineage() instanceof PrintedAt at ? at.places() : List.of();
    }

    /** Every outcome that is counted as undecided, so that the list adds up to the count. */
    private static List<FileResult.Undecided> undecided(Report report) {
        Map<List<String>, Integer> times = new LinkedHashMap<>();
        for (Obligation obligation : report.obligations()) {
            if (obligation.outcome() instanceof Outcome.CannotTell why) {
                count(times, obligation.identity(), why.reason());
            }
        }
        report.undecided().forEach(one -> count(times, one.identity(), one.reason()));
        List<FileResult.Undecided> undecided = new ArrayList<>();
        times.forEach(
                (key, count) -> undecided.add(new FileResult.Undecided(key.get(0), key.get(1), key.get(2), count)));
        return List.copyOf(undecided);
    }

    private static void count(Map<List<String>, Integer> times, Identity identity, String reason) {
        times.merge(List.of(identity.code(), identity.title(), reason), 1, Integer::sum);
    }
}
