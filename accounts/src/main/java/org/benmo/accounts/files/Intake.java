package org.benmo.accounts.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.invariants.Breach;
import org.benmo.accounts.invariants.Invariants;

/**
 * Rows of one file on their way into books that are kept: what is wrong with these rows, judged together with all that is there,
 * and what they are when nothing is. What was wrong with the books before, and is not about these rows, is left out.
 */
public final class Intake {
    private static final String VOUCHERS = "凭证";
    private static final String EVENTS = "业务";

    private final Tables existing;
    private final TableSpec table;
    private final TableReader added;
    private final int base;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> firstRows = new LinkedHashMap<>();
    private int knownVouchers;
    private String lastVoucher = "";

    /**
     * A row as the table keeps it.
     *
     * @param row of the file, the header being 1
     * @param cells in the order of the table's columns; amounts with two decimals, days as 2021-03-05
     */
    public record Row(int row, List<String> cells) {
        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What came of it.
     *
     * @param rows in the order of the file
     * @param vouchers the rows as vouchers, when the table is one of vouchers or of events
     * @param problems with rows of this file; a blocking one spoils its row, and its voucher with it
     */
    public record Result(List<Row> rows, List<Voucher> vouchers, List<Problem> problems) {
        /** True when some row must be put right first. */
        public boolean isBlocked() {
            return problems.stream().anyMatch(Problem::blocking);
        }
    }

    private Intake(Tables existing, TableSpec table, TableReader added, int base) {
        this.existing = existing;
        this.table = table;
        this.added = added;
        this.base = base;
    }

    /**
     * Reads the rows of a file.
     *
     * @param existing the books as they are kept
     * @param table which table the rows belong to
     * @param added the file, at its beginning
     * @param base a number that no row of this table in the books exceeds
     * @param year fiscal year
     */
    public static Result read(Tables existing, TableSpec table, TableReader added, int base, int year)
            throws IOException {
        List<Problem> heading = new ArrayList<>();
        new Rows(table, added, heading);
        if (heading.stream().anyMatch(Problem::blocking)) {
            return new Result(List.of(), List.of(), heading);
        }
        return new Intake(existing, table, added, base).read(year, heading);
    }

    private Result read(int year, List<Problem> heading) throws IOException {
        BooksReader.Read read = BooksReader.readAll(this::open, year);
        List<Problem> problems = new ArrayList<>(heading);
        read.problems().stream()
                .filter(problem -> problem.row() > base && problem.file().equals(added.file()))
                .map(problem -> at(problem, problem.row() - base))
                .forEach(problems::add);
        List<Voucher> vouchers = new ArrayList<>();
        if (read.books().isEmpty()) {
            problems.addAll(read.problems());
        } else if (isOfVouchers()) {
            vouchers(read.books().get(), vouchers, problems);
        } else {
            Invariants.check(read.books().get()).stream()
                    .filter(breach -> breach.table().equals(table.name()) && breach.row() > base)
                    .forEach(breach -> problems.add(problem(breach, breach.row() - base)));
        }
        problems.sort(Comparator.comparingInt(Problem::row));
        return new Result(
                List.copyOf(rows),
                List.copyOf(vouchers),
                problems.stream().distinct().toList());
    }

    private boolean isOfVouchers() {
        return table.name().equals(VOUCHERS) || table.name().equals(EVENTS);
    }

    private void vouchers(Books books, List<Voucher> vouchers, List<Problem> problems) {
        for (int i = knownVouchers; i < books.journal().vouchers(); i++) {
            vouchers.add(books.journal().voucher(i));
        }
        Invariants.ofVouchers(books, knownVouchers).forEach((index, breaches) -> {
            String key = key(
                    books.journal().words().units().word(books.journal().unit(index)),
                    books.journal().number(index));
            int row = firstRows.getOrDefault(key, 0);
            breaches.forEach(breach -> problems.add(problem(breach, row)));
        });
    }

