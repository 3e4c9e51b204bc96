package org.benmo.bureau.finalaccounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.files.YearReading;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.publication.PriorFigure;
import org.benmo.bureau.publication.Publications;
import org.benmo.reports.publishing.Publishing;
import org.benmo.reports.publishing.ReadBack;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Severity;
import org.springframework.stereotype.Component;

/** What stands between a year and its publication: in the books, against last year's publication, in what was read back. */
@Component
class Drafts {
    private final Publications publications;
    private final Words words;

    Drafts(Publications publications, Words words) {
        this.publications = publications;
        this.words = words;
    }

    /** One of them, before it is written down. */
    record Draft(Severity severity, String code, String source, String message, String remedy) {}

    List<Draft> ofBooks(YearBooks.Derived derived, FilledYear filled) {
        List<Draft> drafts = new ArrayList<>();
        if (!derived.year().closed()) {
            drafts.add(new Draft(
                    Severity.ERROR,
                    "INV-09",
                    words.get("books.title"),
                    words.get("gate.not.closed"),
                    words.get("gate.not.closed.remedy")));
        }
        derived.problems().stream()
                .filter(problem -> problem.blocking())
                .forEach(problem -> drafts.add(new Draft(
                        Severity.ERROR, problem.code(), problem.place(), problem.message(), problem.remedy())));
        priorMismatches(derived).forEach(drafts::add);
        YearReading.identities(filled).stream()
                .filter(problem -> problem.blocking())
                .forEach(problem -> drafts.add(new Draft(
                        Severity.ERROR, problem.code(), words.get("gate.forms"), problem.message(), problem.remedy())));
        return drafts;
    }

    /** What this year is compared with is what was published last year, to the last digit that was printed. */
    private List<Draft> priorMismatches(YearBooks.Derived derived) {
        Map<String, Books.Stated> stated = new LinkedHashMap<>();
        derived.sound().books().prior().forEach(one -> stated.put(one.metric(), one));
        List<Draft> drafts = new ArrayList<>();
        for (PriorFigure figure : publications.figures(derived.year().year() - 1)) {
            Books.Stated own = stated.get(figure.metric());
            if (own != null && !same(own, figure)) {
                drafts.add(new Draft(
                        Severity.ERROR,
                        "PRIOR",
                        "上年决算",
                        words.get("gate.prior", figure.name(), figure.value().toPlainString() + figure.unit()),
                        words.get("gate.prior.remedy")));
            }
        }
        return drafts;
    }

    private static boolean same(Books.Stated own, PriorFigure figure) {
        BigDecimal value = own.isMoney() ? BigDecimal.valueOf(own.value(), 2) : BigDecimal.valueOf(own.value());
        return value.compareTo(figure.value()) == 0;
    }

    /** The same finding in several kinds is one. */
    List<Draft> ofDocument(Publishing.Outcome outcome) {
        List<Draft> drafts = new ArrayList<>();
        outcome.problems()
                .forEach(problem -> drafts.add(new Draft(
                        Severity.ERROR,
                        problem.code(),
                        words.get("gate.narrative"),
                        problem.message(),
                        problem.remedy())));
        Set<String> seen = new LinkedHashSet<>();
        for (ReadBack.Verdict verdict : outcome.verdicts()) {
            if (verdict.checked().report().isEmpty()) {
                drafts.add(new Draft(
                        Severity.ERROR,
                        "READ-BACK",
                        verdict.file(),
                        words.get("gate.unread"),
                        words.get("gate.unread.remedy")));
                continue;
            }
            var report = verdict.checked().report().get();
            report.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .filter(finding -> seen.add(finding.code() + finding.message()))
                    .forEach(finding -> drafts.add(new Draft(
                            finding.severity(),
                            finding.code(),
                            verdict.file(),
                            finding.message(),
                            finding.suggestion())));
            int unread = report.disclosure().numbers().unread().size();
            if (unread > 0) {
                drafts.add(new Draft(
                        Severity.ERROR,
                        "READ-BACK",
                        verdict.file(),
                        words.get("gate.numbers.unread", unread),
                        words.get("gate.unread.remedy")));
            }
        }
        return drafts;
    }
}
