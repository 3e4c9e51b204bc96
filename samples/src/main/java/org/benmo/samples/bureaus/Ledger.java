package org.benmo.samples.bureaus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.closing.Closing;
import org.benmo.accounts.events.Events;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.UnitKind;

/** A year of books being written: events in, books out. Vouchers are sorted by day and numbered when the year is finished. */
final class Ledger {
    private final int year;
    private final String template;
    private final Random random;
    private final Map<String, UnitKind> units = new LinkedHashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private final List<BudgetEntry> budget = new ArrayList<>();
    private final List<Books.Stated> prior = new ArrayList<>();
    private final Map<Key, String> reasons = new LinkedHashMap<>();

    private record Planned(LocalDate date, String unit, String event, String summary, List<Events.Part> parts) {}

    Ledger(int year, String template, Random random) {
        this.year = year;
        this.template = template;
        this.random = random;
    }

    Ledger unit(String code, UnitKind kind) {
        units.put(code, kind);
        return this;
    }

    int year() {
        return year;
    }

    Random random() {
        return random;
    }

    /** Any day of the year. */
    LocalDate day() {
        return LocalDate.of(year, 1, 5).plusDays(random.nextInt(355));
    }

    void event(String unit, LocalDate date, String name, String summary, long fen, Tags tags) {
        event(unit, date, name, summary, List.of(new Events.Part(fen, tags)));
    }

    void event(String unit, LocalDate date, String name, String summary, List<Events.Part> parts) {
        planned.add(new Planned(date, unit, name, summary, parts));
    }

    /** Spends an amount in so many payments on any days. */
    void spend(String unit, String event, String summary, long fen, int payments, Tags tags) {
        for (long part : split(fen, payments)) {
            event(unit, day(), event, summary, part, tags);
        }
    }

    void open(String unit, String account, long fen, Tags tags) {
        balances.add(new Balance(balances.size() + 2, unit, account, tags, fen));
    }

    void budget(String unit, BudgetEntry.Kind kind, LocalDate date, long fen, Tags tags, String document) {
        String indicator = "ZB" + year + "-" + String.format("%04d", budget.size() + 1);
        long arrived = kind == BudgetEntry.Kind.RECLAIMED ? 0 : fen;
        budget.add(
                new BudgetEntry(budget.size() + 2, indicator, date, kind, unit, tags, fen, arrived, document, false));
    }

    void prior(String metric, long value) {
        prior.add(new Books.Stated(prior.size() + 2, metric, value, true));
    }

    void priorCount(String metric, long value) {
        prior.add(new Books.Stated(prior.size() + 2, metric, value, false));
    }

    void reason(String metric, String against, String words) {
        reasons.put(Key.text(metric, against), words);
    }

    /** The finished books, closing vouchers posted. */
    Books books(Profile profile, Registers registers) {
        Journal journal = new Journal(Dictionaries.empty());
        planned.sort(java.util.Comparator.comparing(Planned::date));
        Map<String, Integer> numbers = new HashMap<>();
        for (Planned event : planned) {
            String number = "记-" + String.format("%05d", numbers.merge(event.unit(), 1, Integer::sum));
            UnitKind kind = java.util.Objects.requireNonNull(units.get(event.unit()));
            Voucher voucher = Events.standard()
                    .voucher(new Events.Event(
                            number, event.date(), event.event(), event.unit(), kind, event.summary(), event.parts()))
                    .orElseThrow(() -> new IllegalStateException(event.event() + " is not valid on " + event.date()));
            journal.add(voucher);
        }
        Books books = new Books(
                profile,
                year,
                template,
                journal,
                List.copyOf(balances),
                List.copyOf(budget),
                registers,
                List.copyOf(prior),
                Map.copyOf(reasons));
        Closing.of(books).vouchers().forEach(journal::add);
        return books;
    }

    /** Positive amounts that add to a sum; fewer than asked when the sum is too small. */
    long[] split(long fen, int count) {
        int parts = (int) Math.max(1, Math.min(count, fen / 100));
        long[] amounts = new long[parts];
        double[] weights = random.doubles(parts, 0.2, 1.0).toArray();
        double sum = java.util.Arrays.stream(weights).sum();
        long left = fen;
        for (int i = 0; i < parts - 1; i++) {
            long most = left - (parts - 1 - i);
            amounts[i] = Math.max(1, Math.min(most, Math.round(fen * (weights[i] / sum))));
            left -= amounts[i];
        }
        amounts[parts - 1] = left;
        return amounts;
    }
}
