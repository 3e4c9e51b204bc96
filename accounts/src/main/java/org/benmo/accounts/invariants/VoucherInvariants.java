package org.benmo.accounts.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Dimension;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.VoucherKind;

/** What every voucher must satisfy: balance of both ledgers, both legs, dimensions, the budget indicator it draws on. */
final class VoucherInvariants {
    /** Financial accounts that only treasury money moves; a voucher that moves them has a budget side. */
    private static final Set<String> TREASURY = Set.of("1011", "1201", "4001");

    private final Books books;
    private final Journal journal;
    private final List<Breach> breaches;
    private final List<Optional<Chart.Account>> accounts;
    private final Map<String, BudgetEntry> indicators = new HashMap<>();
    private final boolean manyUnits;

    VoucherInvariants(Books books, List<Breach> breaches) {
        this.books = books;
        this.journal = books.journal();
        this.breaches = breaches;
        this.manyUnits = books.profile().units().size() > 1;
        this.accounts = Chart.standard().accounts(journal.words().accounts());
        books.budget().forEach(entry -> indicators.putIfAbsent(entry.indicator(), entry));
    }

    void check() {
        for (int voucher = 0; voucher < journal.vouchers(); voucher++) {
            check(voucher);
        }
        inner();
    }

    /** By voucher, what is wrong with those from {@code first} on. */
    Map<Integer, List<Breach>> from(int first) {
        Map<Integer, List<Breach>> found = new TreeMap<>();
        for (int voucher = first; voucher < journal.vouchers(); voucher++) {
            breaches.clear();
            check(voucher);
            if (!breaches.isEmpty()) {
                found.put(voucher, List.copyOf(breaches));
            }
        }
        return found;
    }

    private void check(int voucher) {
        long financial = 0;
        long budget = 0;
        boolean hasFinancial = false;
        boolean hasBudget = false;
        boolean treasury = false;
        for (int line = journal.firstLine(voucher); line < journal.endLine(voucher); line++) {
            Optional<Chart.Account> account = accounts.get(journal.accountNumber(line));
            if (account.isPresent()) {
                if (account.get().budget()) {
                    hasBudget = true;
                    budget += journal.debitLessCredit(line);
                } else {
                    hasFinancial = true;
                    financial += journal.debitLessCredit(line);
                    treasury |= TREASURY.contains(account.get().code());
                }
                line(voucher, line, account.get());
            }
        }
        balance(voucher, "财务会计", financial);
        balance(voucher, "预算会计", budget);
        boolean closing = journal.kind(voucher) == VoucherKind.CLOSING;
        if (!closing && hasBudget && !hasFinancial) {
            tell("INV-07", voucher, "只有预算会计分录，没有财务会计分录", "纳入部门预算管理的现金收支两边都要记，补上财务会计分录");
        } else if (!closing && treasury && !hasBudget) {
            tell("INV-07", voucher, "动用了财政资金却没有预算会计分录", "补上预算会计分录");
        }
    }

    private void balance(int voucher, String side, long difference) {
        if (difference != 0) {
            String more = difference > 0 ? "借方多" : "贷方多";
            tell("INV-07", voucher, side + "借贷不平，" + more + Invariants.yuan(Math.abs(difference)), "核对各行金额");
        }
    }

    private void line(int voucher, int line, Chart.Account account) {
        boolean closing = journal.kind(voucher) == VoucherKind.CLOSING;
        if (!account.required().isEmpty() && !closing) {
            dimensions(voucher, line, account);
        }
        if (closing) {
            return;
        }
        boolean bare = account.code().length() == 4
                && (account.flow().isBalance() || account.flow() == Flow.CLOSING)
                && !account.flow().isAdjustment();
        if (bare || account.flow() == Flow.CLOSING) {
            tell(
                    "INV-12",
                    voucher,
                    "日常凭证记入了" + account.code() + " " + account.name(),
                    "年初调整用01至05明细科目并把凭证类型写成年初调整；年末结转的凭证类型写成年末结转");
        }
        if (journal.indicator(line) > 0 && account.flow() == Flow.EXPEND) {
            indicator(voucher, line);
        }
    }

