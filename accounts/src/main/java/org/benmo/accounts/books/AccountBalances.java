package org.benmo.accounts.books;

import java.util.Map;
import java.util.TreeMap;

/**
 * The balances of accounts (科目余额表) after a period: opening, what was debited and credited, closing, one line an account code.
 * Openings are those brought forward; financial accounts open with nothing here, since their balances are not among our files.
 */
public final class AccountBalances {
    private final Map<String, Line> lines = new TreeMap<>();

    /**
     * One account.
     *
     * @param account code as posted
     * @param opening credit balance brought forward, in 分
     * @param debited in the periods, in 分
     * @param credited in the periods, in 分
     */
    public record Line(String account, long opening, long debited, long credited) {
        /** Credit balance at the end. */
        public long closing() {
            return opening + credited - debited;
        }

        private Line plus(boolean debit, long fen) {
            return new Line(account, opening, debited + (debit ? fen : 0), credited + (debit ? 0 : fen));
        }

        private Line opened(long fen) {
            return new Line(account, opening + fen, debited, credited);
        }
    }

    private AccountBalances() {}

    /** The balances of one unit through a period, 1 to 13; closing vouchers count only when they are asked for. */
    public static AccountBalances of(Books books, String unit, int throughPeriod, boolean withClosing) {
        AccountBalances balances = new AccountBalances();
        for (Balance balance : books.balances()) {
            if (balance.unit().equals(unit)) {
                balances.lines.merge(
                        balance.account(),
                        new Line(balance.account(), balance.fen(), 0, 0),
                        (known, more) -> known.opened(more.opening()));
            }
        }
        Journal journal = books.journal();
        int wanted = journal.words().units().find(unit);
        for (int voucher = 0; voucher < journal.vouchers(); voucher++) {
            boolean counts = journal.unit(voucher) == wanted
                    && journal.period(voucher) <= throughPeriod
                    && (withClosing || journal.kind(voucher) != VoucherKind.CLOSING);
            for (int line = journal.firstLine(voucher); counts && line < journal.endLine(voucher); line++) {
                balances.post(journal.account(line), journal.isDebit(line), journal.fen(line));
            }
        }
        return balances;
    }

    private void post(String account, boolean debit, long fen) {
        lines.merge(account, new Line(account, 0, 0, 0).plus(debit, fen), (known, more) -> known.plus(debit, fen));
    }

    /** One line an account, in the order of their codes. */
    public Map<String, Line> lines() {
        return java.util.Collections.unmodifiableMap(lines);
    }

    /** The closing balance of an account and its sub-accounts; credit positive. */
    public long closing(String account) {
        long sum = 0;
        for (Line line : lines.values()) {
            sum += line.account().startsWith(account) ? line.closing() : 0;
        }
        return sum;
    }
}
