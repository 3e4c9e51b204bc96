package org.benmo.samples.bureaus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.Profile;

/**
 * The forms a second time, slowly and plainly: for every cell, a walk over all vouchers. Shares no rule, no chart and no cube with
 * the engine; knows the accounts by their first digits.
 */
final class SlowForms {
    private static final Predicate<Posting> ALL = posting -> true;

    private final Books books;
    private final List<Voucher> vouchers = new java.util.ArrayList<>();
    private final Map<Key, Long> cells = new LinkedHashMap<>();

    /** A line with the unit it stands in. */
    private record Posting(String unit, String account, boolean debit, long fen, Tags tags) {}

    private SlowForms(Books books) {
        this.books = books;
        for (int i = 0; i < books.journal().vouchers(); i++) {
            if (books.journal().kind(i) != VoucherKind.CLOSING) {
                vouchers.add(books.journal().voucher(i));
            }
        }
    }

    static Map<Key, Long> of(Books books) {
        SlowForms forms = new SlowForms(books);
        forms.fill();
        return forms.cells;
    }

    private long walk(boolean creditAdds, Predicate<Posting> wanted, String... accounts) {
        long sum = 0;
        for (Voucher voucher : vouchers) {
            for (Voucher.Line line : voucher.lines()) {
                Posting posting = new Posting(voucher.unit(), line.account(), line.debit(), line.fen(), line.tags());
                boolean account = java.util.Arrays.stream(accounts)
                        .anyMatch(a -> line.account().startsWith(a));
                if (account && wanted.test(posting)) {
                    sum += line.debit() == creditAdds ? -line.fen() : line.fen();
                }
            }
        }
        return sum;
    }

    private long income(Predicate<Posting> wanted, String... accounts) {
        return walk(true, wanted.and(this::isOuter), accounts);
    }

    private long spending(Predicate<Posting> wanted, String... accounts) {
        String[] own = accounts.length == 0 ? new String[] {"7101", "7201", "7601", "7701", "7901"} : accounts;
        return walk(false, wanted.and(this::isOuter), own);
    }

    private boolean isOuter(Posting posting) {
        boolean flow = List.of("6201", "6301", "7401", "7501")
                .contains(posting.account().substring(0, 4));
        boolean inHouse = books.profile().units().stream()
                .anyMatch(unit -> unit.code().equals(posting.tags().counterparty()));
        return !(flow && inHouse);
    }

    private static Predicate<Posting> fund(Fund fund) {
        return posting -> posting.tags().fund().orElse(null) == fund;
    }

    private static Predicate<Posting> kind(Spending kind) {
        return posting -> posting.tags().spending().orElse(null) == kind;
    }

    private static Predicate<Posting> function(String code) {
        return posting -> posting.tags().function().startsWith(code);
    }

    private static Predicate<Posting> economy(String... codes) {
        return posting -> java.util.Arrays.stream(codes)
                .anyMatch(code -> posting.tags().economy().startsWith(code));
    }

    private void put(String form, String row, String column, long fen) {
        cells.put(new Key(form, row, column), fen);
    }

    private long cell(String form, String row, String column) {
        return cells.getOrDefault(new Key(form, row, column), 0L);
    }

    private void fill() {
        TreeSet<String> codes = new TreeSet<>();
        for (Voucher voucher : vouchers) {
            for (Voucher.Line line : voucher.lines()) {
                String code = line.tags().function();
                if (!code.isEmpty()
                        && (line.account().startsWith("6") || line.account().startsWith("7"))) {
                    codes.addAll(List.of(code.substring(0, 3), code.substring(0, 5), code));
                }
            }
        }
        coded("total", "");
        codes.forEach(code -> coded("func." + code, code));
        economic();
        threePublics();
        summary();
        fiscalSummary();
    }

    private void coded(String row, String code) {
        Predicate<Posting> of = function(code);
        put("T02", row, "fiscal", income(of, "6001"));
        put("T02", row, "superior", income(of, "6201"));
        put("T02", row, "business", income(of, "6101"));
        put("T02", row, "operating", income(of, "6401"));
        put("T02", row, "subsidiary", income(of, "6301"));
        put("T02", row, "other", income(of, "6501", "6601", "6602", "6609"));
        put("T02", row, "year", income(of, "6"));
        put("T03", row, "basic", spending(of.and(kind(Spending.BASIC))));
        put("T03", row, "project", spending(of.and(kind(Spending.PROJECT))));
        put("T03", row, "upward", spending(of, "7401"));
        put("T03", row, "operating", spending(of, "7301"));
        put("T03", row, "subsidy", spending(of, "7501"));
        put("T03", row, "year", spending(of, "7"));
        put("T05", row, "basic", spending(of.and(kind(Spending.BASIC)).and(fund(Fund.GENERAL))));
        put("T05", row, "project", spending(of.and(kind(Spending.PROJECT)).and(fund(Fund.GENERAL))));
        put("T05", row, "year", spending(of.and(fund(Fund.GENERAL))));
        byFund("T08", row, code, Fund.GOVERNMENT_FUND);
        byFund("T09", row, code, Fund.STATE_CAPITAL);
    }

    private void byFund(String form, String row, String code, Fund fund) {
        Predicate<Posting> of = function(code).and(fund(fund));
        long open = opening(fund, code);
        long income = income(of, "6001");
        long spent = spending(of);
        put(form, row, "open", open);
        put(form, row, "income", income);
        put(form, row, "basic", spending(of.and(kind(Spending.BASIC))));
        put(form, row, "project", spending(of.and(kind(Spending.PROJECT))));
        put(form, row, "year", spent);
        put(form, row, "close", open + income - spent);
    }

