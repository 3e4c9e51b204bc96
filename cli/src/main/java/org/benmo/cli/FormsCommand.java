package org.benmo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.AtomicFolder;
import org.benmo.accounts.files.FormsWriter;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.YearReading;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledYear;

/** {@code benmo forms}: a folder of books becomes the published forms, or one list of everything that prevents it. */
final class FormsCommand {
    private FormsCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(words, List.of("--data", "--year", "--out", "--unit"), List.of());
            Path data = options.needed("--data");
            Path folder = options.needed("--out");
            Steps steps = Steps.on(err);
            steps.at("step.books", 0);
            YearReading reading = YearReading.of(data, options.year());
            steps.at("step.forms", 60);
            List<Problem> problems = new ArrayList<>(reading.problems());
            Optional<FilledYear> year = reading.accounts().flatMap(accounts -> filled(accounts, options));
            if (reading.accounts().isPresent() && year.isEmpty()) {
                steps.end();
                throw new Options.Wrong(
                        Messages.get("unknown.unit", options.text("--unit").orElse("")));
            }
            year.ifPresent(filled -> problems.addAll(YearReading.identities(filled)));
            steps.end();
            Problems.print(problems, err);
            if (year.isEmpty() || problems.stream().anyMatch(Problem::blocking)) {
                err.println(Messages.get("forms.none"));
                return Main.UNUSABLE;
            }
            write(year.get(), reading.accounts().orElseThrow(), folder, out);
            return Main.FINE;
        } catch (Options.Wrong e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        } catch (IOException e) {
            err.println(Messages.get("files.not.writable", e));
            return Main.UNUSABLE;
        }
    }

    private static Optional<FilledYear> filled(YearAccounts accounts, Options options) {
        Optional<String> unit = options.text("--unit");
        return unit.isPresent() ? accounts.filled(unit.get()) : Optional.of(accounts.filled());
    }

    private static void write(FilledYear year, YearAccounts accounts, Path folder, PrintStream out) throws IOException {
        Stop.whole(() -> AtomicFolder.write(
                folder, into -> new FormsWriter(year, accounts.books(), Pipeline.version()).write(into)));
        out.println(Messages.get("forms.written", year.profile().name(), year.year(), year.template(), folder));
        for (FilledForm form : year.forms()) {
            String state = form.state() == FormState.EMPTY
                    ? Messages.get("forms.empty")
                    : Messages.get("forms.rows", form.rows().size());
            out.println("  " + form.form().code() + "  " + form.title() + "  " + state);
        }
    }
}
