package org.benmo.accounts.invariants;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.VoucherKind;

/**
 * 元 mixed with 万元 (UNIT-01): a table whose sum is some ten thousand times another's that should be of its size. The bands are wide on
 * purpose and far from any real ratio: a bureau never spends two thousand times its budget. A single row that is ten thousand times
 * what was paid of it, or that is more than all the money of the office a hundred times over, is of another unit too. Spending
 * that is below zero as a whole is debit and credit exchanged.
 */
final class UnitOfAmounts {
    private static final long TEN_THOUSAND = 10_000;
    private static final long SLACK = 5;
    private static final long BEYOND_ALL_MONEY = 100;

    private final Books books;
    private final List<Breach> breaches;
    private final Prior prior;

    UnitOfAmounts(Books books, List<Breach> breaches) {
        this.books = books;
        this.breaches = breaches;
        this.prior = new Prior(books);
    }

    void check() {
        long spent = spent(line -> books.journal().economy(line) > 0);
        long budget = books.budget().stream()
                .mapToLong(entry -> entry.kind() == BudgetEntry.Kind.RECLAIMED
                        ? 0
                        : entry.kind().sign() * entry.fen())
                .sum();
        if (spent < 0) {
            breaches.add(new Breach(
                    "INV-14",
                    true,
                    "凭证",
                    0,
                    "全年支出合计是负数（" + Invariants.yuan(spent) + "），疑似借方金额和贷方金额两列填反",
                    "支出记借方、收入记贷方，核对两列的列名"));
            return;
        }
        compare("凭证的本年支出", spent, "预算指标", budget);
        compare("凭证的本年支出", spent, "上年决算", prior.orZero("expend.year"));
        long balances = books.balances().stream().mapToLong(Balance::fen).sum();
        compare("年初余额", balances, "上年决算的年末结转和结余", prior.orZero("carry.close"));
        lastYear();
        registers();
        if (breaches.isEmpty()) {
            beyondAllMoney(spent + Math.max(0, balances));
        }
    }

    /** Last year's totals among themselves. */
    private void lastYear() {
        long income = prior.orZero("income.total");
        long expenditure = prior.orZero("expend.total");
        compare("上年决算的收入总计", income, "上年决算的支出总计", expenditure);
        compare("上年决算的收入总计", income, "上年决算的本年收入合计", prior.orZero("income.year"));
        compare("上年决算的支出总计", expenditure, "上年决算的本年支出合计", prior.orZero("expend.year"));
    }

    private void registers() {
        Registers registers = books.registers();
        long receptions = registers.receptions().stream()
                .mapToLong(Registers.Reception::fen)
                .sum();
        compare("公务接待登记簿", receptions, "账上公务接待费", spentOn("30217"));
        long trips = registers.trips().stream().mapToLong(Registers.Trip::fen).sum();
        compare("因公出国登记簿", trips, "账上因公出国费用", spentOn("30212"));
    }

    private long spentOn(String economy) {
        int wanted = books.journal().words().economies().find(economy);
        return spent(line -> books.journal().economy(line) == wanted);
    }

    /** One indicator or one contract that is a hundred times all the money the office had. */
    private void beyondAllMoney(long money) {
        for (BudgetEntry entry : books.budget()) {
            beyond("预算指标", entry.row(), "指标" + entry.indicator(), entry.fen(), money);
        }
        for (Registers.Contract contract : books.registers().contracts()) {
            beyond("政府采购", contract.row(), "合同" + contract.number(), contract.fen(), money);
            beyond("政府采购", contract.row(), "合同" + contract.number() + "的采购预算", contract.budget(), money);
        }
    }

    private void beyond(String table, int row, String what, long fen, long money) {
        if (money > 0 && fen / BEYOND_ALL_MONEY >= money) {
            breaches.add(new Breach(
                    Invariants.UNIT,
                    true,
                    table,
                    row,
                    what + "金额" + Invariants.yuan(fen) + "，是全年支出和年初结转" + Invariants.yuan(money) + "的" + fen / money
                            + "倍，疑似金额单位有误",
                    "金额一律以元填列，核对是否多填了四个零"));
        }
    }

    /** What the year's vouchers spent on the lines wanted. */
    private long spent(IntPredicate wanted) {
        Journal journal = books.journal();
        List<Optional<Chart.Account>> accounts =
                Chart.standard().accounts(journal.words().accounts());
        long sum = 0;
        for (int line = 0; line < journal.lines(); line++) {
            if (wanted.test(line) && journal.kind(journal.voucherOf(line)) != VoucherKind.CLOSING) {
                boolean spends = accounts.get(journal.accountNumber(line))
                        .filter(a -> a.flow() == Flow.EXPEND)
                        .isPresent();
                sum += spends ? journal.debitLessCredit(line) : 0;
            }
        }
        return sum;
    }

    private void compare(String one, long first, String other, long second) {
        if (first <= 0 || second <= 0) {
            return;
        }
        boolean small = second / (TEN_THOUSAND / SLACK) >= first;
        boolean large = first / (TEN_THOUSAND / SLACK) >= second;
        if (small || large) {
            breaches.add(new Breach(
                    Invariants.UNIT,
                    true,
                    "",
                    0,
                    one + "合计" + Invariants.yuan(first) + "，" + other + "合计" + Invariants.yuan(second) + "，相差约一万倍，疑似"
                            + (small ? one : other) + "以万元填列",
                    "金额一律以元填列；改正后再运行，其余核对才有意义"));
        }
    }
}