    private Problem problem(Breach breach, int row) {
        return new Problem(
                breach.id(), breach.blocking(), added.file(), added.sheet(), row, breach.message(), breach.remedy());
    }

    private static Problem at(Problem problem, int row) {
        return new Problem(
                problem.code(),
                problem.blocking(),
                problem.file(),
                problem.sheet(),
                row,
                problem.message(),
                problem.remedy());
    }

    private static String key(String unit, String number) {
        return unit + '\n' + number;
    }

    private Optional<TableReader> open(TableSpec wanted) throws IOException {
        Optional<TableReader> there = existing.open(wanted);
        boolean counted = wanted.name().equals(VOUCHERS);
        if (!wanted.name().equals(table.name())) {
            return counted ? there.map(reader -> new Behind(wanted, reader, Optional.empty(), true)) : there;
        }
        return Optional.of(new Behind(wanted, there.orElse(new None(wanted)), Optional.of(added), counted));
    }

    /** The rows that are there, and behind them those of the file. */
    private final class Behind implements TableReader {
        private final TableSpec spec;
        private final TableReader before;
        private final Optional<TableReader> after;
        private final boolean counts;
        private final int[] places;
        private boolean inFile;

        Behind(TableSpec spec, TableReader before, Optional<TableReader> after, boolean counts) {
            this.spec = spec;
            this.before = before;
            this.after = after;
            this.counts = counts;
            this.places = spec.columns().stream()
                    .mapToInt(column -> after.map(file -> file.header().indexOf(column.name()))
                            .orElse(-1))
                    .toArray();
        }

        @Override
        public String file() {
            return inFile ? added.file() : before.file();
        }

        @Override
        public String sheet() {
            return inFile ? added.sheet() : "";
        }

        @Override
        public List<String> header() {
            return spec.columns().stream().map(TableSpec.Column::name).toList();
        }

        @Override
        public boolean next() throws IOException {
            if (!inFile && before.next()) {
                count();
                return true;
            }
            inFile = after.isPresent();
            if (inFile && after.get().next()) {
                keep();
                return true;
            }
            return false;
        }

        private void count() {
            if (counts) {
                String key = key(before.text(0), before.text(1));
                if (!key.equals(lastVoucher)) {
                    knownVouchers++;
                    lastVoucher = key;
                }
            }
        }

        private void keep() {
            List<String> cells = new ArrayList<>(places.length);
            for (int column = 0; column < places.length; column++) {
                cells.add(plain(spec.columns().get(column), text(column)));
            }
            rows.add(new Row(added.row(), cells));
            if (isOfVouchers()) {
                firstRows.putIfAbsent(key(cells.get(0), cells.get(1)), added.row());
            }
        }

        @Override
        public int row() {
            return inFile ? base + added.row() : before.row();
        }

        @Override
        public String text(int column) {
            if (!inFile) {
                return before.text(column);
            }
            return places[column] < 0 ? "" : added.text(places[column]);
        }

        @Override
        public void close() throws IOException {
            before.close();
        }
    }

    /** A table of which nothing is kept yet. */
    private record None(TableSpec spec) implements TableReader {
        @Override
        public String file() {
            return spec.name();
        }

        @Override
        public String sheet() {
            return "";
        }

        @Override
        public List<String> header() {
            return spec.columns().stream().map(TableSpec.Column::name).toList();
        }

        @Override
        public boolean next() {
            return false;
        }

        @Override
        public int row() {
            return 0;
        }

        @Override
        public String text(int column) {
            return "";
        }
    }

    /** The cell as it is kept: one way to write an amount and a day. What cannot be read stays as it is; its row is refused anyway. */
    private static String plain(TableSpec.Column column, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (column.type()) {
            case MONEY ->
                Rows.amount(text)
                        .map(fen -> BigDecimal.valueOf(fen, 2).toPlainString())
                        .orElse(text);
            case DATE -> Rows.day(text).map(LocalDate::toString).orElse(text);
            default -> text;
        };
    }
}
