package org.benmo.accounts.invariants;

import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.VoucherKind;

/**
 * 元 mixed with 万元: a table whose sum is some ten thousand times another's that should be of its size. The band is wide on
 * purpose and far from any real ratio: a bureau never spends two thousand times its budget.
 */
final class UnitOfAmounts {
    private static final long TEN_THOUSAND = 10_000;
    private static final long SLACK = 5;

    private final Books books;
    private final List<Breach> breaches;

    UnitOfAmounts(Books books, List<Breach> breaches) {
        this.books = books;
        this.breaches = breaches;
    }

    void check() {
        long spent = spent();
        long budget = books.budget().stream()
                .mapToLong(entry -> entry.kind() == BudgetEntry.Kind.RECLAIMED
                        ? 0
                        : entry.kind().sign() * entry.fen())
                .sum();
        compare("凭证的本年支出", spent, "预算指标", budget);
        compare("凭证的本年支出", spent, "上年决算", prior("expend.year"));
        long balances = books.balances().stream().mapToLong(Balance::fen).sum();
        compare("年初余额", balances, "上年决算的年末结转和结余", prior("carry.close"));
        prior();
    }

    /** Last year's totals among themselves: they are equal, and neither is less than the year it contains. */
    private void prior() {
        long income = prior("income.total");
        long expenditure = prior("expend.total");
        compare("上年决算的收入总计", income, "上年决算的支出总计", expenditure);
        compare("上年决算的收入总计", income, "上年决算的本年收入合计", prior("income.year"));
        compare("上年决算的支出总计", expenditure, "上年决算的本年支出合计", prior("expend.year"));
        if (income > 0 && expenditure > 0 && income != expenditure) {
            doubt("收入总计" + Invariants.yuan(income) + "与支出总计" + Invariants.yuan(expenditure) + "不相等");
        }
        if (income > 0 && income < prior("income.year")) {
            doubt("收入总计" + Invariants.yuan(income) + "小于本年收入合计" + Invariants.yuan(prior("income.year")));
        }
        if (expenditure > 0 && expenditure < prior("expend.year")) {
            doubt("支出总计" + Invariants.yuan(expenditure) + "小于本年支出合计" + Invariants.yuan(prior("expend.year")));
        }
    }

    private void doubt(String message) {
        breaches.add(new Breach("PRIOR-01", true, "上年决算", 0, message, "对照上年公开的决算改正"));
    }

    private long prior(String metric) {
        Optional<Books.Stated> stated =
                books.prior().stream().filter(s -> s.metric().equals(metric)).findFirst();
        return stated.map(Books.Stated::value).orElse(0L);
    }

    private long spent() {
        Journal journal = books.journal();
        List<Optional<Chart.Account>> accounts =
                Chart.standard().accounts(journal.words().accounts());
        long sum = 0;
        for (int line = 0; line < journal.lines(); line++) {
            if (journal.economy(line) > 0 && journal.kind(journal.voucherOf(line)) != VoucherKind.CLOSING) {
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
        boolean small = second >= first * (TEN_THOUSAND / SLACK);
        boolean large = first >= second * (TEN_THOUSAND / SLACK);
        if (small || large) {
            breaches.add(new Breach(
                    Invariants.UNIT,
                    true,
                    "",
                    0,
                    one + "合计" + Invariants.yuan(first) + "，" + other + "合计" + Invariants.yuan(second) + "，相差约一万倍，疑似"
                            + (small ? one : other) + "以万元填列",
                    "金额一律以元填列"));
        }
    }
}
