package org.benmo.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;

/** Prints for people: what the file is, what is wrong in it, what could not be read or decided. */
final class TextReport {
    private static final int UNREAD_SHOWN = 8;
    private static final int UNDECIDED_SHOWN = 12;
    private static final int LABEL_WIDTH = 6;

    private final PrintStream out;

    TextReport(PrintStream out) {
        this.out = out;
    }

    /** Prints all files, and a closing line when there are several. */
    void print(List<CheckedFile> files) {
        for (CheckedFile checked : files) {
            print(checked);
        }
        if (files.size() > 1) {
            long unusable = files.stream().filter(CheckedFile::isUnusable).count();
            long wrong = files.stream().filter(CheckedFile::hasErrors).count();
            out.println(Messages.get("summary", files.size(), wrong, files.size() - wrong - unusable, unusable));
        }
    }

    private void print(CheckedFile checked) {
        out.println(checked.file());
        checked.defect().ifPresent(words -> out.println("  " + words));
        checked.report().ifPresent(this::report);
        problems(checked.problems());
        out.println();
    }

    private void report(Report report) {
        Disclosure disclosure = report.disclosure();
        line(
                Messages.get("head.unit"),
                disclosure.unit().orElse(Messages.get("head.unit.unknown")) + "  " + year(disclosure) + "  "
                        + kind(disclosure.kind()) + pages(disclosure));
        if (disclosure.kind() != DocumentKind.FINAL_ACCOUNTS) {
            out.println("  " + Messages.get("kind." + name(disclosure.kind()) + ".note"));
            findings(report.findings());
            return;
        }
        line(Messages.get("head.forms"), forms(disclosure));
        line(Messages.get("head.numbers"), numbers(disclosure.numbers()));
        line(Messages.get("head.checks"), tally(report.tally()));
        findings(report.findings());
        verdict(report);
        unread(disclosure.numbers());
        undecided(report);
    }

    private static String name(DocumentKind kind) {
        return switch (kind) {
            case FINAL_ACCOUNTS -> "final-accounts";
            case TEMPLATE -> "template";
            case BUDGET -> "budget";
            case OTHER -> "other";
        };
    }

    private static String kind(DocumentKind kind) {
        return Messages.get("kind." + name(kind));
    }

    private static String year(Disclosure disclosure) {
        return disclosure.year().isPresent()
                ? Messages.get("head.year", disclosure.year().getAsInt())
                : Messages.get("head.year.unknown");
    }

    private static String pages(Disclosure disclosure) {
        int pages = disclosure.document().pages();
        return pages == 0 ? "" : "  " + Messages.get("head.pages", pages);
    }

    private static String forms(Disclosure disclosure) {
        Set<String> read = disclosure.forms().stream()
                .map(FormTable::form)
                .filter(form -> form.startsWith("T"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (read.isEmpty()) {
            return Messages.get("head.forms.none");
        }
        return disclosure.forms().stream()
                .filter(form -> form.form().startsWith("T"))
                .map(form -> form.form() + (form.state() == FormState.EMPTY ? "（空）" : ""))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String numbers(Disclosure.Numbers numbers) {
        if (numbers.total() == 0) {
            return Messages.get("head.numbers.none");
        }
        long perMille = Math.floorDiv(numbers.understood() * 1000L, numbers.total());
        return Messages.get(
                "head.numbers.value", numbers.total(), numbers.understood(), perMille / 10 + "." + perMille % 10 + "%");
    }

    private static String tally(Report.Tally tally) {
        return Messages.get(
                "head.checks.value",
                tally.holds(),
                tally.rounding(),
                tally.broken(),
                tally.notApplicable(),
                tally.cannotTell());
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            out.println();
            out.println("  [" + severity(finding.severity()) + "] " + finding.code() + "  " + finding.message());
            line(Messages.get("finding.where"), finding.where() + placed(finding));
            if (!finding.text().isEmpty()) {
                line(Messages.get("finding.printed"), finding.text());
            }
            finding.expected().ifPresent(words -> line(Messages.get("finding.expected"), words));
            finding.difference().ifPresent(words -> line(Messages.get("finding.difference"), words));
            finding.cause().ifPresent(words -> line(Messages.get("finding.cause"), words));
            if (finding.certainty() == Finding.Certainty.TIE) {
                finding.places().forEach(found -> line("", found.text() + at(found.places())));
                line("", Messages.get("finding.tie"));
            }
            finding.consequences().forEach(words -> line(Messages.get("finding.consequences"), words));
            if (finding.because().size() > 1) {
                line(Messages.get("finding.evidence"), String.join("、", finding.because()));
            }
            line(Messages.get("finding.action"), finding.suggestion());
        }
    }

    private static String severity(Severity severity) {
        return Messages.get("severity." + severity.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String placed(Finding finding) {
        return finding.places().isEmpty() ? "" : at(finding.places().getFirst().places());
    }

    private static String at(List<Place> places) {
        return places.isEmpty() ? "" : "（" + at(places.getFirst()) + "）";
    }

    private static String at(Place place) {
        return switch (place) {
            case Place.PageBox box -> Messages.get("place.page", box.page());
            case Place.LineSpan span -> Messages.get("place.line", span.line());
            case Place.SheetCell cell -> Messages.get("place.cell", cell.sheet(), cell.cell());
            case Place.ElementPath path -> path.path();
        };
    }

    private void verdict(Report report) {
        List<Finding> findings = report.findings();
        out.println();
        if (findings.stream().anyMatch(f -> f.severity() != Severity.INFO)) {
            out.println("  "
                    + Messages.get(
                            "section.errors",
                            count(findings, Severity.ERROR),
                            count(findings, Severity.WARNING),
                            count(findings, Severity.INFO)));
            return;
        }
        int unread = report.disclosure().numbers().unread().size();
        int undecided = report.tally().cannotTell();
        out.println("  "
                + (unread == 0 && undecided == 0
                        ? Messages.get("section.no.findings")
                        : Messages.get("section.no.findings.partly", unread, undecided)));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void unread(Disclosure.Numbers numbers) {
        List<Disclosure.Unread> shown =
                numbers.unread().stream().limit(UNREAD_SHOWN).toList();
        if (shown.isEmpty()) {
            return;
        }
        out.println("  " + Messages.get("section.unread", shown.size()));
        shown.forEach(unread -> line("", unread.text() + at(unread.places())));
    }

    private void undecided(Report report) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (Obligation obligation : report.obligations()) {
            if (obligation.outcome() instanceof Outcome.CannotTell undecided) {
                reasons.merge(undecided.reason(), 1, Integer::sum);
            }
        }
        if (reasons.isEmpty()) {
            return;
        }
        out.println("  " + Messages.get("section.undecided"));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(UNDECIDED_SHOWN)
                .forEach(entry -> line("", entry.getKey() + " × " + entry.getValue()));
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        out.println("  " + Messages.get("section.problems"));
        for (Problem problem : problems) {
            line("", problem.message());
            line("", Messages.get("problem.remedy", problem.remedy()));
        }
    }

    /** A label of up to three Chinese characters, then the words. */
    private void line(String label, String words) {
        StringBuilder padded = new StringBuilder("    ").append(label);
        for (int width = 2 * label.length(); width < LABEL_WIDTH; width++) {
            padded.append(' ');
        }
        out.println(padded.append(words));
    }
}
