package org.benmo.bureau.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .flatMap(explaining ->
                        explaining.figure(asked.get(), RECORDS_SHOWN).map(one -> origin(derived, asked.get(), one)));
    }

    @Override
    public List<Source> records(int year, String key) {
        Optional<Key> asked = Measures.key(key);
        if (asked.isEmpty() || years.find(year).isEmpty()) {
            return List.of();
        }
        YearBooks.Derived derived = books.of(year);
        return derived.explaining()
                .flatMap(explaining -> explaining.figure(asked.get()))
                .map(one -> sources(derived, one.records()))
                .orElse(List.of());
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
        List<Source> shown = sources(derived, one.records());
        return new Origin(
                one.name(), one.printed(), one.equation(), one.formula(), parts, shown, lineage.recordCount());
    }

    /** Records by their ids in lineage, in their order; lines of vouchers are asked for together. */
    private List<Source> sources(YearBooks.Derived derived, List<String> ids) {
        int year = derived.year().year();
        boolean many = derived.sound().books().profile().units().size() > 1;
        List<VoucherDesk.LineId> lines = ids.stream()
                .filter(id -> id.indexOf('/') > 0)
                .map(id -> lineId(id, many))
                .toList();
        Map<VoucherDesk.LineId, VoucherDesk.LineFound> found = desk.lines(year, lines);
        return ids.stream()
                .map(id -> id.indexOf('/') > 0 ? line(id, found.get(lineId(id, many))) : row(year, id))
                .toList();
    }

    private static VoucherDesk.LineId lineId(String id, boolean many) {
        int slash = id.lastIndexOf('/');
        String voucher = id.substring(0, slash);
        int dash = many ? voucher.indexOf('-') : -1;
        return new VoucherDesk.LineId(
                dash > 0 ? voucher.substring(0, dash) : "",
                voucher.substring(dash + 1),
                Integer.parseInt(id.substring(slash + 1)));
    }

    private Source row(int year, String id) {
        int colon = id.lastIndexOf(':');
        if (colon > 0 && id.substring(colon + 1).matches("\\d{1,9}")) {
            return records.find(year, id.substring(0, colon), Integer.parseInt(id.substring(colon + 1)))
                    .map(kept -> new Source(id, shortened(kept.cells()), "", "/books/record/" + kept.id()))
                    .orElse(new Source(id, "", "", ""));
        }
        return new Source(id, "", "", "");
    }

    private static Source line(String id, VoucherDesk.@org.jspecify.annotations.Nullable LineFound found) {
        return found == null
                ? new Source(id, "", "", "")
                : new Source(
                        id,
                        found.words(),
                        VoucherDesk.yuan(found.fen()).toPlainString(),
                        "/books/voucher/" + found.voucher() + "#l" + id.substring(id.lastIndexOf('/') + 1));
    }

    private static String shortened(List<String> cells) {
        String words =
                String.join("　", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        return words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) + "…" : words;
    }
}
