package org.benmo.benchmarks.accuracy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Documents;
import org.benmo.statements.identities.Severity;

/** Writes the page on accuracy, one document after the other. */
public final class AccuracyPage {
    private static final int LISTED = 12;

    private final PrintStream out;
    private final String commit;
    private final Path libraries;

    /** Writes to a stream that the caller closes. */
    public AccuracyPage(PrintStream out, String commit, Path libraries) {
        this.out = out;
        this.libraries = libraries;
        this.commit = commit;
    }

    /** The title and how to read the tables. */
    public void head() {
        out.println("# How right it is");
        out.println();
        out.println(
                "`./benmo accuracy`, commit " + commit + ". The documents are real publications and are not part of the"
                        + " repository; what is truly wrong in them was decided by people before the first run"
                        + " (`benchmarks/.../accuracy/expected.tsv`).");
        out.println();
        out.println(
                "An error is *detectable* when a slow solver that shares nothing with the checker (interval narrowing over"
                        + " a frozen list of identities) finds no amounts inside the printed intervals. It is *found* when a new error or"
                        + " warning names the number or an operand of a broken identity it stands in; *root first* when that finding"
                        + " points at the number itself first. A tail of 0.01 must raise nothing above information as long as rounding alone still explains every sum and rate it stands in; the column *detectable* counts those where it no longer does (a second tail on top of the document's own, a rate that follows from the amount to its last digit). Tails of the original that are"
                        + " told in one grouped finding count as found when that finding names their numbers or places.");
    }

    /** One document: its own errors, its numbers, and what becomes of errors put into it. */
    public void document(Path file) throws IOException {
        Trial trial = new Trial(Documents.read(file));
        out.println();
        out.println("## " + file.getFileName());
        out.println();
        Disclosure.Numbers numbers = trial.disclosure().numbers();
        out.println("Numbers: " + numbers.total() + ", understood " + numbers.understood() + ". Obligations: holds "
                + trial.report().tally().holds() + ", rounding "
                + trial.report().tally().rounding() + ", broken "
                + trial.report().tally().broken() + ", not applicable "
                + trial.report().tally().notApplicable() + ", cannot tell "
                + trial.report().tally().cannotTell() + ".");
        out.println();
        own(file, trial);
        SecondTruth.of(file).ifPresent(second -> secondTruth(second.compare(trial.disclosure())));
        SecondTables.of(file, libraries, trial.disclosure().document().pages())
                .ifPresent(second -> secondTables(second.compare(trial.disclosure())));
        if (trial.disclosure().kind() == DocumentKind.FINAL_ACCOUNTS) {
            mutants(trial);
            wording(file);
        }
    }

    private void secondTruth(SecondTruth.Comparison comparison) {
        out.println();
        out.println("Table cells against a second reading (`pdftotext -bbox`, poppler): " + comparison.cells()
                + " amounts, "
                + comparison.same() + " the same. Different: " + list(comparison.differences())
                + ". Amounts poppler sees inside these tables that we have not: " + list(comparison.unread()) + ".");
    }

    private void secondTables(SecondTables.Comparison comparison) {
        out.println();
        out.println("Rows and columns of table cells against an independent extraction (Tabula 1.0.5): "
                + comparison.cells()
                + " cells, blank ones too, " + comparison.same() + " with the same text, row and column, "
                + comparison.unseen() + " where it sees no cell. Different: " + list(comparison.differences()) + ".");
    }

    private static String list(List<String> all) {
        return all.isEmpty() ? "none" : String.join("; ", all);
    }

    private void wording(Path file) {
        WordingTrial trial = new WordingTrial(Documents.read(file));
        out.println();
        out.println(
                "| error of wording, row or table | applied | error or warning | at least told | only elsewhere | asked of the checker |");
        out.println("|---|---|---|---|---|---|");
        List<String> missed = new ArrayList<>();
        for (WordingOperator operator : WordingOperator.values()) {
            WordingTrial.Result result = trial.tryOut(operator);
            out.println("| " + operator.name().substring(0, 3) + " " + operator.words() + " | " + result.applied()
                    + " | "
                    + result.alarmed() + share(result.alarmed(), result.applied()) + " | " + result.told() + " | "
                    + result.elsewhere() + " | "
                    + switch (operator.bar()) {
                        case ALARM -> "error or warning";
                        case TOLD -> "information or more";
                        case SILENT -> "no error, no warning";
                    }
                    + " |");
            result.missed().forEach(words -> missed.add(operator.name().substring(0, 3) + " “" + words + "”"));
        }
        if (!missed.isEmpty()) {
            out.println();
            out.println("Not as asked, at most three of a kind: " + String.join("; ", missed) + ".");
        }
    }