    private long opening(Fund fund, String code) {
        long sum = 0;
        for (Balance balance : books.balances()) {
            boolean fiscal =
                    balance.account().startsWith("8101") || balance.account().startsWith("8102");
            if (fiscal
                    && balance.tags().fund().orElse(null) == fund
                    && balance.tags().function().startsWith(code)) {
                sum += balance.fen();
            }
        }
        return sum + walk(true, fund(fund).and(function(code)), "8101", "8102");
    }

    private void economic() {
        Predicate<Posting> basic = fund(Fund.GENERAL).and(kind(Spending.BASIC));
        TreeSet<String> codes = new TreeSet<>();
        for (Voucher voucher : vouchers) {
            for (Voucher.Line line : voucher.lines()) {
                Posting posting = new Posting(voucher.unit(), line.account(), line.debit(), line.fen(), line.tags());
                if (line.account().startsWith("7") && basic.test(posting)) {
                    codes.add(line.tags().economy());
                    codes.add(line.tags().economy().substring(0, 3));
                }
            }
        }
        codes.forEach(code -> put("T06", "econ." + code, "final", spending(basic.and(economy(code)))));
        put("T06", "basic.staff", "final", spending(basic.and(economy("301", "303"))));
        put(
                "T06",
                "basic.running",
                "final",
                spending(basic.and(economy("302", "307", "309", "310", "311", "312", "313", "399"))));
        put("T06", "basic.gen", "final", spending(basic));
    }

    private void threePublics() {
        boolean generalOnly = books.year() <= 2021;
        Predicate<Posting> money = generalOnly
                ? fund(Fund.GENERAL)
                : posting -> posting.tags().fund().filter(Fund::isFiscal).isPresent();
        put("T07", "sg.abroad", "final", spending(money.and(economy("30212"))));
        put("T07", "sg.car.run", "final", spending(money.and(economy("30231"))));
        put("T07", "sg.host", "final", spending(money.and(economy("30217"))));
        put("T07", "sg.total", "final", spending(money.and(economy("30212", "30231", "30217", "31013", "30913"))));
    }

    private void summary() {
        put("T01", "income.general", "final", income(fund(Fund.GENERAL), "6001"));
        put("T01", "income.fund", "final", income(fund(Fund.GOVERNMENT_FUND), "6001"));
        put("T01", "income.soe", "final", income(fund(Fund.STATE_CAPITAL), "6001"));
        put("T01", "income.year", "final", income(ALL, "6"));
        put("T01", "expend.year", "final", spending(ALL, "7"));
        long open = 0;
        long use = 0;
        long distributed = 0;
        for (Profile.UnitInScope unit : books.profile().units()) {
            boolean keeps = unit.kind().keepsSurplus();
            open += balances(unit.code(), keeps);
            if (!keeps) {
                long surplus = unearmarked(unit.code());
                use += Math.max(-surplus, 0);
                distributed += Math.max(surplus, 0) + Math.max(operating(unit.code()), 0);
            }
        }
        put("T01", "carry.open", "final", open);
        put("T01", "use.nonfiscal", "final", use);
        put("T01", "alloc", "final", distributed);
        long income = cell("T01", "income.year", "final");
        long spent = cell("T01", "expend.year", "final");
        put("T01", "income.total", "final", open + income + use);
        put("T01", "carry.close", "final", open + income + use - spent - distributed);
        put("T01", "expend.total", "final", open + income + use);
    }

    private long balances(String unit, boolean keeps) {
        long sum = 0;
        for (Balance balance : books.balances()) {
            boolean counted = !balance.account().equals("8301")
                    && (keeps || !balance.account().equals("8202"));
            sum += counted && balance.unit().equals(unit) ? balance.fen() : 0;
        }
        String[] adjusted =
                keeps ? new String[] {"8101", "8102", "8201", "8202"} : new String[] {"8101", "8102", "8201"};
        return sum + walk(true, posting -> posting.unit().equals(unit), adjusted);
    }

    private long unearmarked(String unit) {
        Predicate<Posting> own = posting -> posting.unit().equals(unit)
                && posting.tags().fund().filter(f -> !f.isFiscal()).isPresent()
                && posting.tags().spending().orElse(null) == Spending.BASIC;
        return walk(true, own, "6101", "6201", "6301", "6501", "6601", "6602", "6609")
                - walk(false, own, "7101", "7201", "7401", "7501", "7601", "7701", "7901");
    }

    private long operating(String unit) {
        long open = 0;
        for (Balance balance : books.balances()) {
            open += balance.account().equals("8401") && balance.unit().equals(unit) ? balance.fen() : 0;
        }
        Predicate<Posting> own = posting -> posting.unit().equals(unit);
        return open + walk(true, own, "6401") - walk(false, own, "7301");
    }

    private void fiscalSummary() {
        String[] names = {"general", "fund", "soe"};
        Fund[] funds = {Fund.GENERAL, Fund.GOVERNMENT_FUND, Fund.STATE_CAPITAL};
        long totalOpen = 0;
        long totalSpent = 0;
        long totalClose = 0;
        for (int i = 0; i < funds.length; i++) {
            long open = opening(funds[i], "");
            long spent = spending(fund(funds[i]));
            long close = open + cell("T01", "income." + names[i], "final") - spent;
            put("T04", "carry.open." + names[i], "final", open);
            put("T04", "expend.year", names[i], spent);
            put("T04", "carry.close", names[i], close);
            totalOpen += open;
            totalSpent += spent;
            totalClose += close;
        }
        put("T04", "carry.open", "final", totalOpen);
        put("T04", "expend.year", "total", totalSpent);
        put("T04", "carry.close", "total", totalClose);
        put("T04", "expend.total", "total", totalSpent + totalClose);
        put("T04", "income.total", "final", totalSpent + totalClose);
    }
}
