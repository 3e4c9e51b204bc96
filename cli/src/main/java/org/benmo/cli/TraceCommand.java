package org.benmo.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.deriving.CellWords;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.YearReading;
import org.benmo.accounts.measures.Explained;
import org.benmo.accounts.measures.Explaining;
import org.benmo.accounts.measures.Measures;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/**
 * {@code benmo trace}: from a figure to its records, by key, measure or Chinese name; from a record to every figure it is part of, by
 * {@code voucher/line}.
 */
final class TraceCommand {
    private static final int SHOWN = 20;

    private TraceCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(words, List.of("--data", "--year"), List.of("--all"));
            Path data = options.needed("--data");
            int year = options.year();
            if (options.words().size() != 1) {
                throw new Options.Wrong(Messages.get("trace.one.figure"));
            }
            YearReading reading = YearReading.of(data, year);
            if (reading.accounts().isEmpty()) {
                Problems.print(reading.problems(), err);
                return Main.UNUSABLE;
            }
            return trace(reading.accounts().get(), options.words().getFirst(), options.has("--all"), out, err);
        } catch (Options.Wrong e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        }
    }

    private static int trace(YearAccounts accounts, String asked, boolean all, PrintStream out, PrintStream err) {
        Optional<Explained> explained = explained(accounts, asked);
        if (explained.isPresent()) {
            print(explained.get(), all, out);
            return Main.FINE;
        }
        List<Key> touched = accounts.touchedBy(asked);
        if (touched.isEmpty()) {
            err.println(Messages.get("trace.unknown", asked));
            return Main.UNUSABLE;
        }
        CellWords names = new CellWords(accounts.books().year());
        out.println(Messages.get("trace.touches", asked, touched.size()));
        touched.forEach(key -> out.println("  " + key + "  " + names.name(key)));
        return Main.FINE;
    }

    private static Optional<Explained> explained(YearAccounts accounts, String asked) {
        Explaining explaining = new Explaining(accounts);
        return Measures.key(asked)
                .flatMap(explaining::figure)
                .or(() -> Measures.standard().measure(asked).flatMap(explaining::measure))
                .or(() -> Keys.standard().named(asked).stream()
                        .findFirst()
                        .or(() -> Keys.standard().labelled(asked).stream().findFirst())
                        .or(() -> Keys.standard().metric(asked))
                        .map(Keys.Metric::key)
                        .flatMap(row -> explaining
                                .figure(Key.text(row, "final"))
                                .or(() -> explaining.figure(Key.text(row, "count")))));
    }

    private static void print(Explained explained, boolean all, PrintStream out) {
        out.println(explained.name());
        out.println("  " + explained.equation());
        out.println("  " + Messages.get("trace.formula", explained.formula()));
        int count = explained.records().size();
        out.println("  " + Messages.get("trace.records", count));
        int shown = all ? count : Math.min(count, SHOWN);
        explained.records().subList(0, shown).forEach(record -> out.println("    " + record));
        if (shown < count) {
            out.println("    " + Messages.get("trace.more", count - shown));
        }
    }
}
