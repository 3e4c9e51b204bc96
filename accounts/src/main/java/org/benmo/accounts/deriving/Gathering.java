package org.benmo.accounts.deriving;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.statements.filled.Profile;

/** Puts every record of the books into its cell. */
final class Gathering {
    private final Books books;
    private final Cube cube;
    private final Dictionaries words;
    private boolean[] inScope = new boolean[0];

    Gathering(Books books, Cube cube) {
        this.books = books;
        this.cube = cube;
        this.words = books.journal().words();
        for (Profile.UnitInScope unit : books.profile().units()) {
            words.units().number(unit.code());
        }
        findUnits();
    }

    /** Everything that is not a voucher. */
    void addRest() {
        books.balances().forEach(this::add);
        books.budget().forEach(this::add);
        new RegisterGathering(books, cube).add();
    }

    /** The lines of these vouchers, as postings or as assumed ones. */
    void addVouchers(Journal journal, int from, int to, Source source) {
        List<Optional<Chart.Account>> accounts =
                Chart.standard().accounts(journal.words().accounts());
        findUnits();
        for (int voucher = from; voucher < to; voucher++) {
            if (journal.kind(voucher) != VoucherKind.CLOSING) {
                int unit = journal.unit(voucher);
                for (int line = journal.firstLine(voucher); line < journal.endLine(voucher); line++) {
                    Optional<Chart.Account> account = accounts.get(journal.accountNumber(line));
                    if (account.isPresent() && account.get().flow() != Flow.FINANCIAL) {
                        add(journal, line, unit, account.get(), source);
                    }
                }
            }
        }
    }

    private void add(Journal journal, int line, int unit, Chart.Account account, Source source) {
        Flow flow = account.flow();
        int other = journal.counterparty(line);
        boolean inner = account.eliminated() && other > 0 && inScope[other];
        long cell = Cell.pack(
                flow,
                unit,
                journal.fund(line),
                journal.spending(line),
                journal.function(line),
                flow.isSpending() ? journal.economy(line) : 0,
                journal.project(line),
                inner);
        long amount = journal.debitLessCredit(line);
        cube.add(source.record(line), cell, flow.addsByCredit() ? -amount : amount);
    }

    private void findUnits() {
        inScope = Arrays.copyOf(inScope, words.units().size());
        for (Profile.UnitInScope unit : books.profile().units()) {
            inScope[words.units().number(unit.code())] = true;
        }
    }

    private void add(Balance balance) {
        Chart.standard().account(balance.account()).ifPresent(account -> {
            long cell = cell(account.flow(), balance.unit(), balance.tags(), false);
            cube.add(Source.BALANCE.record(balance.row()), cell, balance.fen());
        });
    }

    private void add(BudgetEntry entry) {
        int record = Source.BUDGET.record(entry.row());
        if (entry.kind() == BudgetEntry.Kind.RECLAIMED) {
            cube.add(record, cell(Flow.BUDGET_RECLAIMED, entry.unit(), entry.tags(), true), entry.fen());
            return;
        }
        Flow flow = entry.kind().isInitial() ? Flow.BUDGET_INITIAL : Flow.BUDGET_CHANGE;
        cube.add(
                record,
                cell(flow, entry.unit(), entry.tags(), true),
                entry.kind().sign() * entry.fen());
        long arrived = entry.kind().sign() * entry.arrived();
        cube.add(record, cell(Flow.BUDGET_ARRIVED, entry.unit(), entry.tags(), true), arrived);
    }

    private long cell(Flow flow, String unit, Tags tags, boolean withEconomy) {
        return Cell.pack(
                flow,
                words.units().number(unit),
                tags.fund().map(Fund::number).orElse(-1),
                tags.spending().map(Spending::number).orElse(-1),
                words.functions().number(tags.function()),
                withEconomy ? words.economies().number(tags.economy()) : 0,
                words.projects().number(tags.project()),
                false);
    }

    /** The last day of the fiscal year, to which stocks are counted. */
    static LocalDate yearEnd(Books books) {
        return LocalDate.of(books.year(), 12, 31);
    }
}
