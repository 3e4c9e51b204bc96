package org.benmo.bureau.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.measures.Explained;
import org.benmo.accounts.measures.Measures;
import org.benmo.bureau.lineage.FigureSource;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;
import org.benmo.statements.filled.Rounding;
import org.springframework.stereotype.Component;

/** What the figures of the books are made of, down to the voucher line and the row of a register. */
@Component
class BookFigures implements FigureSource {
    private static final int RECORDS_SHOWN = 200;
    private static final int WORDS_MAX = 120;

    private final YearBooks books;
    private final VoucherDesk desk;
    private final Records records;
    private final Years years;

    BookFigures(YearBooks books, VoucherDesk desk, Records records, Years years) {
        this.books = books;
        this.desk = desk;
        this.records = records;
        this.years = years;
    }

    @Override
    public Optional<Origin> figure(int year, String key) {
        Optional<Key> asked = Measures.key(key);
        if (asked.isEmpty() || years.find(year).isEmpty()) {
            return Optional.empty();
        }
        YearBooks.Derived derived = books.of(year);
        return derived.explaining()
                .flatMap(explaining -> explaining.figure(asked.get()).map(one -> origin(derived, asked.get(), one)));
    }

    @Override
    public List<Source> records(int year, String key) {
        Optional<Key> asked = Measures.key(key);
        if (asked.isEmpty() || years.find(year).isEmpty()) {
            return List.of();
        }
        YearBooks.Derived derived = books.of(year);
        return derived.explaining().flatMap(explaining -> explaining.figure(asked.get())).stream()
                .flatMap(one -> one.records().stream())
                .map(id -> record(derived, id))
                .toList();
    }

    private Origin origin(YearBooks.Derived derived, Key key, Explained one) {
        List<Part> parts = new ArrayList<>();
        RecordLineage lineage =
                (RecordLineage) derived.sound().figure(key).map(Figure::lineage).orElseThrow();
        for (Key operand : lineage.operands()) {
            derived.sound()
                    .figure(operand)
                    .ifPresent(figure -> parts.add(new Part(
                            operand.toString(),
                            derived.words().name(operand),
                            Rounding.print(figure).text())));
        }
        List<Source> shown = one.records().stream()
                .limit(RECORDS_SHOWN)
                .map(id -> record(derived, id))
                .toList();
        return new Origin(
                one.name(),
                one.printed(),
                one.equation(),
                one.formula(),
                parts,
                shown,
                one.records().size());
    }

    /** A record by its id in lineage. */
    Source record(YearBooks.Derived derived, String id) {
        int slash = id.lastIndexOf('/');
        int colon = id.lastIndexOf(':');
        int year = derived.year().year();
        if (slash > 0) {
            return line(derived, id, id.substring(0, slash), id.substring(slash + 1));
        }
        if (colon > 0 && id.substring(colon + 1).matches("\\d{1,9}")) {
            return records.find(year, id.substring(0, colon), Integer.parseInt(id.substring(colon + 1)))
                    .map(kept -> new Source(id, shortened(kept.cells()), "", "/books/record/" + kept.id()))
                    .orElse(new Source(id, "", "", ""));
        }
        return new Source(id, "", "", "");
    }

    private Source line(YearBooks.Derived derived, String id, String voucher, String ordinal) {
        int year = derived.year().year();
        boolean many = derived.sound().books().profile().units().size() > 1;
        int dash = voucher.indexOf('-');
        String unit = many && dash > 0 ? voucher.substring(0, dash) : "";
        String number = many && dash > 0 ? voucher.substring(dash + 1) : voucher;
        return desk.line(year, unit, number, ordinal)
                .map(found -> new Source(
                        id,
                        found.words(),
                        VoucherDesk.yuan(found.fen()).toPlainString(),
                        "/books/voucher/" + found.voucher() + "#l" + ordinal))
                .orElse(new Source(id, "", "", ""));
    }

    private static String shortened(List<String> cells) {
        String words =
                String.join("　", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        return words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) + "…" : words;
    }
}
