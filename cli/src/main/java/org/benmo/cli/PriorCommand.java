package org.benmo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.benmo.accounts.deriving.CellWords;
import org.benmo.accounts.files.PriorFile;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Outturn;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/** {@code benmo prior}: last year's publication, as a document or our own JSON, becomes the table 上年决算 of a folder of books. */
final class PriorCommand {
    private PriorCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(words, List.of("--data", "--year"), List.of("--replace"));
            Path data = options.needed("--data");
            int year = options.year();
            if (options.words().size() != 1) {
                throw new Options.Wrong(Messages.get("prior.one.file"));
            }
            if (!Files.isDirectory(data)) {
                throw new Options.Wrong(Messages.get("prior.no.folder", data));
            }
            Companion prior = OtherPublication.read(Path.of(options.words().getFirst()));
            refuse(prior, year);
            return write(prior, data, options.has("--replace"), out, err);
        } catch (Options.Wrong | OtherPublication.Unusable e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(Messages.get("files.not.writable", e));
        }
        return Main.UNUSABLE;
    }

    private static void refuse(Companion prior, int year) throws Options.Wrong {
        if (prior.kind() != DocumentKind.FINAL_ACCOUNTS) {
            throw new Options.Wrong(Messages.get("other.kind.final_accounts", prior.name()));
        }
        if (prior.year().isEmpty() || prior.year().getAsInt() != year - 1) {
            String found = prior.year().isPresent() ? prior.year().getAsInt() + "年度" : "未识别";
            throw new Options.Wrong(Messages.get("prior.year", prior.name(), found, year - 1));
        }
    }

    private static int write(Companion prior, Path data, boolean replace, PrintStream out, PrintStream err)
            throws IOException {
        if (PriorFile.isThere(data) && !(replace && PriorFile.isReplaceable(data))) {
            err.println(Messages.get(PriorFile.isReplaceable(data) ? "prior.exists" : "prior.in.workbook", data));
            return Main.UNUSABLE;
        }
        Map<String, Companion.Print> found = Outturn.of(prior);
        if (found.isEmpty()) {
            err.println(Messages.get("prior.nothing", prior.name()));
            return Main.UNUSABLE;
        }
        List<PriorFile.Line> lines = new ArrayList<>();
        CellWords names = new CellWords(prior.year().orElseThrow());
        found.forEach((metric, print) -> lines.add(line(metric, print, names)));
        PriorFile.write(data, lines);
        tell(found, lines, data, out);
        return Main.FINE;
    }

    private static void tell(
            Map<String, Companion.Print> found, List<PriorFile.Line> lines, Path data, PrintStream out) {
        out.println(Messages.get("prior.written", lines.size(), data));
        for (PriorFile.Line line : lines) {
            Companion.Print print = Objects.requireNonNull(found.get(line.metric()));
            out.println("  " + line.name() + "  " + line.value() + line.unit() + "  ← " + print.where());
        }
        String missing = Outturn.NEEDED.stream()
                .filter(metric -> !found.containsKey(metric))
                .map(Keys.standard()::label)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            out.println(Messages.get("prior.missing", missing));
        }
        if (found.values().stream().anyMatch(print -> print.printed().unit() == Unit.TEN_THOUSAND_YUAN)) {
            out.println(Messages.get("prior.rounded"));
        }
    }

    private static PriorFile.Line line(String metric, Companion.Print print, CellWords names) {
        boolean count = print.printed().unit().kind() == Unit.Kind.COUNT;
        BigDecimal value = count
                ? print.printed().value()
                : print.printed().inBase().divide(Unit.YUAN.inBase(), 2, RoundingMode.HALF_UP);
        String name = names.row(Key.text(metric, "prior"));
        return new PriorFile.Line(metric, name, value.toPlainString(), count ? "个" : "元");
    }
}
