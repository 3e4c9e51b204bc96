package org.benmo.accounts.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.books.VoucherKind;

/**
 * The year-end closing of the budget ledger: income and spending into the balances, balances into their accumulated accounts,
 * finished projects from 结转 into 结余, unearmarked own money into 非财政拨款结余. Reads the journal itself, not the forms, so that
 * the two can be held against each other.
 */
public final class Closing {
    private final Books books;
    private final List<Voucher> vouchers = new ArrayList<>();
    private final List<Balance> carried = new ArrayList<>();

    private Closing(Books books) {
        this.books = books;
        Map<String, Map<Purse, Purse.Sums>> byUnit = sums();
        byUnit.forEach((unit, purses) -> new OneUnit(unit).close(purses));
    }

    /** Closes a year. The books stay as they are; posting the vouchers is up to the caller. */
    public static Closing of(Books books) {
        return new Closing(books);
    }

    /** The closing vouchers, one for every unit and kind of balance that moved, numbered {@code JZ-unit-n}. */
    public List<Voucher> vouchers() {
        return List.copyOf(vouchers);
    }

    /** The balances brought forward into the next year; zero balances are not listed. */
    public List<Balance> carried() {
        return List.copyOf(carried);
    }

    /** Income, spending and balances of the year by unit and purse, closing vouchers apart. */
    private Map<String, Map<Purse, Purse.Sums>> sums() {
        Map<String, Map<Purse, Purse.Sums>> byUnit = new TreeMap<>();
        books.profile().units().forEach(unit -> byUnit.put(unit.code(), new TreeMap<>()));
        for (Balance balance : books.balances()) {
            Flow flow = Chart.standard()
                    .account(balance.account())
                    .map(Chart.Account::flow)
                    .orElse(Flow.CLOSING);
            purse(byUnit, balance.unit(), Purse.of(flow, balance.account(), balance.tags()))
                    .add(flow, balance.account(), balance.fen());
        }
        Journal journal = books.journal();
        for (int voucher = 0; voucher < journal.vouchers(); voucher++) {
            if (journal.kind(voucher) != VoucherKind.CLOSING) {
                String unit = journal.words().units().word(journal.unit(voucher));
                for (int line = journal.firstLine(voucher); line < journal.endLine(voucher); line++) {
                    add(byUnit, unit, journal, line);
                }
            }
        }
        return byUnit;
    }

    private void add(Map<String, Map<Purse, Purse.Sums>> byUnit, String unit, Journal journal, int line) {
        Optional<Chart.Account> account = Chart.standard().account(journal.account(line));
        if (account.isEmpty() || !account.get().budget() || account.get().flow() == Flow.CASH) {
            return;
        }
        Flow flow = account.get().flow();
        long credit = -journal.debitLessCredit(line);
        purse(byUnit, unit, Purse.of(flow, journal.account(line), journal.tags(line)))
                .add(flow, journal.account(line), credit);
    }

    private static Purse.Sums purse(Map<String, Map<Purse, Purse.Sums>> byUnit, String unit, Purse purse) {
        return byUnit.computeIfAbsent(unit, u -> new TreeMap<>()).computeIfAbsent(purse, p -> new Purse.Sums());
    }

    private final class OneUnit {
        private final String unit;
        private final List<Voucher.Line> lines = new ArrayList<>();
        private final Map<String, Long> pooled = new LinkedHashMap<>();

        OneUnit(String unit) {
            this.unit = unit;
        }

        void close(Map<Purse, Purse.Sums> purses) {
            purses.forEach(this::close);
            settlePool();
            if (!lines.isEmpty()) {
                vouchers.add(new Voucher(
                        "JZ-" + unit + "-1",
                        LocalDate.of(books.year(), 12, 31),
                        12,
                        VoucherKind.CLOSING,
                        unit,
                        "",
                        books.year() + "年年末结转",
                        List.copyOf(lines)));
            }
        }

        private void close(Purse purse, Purse.Sums sums) {
            long balance = sums.opening();
            String into = purse.kind().closingAccount();
            for (Map.Entry<String, Long> flow : sums.flows().entrySet()) {
                move(flow.getKey(), into, purse.tags(), flow.getValue());
                balance += flow.getValue();
            }
            for (Map.Entry<String, Long> flow : sums.adjustments().entrySet()) {
                move(flow.getKey(), purse.kind().accumulatedAccount(), purse.tags(), flow.getValue());
                balance += flow.getValue();
            }
            switch (purse.kind()) {
                case FISCAL -> carry(purse, balance, isFinished(purse) ? "8102" : "8101");
                case LEFT_OVER -> carry(purse, balance, "8102");
                case EARMARKED -> carry(purse, balance, "8201");
                case UNEARMARKED, SURPLUS -> pooled.merge("8202", balance, Long::sum);
                case OPERATING -> {
                    if (balance > 0) {
                        pooled.merge("8202", balance, Long::sum);
                    } else {
                        carry(purse, balance, "8401");
                    }
                }
                case SPECIAL -> carry(purse, balance, "8301");
            }
        }

        private boolean isFinished(Purse purse) {
            return books.registers().projects().stream()
                    .filter(project -> project.code().equals(purse.tags().project()))
                    .anyMatch(Registers.Project::finished);
        }

        private void settlePool() {
            pooled.forEach((account, balance) -> {
                if (balance != 0) {
                    carried.add(new Balance(carried.size() + 1, unit, account, Tags.NONE, balance));
                }
            });
        }

        private void carry(Purse purse, long balance, String account) {
            if (balance != 0) {
                carried.add(new Balance(carried.size() + 1, unit, account, purse.tags(), balance));
            }
        }

        /** Empties a credit balance into another account; a debit balance the other way round. */
        private void move(String from, String into, Tags tags, long credit) {
            if (credit != 0) {
                boolean debit = credit > 0;
                lines.add(new Voucher.Line(from, debit, Math.abs(credit), tags));
                lines.add(new Voucher.Line(into, !debit, Math.abs(credit), tags));
            }
        }
    }

    /** True when own money of this fund and kind of spending is earmarked. */
    static boolean isEarmarked(Tags tags) {
        return tags.spending().equals(Optional.of(Spending.PROJECT));
    }

    static boolean isFiscal(Tags tags) {
        return tags.fund().filter(Fund::isFiscal).isPresent();
    }
}
