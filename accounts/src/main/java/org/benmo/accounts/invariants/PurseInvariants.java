package org.benmo.accounts.invariants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.VoucherKind;

/**
 * Budget, payments and carried money of one kind of money side by side (INV-13): what is carried over in the budget is there, and
 * basic spending has a budget. Nothing here blocks: a budget may be kept less finely than the books.
 */
final class PurseInvariants {
    private static final long ABOUT_TEN_THOUSAND_FROM = 5_000;
    private static final long ABOUT_TEN_THOUSAND_TO = 20_000;

    private static final Set<Flow> WANTED = Set.of(Flow.EXPEND, Flow.ADJUST_FISCAL, Flow.INCOME_FISCAL);

    private final Books books;
    private final List<Breach> breaches;
    private final Map<Purse, Sums> purses = new LinkedHashMap<>();

    /** One kind of money of one unit. */
    private record Purse(String unit, Fund fund, String function, Spending spending, String project, String economy) {
        static Optional<Purse> of(String unit, Tags tags, String economy) {
            return tags.fund().isPresent() && tags.spending().isPresent()
                    ? Optional.of(new Purse(
                            unit,
                            tags.fund().get(),
                            tags.function(),
                            tags.spending().get(),
                            tags.project(),
                            economy))
                    : Optional.empty();
        }

        String words() {
            return unit + " " + fund.label() + " " + function + " " + spending.label()
                    + (project.isEmpty() ? "" : " 项目" + project)
                    + (economy.isEmpty() ? "" : " " + economy);
        }
    }

    /** What is known of it, in 分. */
    private static final class Sums {
        private long opening;
        private long carriedInBudget;
        private long budget;
        private long paid;
        private long reclaimed;
        private long received;

        void add(Sums other) {
            opening += other.opening;
            carriedInBudget += other.carriedInBudget;
            budget += other.budget;
            paid += other.paid;
            reclaimed += other.reclaimed;
            received += other.received;
        }
    }

    PurseInvariants(Books books, List<Breach> breaches) {
        this.books = books;
        this.breaches = breaches;
    }

    void check() {
        if (books.budget().isEmpty()) {
            return;
        }
        Map<Fund, Sums> basic = new LinkedHashMap<>();
        Map<Fund, Sums> all = new LinkedHashMap<>();
        balances();
        budget();
        vouchers();
        purses.forEach((purse, sums) -> {
            if (purse.fund().isFiscal()) {
                boolean whole = purse.economy().isEmpty();
                if (whole) {
                    carried(purse, sums);
                }
                unit(purse, sums);
                if (whole) {
                    all.computeIfAbsent(purse.fund(), f -> new Sums()).add(sums);
                }
                if (whole && purse.spending() == Spending.BASIC) {
                    basic.computeIfAbsent(purse.fund(), f -> new Sums()).add(sums);
                }
            }
        });
        basic.forEach(this::basic);
        all.forEach(this::received);
    }

    /** Of the money as a whole, and of one economic class of it when the budget goes so far. */
    private void each(String unit, Tags tags, Consumer<Sums> add) {
        Purse.of(unit, tags, "").ifPresent(purse -> add.accept(purses.computeIfAbsent(purse, p -> new Sums())));
        if (!tags.economy().isEmpty()) {
            Purse.of(unit, tags, tags.economy())
                    .ifPresent(purse -> add.accept(purses.computeIfAbsent(purse, p -> new Sums())));
        }
    }

    private void balances() {
        for (Balance balance : books.balances()) {
            if (balance.account().startsWith("81")) {
                each(balance.unit(), balance.tags(), sums -> sums.opening += balance.fen());
            }
        }
    }

    private void budget() {
        for (BudgetEntry entry : books.budget()) {
            each(entry.unit(), entry.tags(), sums -> {
                boolean carried = entry.kind().isCarried();
                sums.carriedInBudget += carried ? entry.fen() : 0;
                sums.reclaimed += entry.kind() == BudgetEntry.Kind.RECLAIMED ? entry.fen() : 0;
                // what is taken back at the end of the year is outside the budget of the year
                sums.budget += entry.kind() == BudgetEntry.Kind.RECLAIMED
                        ? 0
                        : entry.kind().sign() * entry.fen();
            });
        }
    }

