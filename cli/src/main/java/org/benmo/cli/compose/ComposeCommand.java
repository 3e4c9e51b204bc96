package org.benmo.cli.compose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.benmo.accounts.files.YearReading;
import org.benmo.cli.Messages;
import org.benmo.cli.Steps;
import org.benmo.cli.Stop;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.composing.Family;
import org.benmo.documents.Problem;
import org.benmo.reports.publishing.Publishing;
import org.benmo.reports.publishing.ReadBack;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Severity;

/** {@code benmo compose}: reads the books, writes the package, says whether it may be published. */
public final class ComposeCommand {
    private static final int SHOWN = 20;
    private static final int FINE = 0;
    private static final int ERRORS_FOUND = 1;
    private static final int UNUSABLE = 2;

    private ComposeCommand() {}

    /** Runs the command; never throws for bad input. Exit 0 publishable, 1 findings in the read-back, 2 data missing or unusable. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        ComposeRequest request;
        try {
            request = ComposeRequest.parse(words);
            if (!PackageFolder.isFree(request.out())) {
                err.println(Messages.get("compose.folder.taken", request.out()));
                return UNUSABLE;
            }
        } catch (ComposeRequest.Refused e) {
            err.println(e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            err.println(Messages.get("compose.disk", String.valueOf(e.getMessage())));
            return UNUSABLE;
        }
        Steps steps = Steps.on(err);
        steps.at("step.books", 0);
        YearReading reading = YearReading.of(request.data(), request.year());
        steps.end();
        tellProblems(reading, out);
        if (reading.accounts().isEmpty()) {
            out.println(Messages.get("compose.nothing.written"));
            return UNUSABLE;
        }
        return publish(request, reading.accounts().get().filled(), steps, out, err);
    }

    /** The first ones: a wrong year makes every row wrong, and nobody reads a thousand lines. */
    private static void tellProblems(YearReading reading, PrintStream out) {
        List<org.benmo.accounts.files.Problem> problems = org.benmo.accounts.files.Problems.grouped(reading.problems());
        problems.stream()
                .sorted(Comparator.comparing(problem -> !problem.blocking()))
                .limit(SHOWN)
                .forEach(problem -> out.println(Messages.get(
                        problem.blocking() ? "compose.data.wrong" : "compose.data.doubtful",
                        problem.place(),
                        problem.message(),
                        problem.remedy())));
        if (problems.size() > SHOWN) {
            out.println(Messages.get("compose.data.more", problems.size() - SHOWN));
        }
    }

    private static int publish(ComposeRequest request, FilledYear year, Steps steps, PrintStream out, PrintStream err) {
        try {
            Family family = request.family().orElseGet(() -> Publishing.familyOf(year));
            Publishing.Outcome outcome = Publishing.make(
                    year,
                    family,
                    request.kinds(),
                    request.date(),
                    (step, percent) -> steps.at("step." + step.name().toLowerCase(Locale.ROOT), percent));
            steps.end();
            Stop.whole(() -> PackageFolder.write(request.out(), outcome.files()));
            return tell(outcome, request.out(), out);
        } catch (IOException e) {
            err.println(Messages.get("compose.disk", String.valueOf(e.getMessage())));
            return UNUSABLE;
        }
    }

    private static int tell(Publishing.Outcome outcome, Path folder, PrintStream out) {
        out.println(Messages.get("compose.written", folder, outcome.files().size()));
        for (ReadBack.Verdict verdict : outcome.verdicts()) {
            tell(verdict, out);
        }
        for (Problem problem : outcome.problems()) {
            out.println(Messages.get("compose.problem", problem.message(), problem.remedy()));
        }
        out.println(Messages.get(outcome.publishable() ? "compose.publishable" : "compose.not.publishable"));
        if (outcome.publishable()) {
            return FINE;
        }
        return outcome.problems().isEmpty() ? ERRORS_FOUND : UNUSABLE;
    }

    private static void tell(ReadBack.Verdict verdict, PrintStream out) {
        if (verdict.checked().report().isEmpty()) {
            String why = verdict.checked().problems().stream()
                    .map(Problem::message)
                    .findFirst()
                    .orElse("");
            out.println(Messages.get("compose.unread", verdict.file(), why));
            return;
        }
        var report = verdict.checked().report().get();
        out.println(Messages.get(
                verdict.isClean() ? "compose.clean" : "compose.found",
                verdict.file(),
                report.disclosure().numbers().total(),
                report.disclosure().numbers().unread().size(),
                report.tally().holds() + report.tally().rounding(),
                ReadBack.Verdict.loud(report)));
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO) {
                out.println("    " + finding.code() + "  " + finding.message());
            }
        }
    }
}