    private void dimensions(int voucher, int line, Chart.Account account) {
        List<String> missing = new ArrayList<>();
        for (Dimension dimension : account.required()) {
            boolean has = switch (dimension) {
                case FUND -> journal.fund(line) >= 0;
                case FUNCTION -> journal.function(line) > 0;
                case SPENDING -> journal.spending(line) >= 0;
                case PROJECT -> journal.project(line) > 0;
                case ECONOMY -> journal.economy(line) > 0;
            };
            if (!has) {
                missing.add(dimension.label());
            }
        }
        if (journal.spending(line) == Spending.PROJECT.number() && journal.project(line) == 0) {
            missing.add(Dimension.PROJECT.label());
        }
        if (!missing.isEmpty()) {
            tell(
                    "INV-11",
                    voucher,
                    "分录" + journal.lineNumber(line) + "（" + journal.account(line) + "）缺少" + String.join("、", missing),
                    "补填后才能进入报表");
        }
        boolean otherFund = journal.fund(line) >= 0
                && account.flow() == Flow.INCOME_FISCAL
                && !Fund.at(journal.fund(line)).isFiscal();
        if (otherFund) {
            tell(
                    "INV-03",
                    voucher,
                    "财政拨款预算收入的资金性质是" + Fund.at(journal.fund(line)).label(),
                    "改正科目或资金性质");
        }
    }

    private void indicator(int voucher, int line) {
        String number = journal.words().indicators().word(journal.indicator(line));
        BudgetEntry entry = indicators.get(number);
        if (entry == null) {
            tell("INV-03", voucher, "指标号“" + number + "”不在预算指标表里", "补登指标，或改正指标号");
            return;
        }
        var own = journal.tags(line);
        boolean same = own.fund().equals(entry.tags().fund())
                && own.function().equals(entry.tags().function())
                && own.spending().equals(entry.tags().spending())
                && own.project().equals(entry.tags().project());
        if (!same) {
            tell(
                    "INV-03",
                    voucher,
                    "分录" + journal.lineNumber(line) + "与指标“" + number + "”的资金性质、科目或项目不一致",
                    "按指标改正，或先调整指标");
        } else if (!entry.tags().economy().isEmpty()
                && isStaff(own.economy()) != isStaff(entry.tags().economy())) {
            tell("INV-05", voucher, "人员经费和公用经费混用：指标“" + number + "”不能付" + own.economy(), "改用对应的指标");
        }
    }

    private static boolean isStaff(String economy) {
        return economy.startsWith("301") || economy.startsWith("303");
    }

    /** CON-01: what one unit gave to another of the department, the other received. */
    private void inner() {
        Set<String> units = new HashSet<>();
        books.profile().units().forEach(unit -> units.add(unit.code()));
        Map<String, Long> open = new HashMap<>();
        for (int line = 0; line < journal.lines(); line++) {
            Optional<Chart.Account> account = accounts.get(journal.accountNumber(line));
            int other = journal.counterparty(line);
            int voucher = journal.voucherOf(line);
            if (other > 0
                    && account.isPresent()
                    && account.get().eliminated()
                    && journal.kind(voucher) != VoucherKind.CLOSING) {
                String from = journal.words().units().word(journal.unit(voucher));
                String to = journal.words().units().word(other);
                if (units.contains(to)) {
                    Flow flow = account.get().flow();
                    boolean upward = flow == Flow.EXPEND_UPWARD || flow == Flow.INCOME_SUBSIDIARY;
                    boolean gives = flow == Flow.EXPEND_UPWARD || flow == Flow.EXPEND_SUBSIDY;
                    String pair = (gives ? from + "→" + to : to + "→" + from) + (upward ? "上缴" : "补助");
                    open.merge(pair, journal.debitLessCredit(line), Long::sum);
                }
            }
        }
        open.forEach((pair, difference) -> {
            if (difference != 0) {
                breaches.add(new Breach(
                        "CON-01",
                        true,
                        "凭证",
                        0,
                        "部门内部往来对不上：" + pair + "两边相差" + Invariants.yuan(Math.abs(difference)),
                        "核对两个单位的凭证，金额和往来单位要互相对应"));
            }
        });
    }

    private void tell(String id, int voucher, String message, String remedy) {
        String unit = manyUnits ? journal.words().units().word(journal.unit(voucher)) + "的" : "";
        breaches.add(new Breach(id, true, "凭证", 0, unit + "凭证" + journal.number(voucher) + "：" + message, remedy));
    }
}