    private void vouchers() {
        Journal journal = books.journal();
        List<Optional<Chart.Account>> accounts =
                Chart.standard().accounts(journal.words().accounts());
        for (int line = 0; line < journal.lines(); line++) {
            int voucher = journal.voucherOf(line);
            Optional<Flow> flow = accounts.get(journal.accountNumber(line)).map(Chart.Account::flow);
            boolean wanted = flow.filter(WANTED::contains).isPresent();
            if (wanted && journal.kind(voucher) != VoucherKind.CLOSING) {
                long fen = journal.debitLessCredit(line);
                Flow kind = flow.get();
                each(journal.words().units().word(journal.unit(voucher)), journal.tags(line), sums -> {
                    sums.paid += kind == Flow.EXPEND ? fen : 0;
                    sums.opening -= kind == Flow.ADJUST_FISCAL ? fen : 0;
                    sums.received -= kind == Flow.INCOME_FISCAL ? fen : 0;
                });
            }
        }
    }

    private void carried(Purse purse, Sums sums) {
        if (sums.carriedInBudget > sums.opening) {
            tell(
                    "INV-13",
                    purse.words() + "：结转指标" + Invariants.yuan(sums.carriedInBudget) + "，多于年初结转结余（调整后）"
                            + Invariants.yuan(sums.opening),
                    "核对结转指标和年初余额，两边的项目、功能分类和金额要一致");
        }
    }

    private void unit(Purse purse, Sums sums) {
        boolean whole = purse.economy().isEmpty();
        if (whole && isTenThousandTimes(sums.opening, sums.carriedInBudget)) {
            doubtUnit(purse, "年初结转结余", sums.opening, "结转指标", sums.carriedInBudget);
        } else if (whole && isTenThousandTimes(sums.budget - sums.paid, sums.reclaimed)) {
            doubtUnit(purse, "年末未用指标", sums.budget - sums.paid, "收回", sums.reclaimed);
        }
        if (isTenThousandTimes(sums.budget, sums.paid) || isTenThousandTimes(sums.paid, sums.budget)) {
            doubtUnit(purse, "预算", sums.budget, "支出", sums.paid);
        }
    }

    private void doubtUnit(Purse purse, String one, long first, String other, long second) {
        tell(
                "UNIT-02",
                purse.words() + "：" + one + Invariants.yuan(first) + "，" + other + Invariants.yuan(second)
                        + "，相差约一万倍，疑似有一笔金额单位有误",
                "核对这笔资金的指标和凭证，金额一律以元填列");
    }

    static boolean isTenThousandTimes(long large, long small) {
        return small > 0 && large / ABOUT_TEN_THOUSAND_FROM >= small && large / ABOUT_TEN_THOUSAND_TO <= small;
    }

    private void basic(Fund fund, Sums sums) {
        long most = sums.budget + Math.max(0, sums.opening - sums.carriedInBudget);
        if (sums.budget > 0 && sums.paid > most) {
            tell(
                    "INV-13",
                    fund.label() + "基本支出" + Invariants.yuan(sums.paid) + "，超过全年预算和未列入预算的年初结转合计" + Invariants.yuan(most),
                    "核对基本支出的指标金额，补登追加、调入指标");
        }
    }

    /** The treasury gives no more than the indicators of the year, less what it took back. */
    private void received(Fund fund, Sums sums) {
        long most = sums.budget - sums.carriedInBudget - sums.reclaimed;
        if (sums.budget > 0 && sums.received > most) {
            tell(
                    "INV-13",
                    fund.label() + "财政拨款收入" + Invariants.yuan(sums.received) + "，超过本年指标扣除收回后的" + Invariants.yuan(most),
                    "核对授权额度、直接支付凭证是否重复或多记，或补登追加指标");
        }
    }

    private void tell(String id, String message, String remedy) {
        breaches.add(new Breach(id, false, "预算指标", 0, message, remedy));
    }
}
