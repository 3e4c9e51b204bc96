package org.benmo.accounts.invariants;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.accounts.closing.Closing;

/** What balances must satisfy: none below zero, the opening as last year closed, spending not below zero, a closing that empties. */
final class BalanceInvariants {
    /** Where last year's publication gives what each budget carried over. */
    private static final Map<Fund, String> CLOSING_OF =
            Map.of(Fund.GENERAL, "gen.close", Fund.GOVERNMENT_FUND, "fund.close", Fund.STATE_CAPITAL, "soe.close");

    private final Books books;
    private final List<Breach> breaches;

    BalanceInvariants(Books books, List<Breach> breaches) {
        this.books = books;
        this.breaches = breaches;
    }

    void check() {
        opening();
        carriedOver();
        spending();
        posted();
    }

    /** INV-06: no carry-over below zero, of any fund and project. */
    private void carriedOver() {
        boolean nothingOpened = books.balances().isEmpty() && breaches.stream().anyMatch(b -> b.id().equals("INV-12"));
        if (nothingOpened) {
            return; // without any opening balance whatever carried money paid is below zero
        }
        for (Balance balance : Closing.of(books).carried()) {
            boolean mayBeNegative = balance.account().equals("8401");
            if (balance.fen() < 0 && !mayBeNegative) {
                tell(
                        "INV-06",
                        true,
                        "年末结转结余是负数：" + words(balance) + "，" + Invariants.yuan(balance.fen()),
                        "支出超过了年初结转加本年收入，核对资金性质、功能分类和项目是否记错");
            }
        }
    }

    private static String words(Balance balance) {
        Tags tags = balance.tags();
        return balance.unit() + " " + balance.account()
                + tags.fund().map(f -> " " + f.label()).orElse("")
                + (tags.function().isEmpty() ? "" : " " + tags.function())
                + tags.spending().map(s -> " " + s.label()).orElse("")
                + (tags.project().isEmpty() ? "" : " 项目" + tags.project());
    }

    /** INV-12: what is brought forward is what last year published as its closing, as a whole and of each budget. */
    private void opening() {
        long sum = 0;
        Map<Fund, Long> byFund = new EnumMap<>(Fund.class);
        for (Balance balance : books.balances()) {
            boolean counted = switch (balance.account()) {
                case "8101", "8102", "8201", "8401" -> true;
                case "8202" -> books.keepsSurplus(balance.unit());
                default -> false;
            };
            sum += counted ? balance.fen() : 0;
            if (balance.account().startsWith("81")) {
                balance.tags().fund().ifPresent(fund -> byFund.merge(fund, balance.fen(), Long::sum));
            }
        }
        Prior prior = new Prior(books);
        if (opening(prior, "carry.close", "年初余额合计", sum)) {
            CLOSING_OF.forEach(
                    (fund, metric) -> opening(prior, metric, fund.label() + "年初余额", byFund.getOrDefault(fund, 0L)));
        }
    }

    /** False when it was told that they differ. */
    private boolean opening(Prior prior, String metric, String what, long sum) {
        long difference = Math.abs(sum - prior.orZero(metric));
        if (!prior.has(metric) || difference == 0) {
            return true;
        }
        String message = what + Invariants.yuan(sum) + "，与上年公开的年末结转和结余" + Invariants.yuan(prior.orZero(metric)) + "不一致";
        boolean rounded = difference <= prior.allowance(metric);
        if (rounded) {
            tell("INV-12", false, message + "，相差不超过印到0.01万元的误差", "有上年的 disclosure.json 的，用 benmo prior 填写到分");
        } else {
            tell("INV-12", true, message, "年初余额填调整前的数；调整用年初调整凭证");
        }
        return rounded;
    }

    /** INV-14: money given back is never more than was paid. */
    private void spending() {
        Journal journal = books.journal();
        List<Optional<Chart.Account>> accounts =
                Chart.standard().accounts(journal.words().accounts());
        Map<Purse, Long> net = new HashMap<>();
        for (int line = 0; line < journal.lines(); line++) {
            Optional<Chart.Account> account = accounts.get(journal.accountNumber(line));
            boolean counts = account.isPresent()
                    && account.get().flow() == Flow.EXPEND
                    && journal.kind(journal.voucherOf(line)) != VoucherKind.CLOSING;
            if (counts) {
                Purse purse = new Purse(
                        journal.unit(journal.voucherOf(line)),
                        journal.fund(line),
                        journal.function(line),
                        journal.economy(line),
                        journal.project(line));
                net.merge(purse, journal.debitLessCredit(line), Long::sum);
            }
        }
        net.forEach((purse, fen) -> {
            if (fen < 0) {
                tell(
                        "INV-14",
                        true,
                        "退回多于支出：" + words(purse) + "，" + Invariants.yuan(fen),
                        "退回不能超过本年支出；退的是以前年度支出的，用年初调整凭证");
            }
        });
    }

    /** Spending of one kind of money on one thing. */
    private record Purse(int unit, int fund, int function, int economy, int project) {}

    private String words(Purse purse) {
        Dictionaries words = books.journal().words();
        String project = words.projects().word(purse.project());
        return words.units().word(purse.unit())
                + (purse.fund() < 0 ? "" : " " + Fund.at(purse.fund()).label()) + " "
                + words.functions().word(purse.function()) + " "
                + words.economies().word(purse.economy())
                + (project.isEmpty() ? "" : " 项目" + project);
    }

    /** When closing entries are posted, and not all taken back by red ones, they leave nothing on income and spending accounts. */
    private void posted() {
        Journal journal = books.journal();
        Map<Integer, Map<String, Long>> left = new HashMap<>();
        Map<Integer, Map<String, Long>> closing = new HashMap<>();
        for (int line = 0; line < journal.lines(); line++) {
            int voucher = journal.voucherOf(line);
            String code = journal.account(line);
            if (journal.kind(voucher) == VoucherKind.CLOSING) {
                closing.computeIfAbsent(journal.unit(voucher), u -> new TreeMap<>())
                        .merge(code, journal.debitLessCredit(line), Long::sum);
            }
            if (code.startsWith("6") || code.startsWith("7")) {
                left.computeIfAbsent(journal.unit(voucher), u -> new TreeMap<>())
                        .merge(code, journal.debitLessCredit(line), Long::sum);
            }
        }
        left.forEach((unit, accounts) -> accounts.forEach((code, fen) -> {
            boolean closed =
                    closing.getOrDefault(unit, Map.of()).values().stream().anyMatch(sum -> sum != 0);
            if (fen != 0 && closed) {
                String name = journal.words().units().word(unit);
                tell("INV-12", true, name + "年末结转后" + code + "还有余额" + Invariants.yuan(fen), "核对年末结转凭证，或删去它们由系统结转");
            }
        }));
    }

    private void tell(String id, boolean blocking, String message, String remedy) {
        breaches.add(new Breach(id, blocking, "", 0, message, remedy));
    }
}