    private void own(Path file, Trial trial) throws IOException {
        List<Expected> expected = Expected.all().stream()
                .filter(error -> file.getFileName().toString().contains(error.file()))
                .toList();
        List<Finding> said = trial.report().findings();
        List<String> missed = expected.stream()
                .filter(error -> said.stream().noneMatch(error::isReportedBy))
                .map(Expected::id)
                .toList();
        List<String> unfounded = said.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> expected.stream().noneMatch(error -> error.isReportedBy(finding)))
                .map(finding -> finding.code() + " " + finding.text())
                .toList();
        out.println("Own errors on record: " + expected.size() + ", found " + (expected.size() - missed.size())
                + ". Missed: " + (missed.isEmpty() ? "none" : String.join(", ", missed))
                + ". Errors and warnings not on record: "
                + (unfounded.isEmpty() ? "none" : String.join("; ", unfounded)) + ".");
    }

    private void mutants(Trial trial) {
        List<Trial.Result> all = trial.mutate(List.of(Operator.values()));
        out.println();
        out.println(
                "| error put in | at numbers | detectable | found | of them root first | not detectable, found all the same |");
        out.println("|---|---|---|---|---|---|");
        List<Trial.Result> errors = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            List<Trial.Result> of =
                    all.stream().filter(result -> result.operator() == operator).toList();
            if (operator.isHarmless()) {
                long alarms =
                        of.stream().filter(r -> r.alarm() && !r.detectable()).count();
                long provable = of.stream().filter(Trial.Result::detectable).count();
                out.println("| " + operator.words() + " (must stay silent) | " + of.size() + " | " + provable
                        + " | – | – | " + alarms + " alarms |");
            } else {
                row(operator.words(), of);
                errors.addAll(of);
            }
        }
        row("**all but tails**", errors);
        missed(errors);
    }

    private void row(String name, List<Trial.Result> results) {
        long detectable = count(results, Trial.Result::detectable);
        long found = count(results, r -> r.detectable() && r.killed());
        long root = count(results, r -> r.detectable() && r.killed() && r.rootFirst());
        long beyond = count(results, r -> !r.detectable() && r.killed());
        out.println("| " + name + " | " + results.size() + " | " + detectable + " | " + found + share(found, detectable)
                + " | " + root + share(root, found) + " | " + beyond + " |");
    }

    private void missed(List<Trial.Result> results) {
        List<Trial.Result> missed =
                results.stream().filter(r -> r.detectable() && !r.killed()).toList();
        if (!missed.isEmpty()) {
            out.println();
            out.println("Detectable and missed, the first " + Math.min(LISTED, missed.size()) + ":");
            out.println();
            missed.stream()
                    .limit(LISTED)
                    .forEach(r -> out.println(
                            "- " + r.operator().words() + " at " + r.site().digits()
                                    + r.site().unit()
                                    + (r.site().isCell() ? " in a table" : " in a sentence")));
        }
    }

    private static long count(List<Trial.Result> results, Predicate<Trial.Result> test) {
        return results.stream().filter(test).count();
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / whole);
    }

    /** What this page does not measure. */
    public void foot() {
        out.println();
        out.println("## What this does not say");
        out.println();
        out.println(
                "200 table cells of the two PDFs, blank ones too, drawn at random from the 1,087 our reading has, were looked at on"
                        + " pictures of their pages on 2026-11-27 (commit e98d0b6): form, row, column and digits right in 200 of 200.");
        out.println();
        out.println(
                "Three documents and one text are few, and all PDFs come from one district. U24 (a purpose copied from the next item)"
                        + " is found only where the purpose names another item's subject: purposes are free words, and a guess about them"
                        + " would cry wolf. U26 is the row 个数差一 of the first table, U01 its first row; U11 is what U10 and the tails show; U34 (a comma between"
                        + " two numbers) is a test of the reader. A count of 0 means that the document has no place where the error can be made."
                        + " The slow solver judges the figures as extracted; the second reading above checks the extraction of tables.");
    }
}
