package org.benmo.samples.disclosures.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One year of an office: what came in, what went out, what lay over, each to the 分. Income of the three kinds of 财政拨款 is what spending and balances leave. */
public final class Books {
    /** The money of one code in one fund. */
    private static final class Account {
        long open;
        long close;
        long spent;
    }

    private final int year;
    private final List<Spending> spendings = new ArrayList<>();
    private final SortedMap<String, Map<Fund, Account>> fiscal = new TreeMap<>();
    private final SortedMap<String, Map<String, Long>> own = new TreeMap<>();
    private long ownOpen;
    private long useOfReserves;
    private long allocated;

    /** Books of a fiscal year, still empty. */
    Books(int year) {
        this.year = year;
    }

    /** Fiscal year. */
    public int year() {
        return year;
    }

    void spend(Spending spending) {
        spendings.add(spending);
        if (spending.fund().isFiscal()) {
            account(spending.function(), spending.fund()).spent += spending.fen();
        }
    }

    void open(String function, Fund fund, long fen) {
        account(function, fund).open += fen;
    }

    void close(String function, Fund fund, long fen) {
        account(function, fund).close += fen;
    }

    void earn(String function, String source, long fen) {
        own.computeIfAbsent(function, k -> new LinkedHashMap<>()).merge(source, fen, Long::sum);
    }

    void reserves(long opening, long used, long allocation) {
        ownOpen = opening;
        useOfReserves = used;
        allocated = allocation;
    }

    private Account account(String function, Fund fund) {
        return fiscal.computeIfAbsent(function, k -> new LinkedHashMap<>()).computeIfAbsent(fund, k -> new Account());
    }

    /** Spending that a test lets through. */
    public long spent(Predicate<Spending> test) {
        return spendings.stream().filter(test).mapToLong(Spending::fen).sum();
    }

    /** All spending. */
    public List<Spending> spendings() {
        return spendings;
    }

    /** The opening balance of a fund over the codes that start with {@code prefix}. */
    public long open(Fund fund, String prefix) {
        return fund == Fund.OWN
                ? (prefix.isEmpty() ? ownOpen : 0)
                : accounts(fund, prefix).stream()
                        .mapToLong(account -> account.open)
                        .sum();
    }

    /** The closing balance of a fund over the codes that start with {@code prefix}. */
    public long close(Fund fund, String prefix) {
        if (fund == Fund.OWN) {
            return prefix.isEmpty()
                    ? ownOpen + useOfReserves + ownIncome("", "") - spent(s -> s.fund() == Fund.OWN) - allocated
                    : 0;
        }
        return accounts(fund, prefix).stream()
                .mapToLong(account -> account.close)
                .sum();
    }

    /** The income of a fund over the codes that start with {@code prefix}: what its spending and balances leave. */
    public long income(Fund fund, String prefix) {
        return accounts(fund, prefix).stream()
                .mapToLong(account -> account.spent + account.close - account.open)
                .sum();
    }

    /** Own income of a source (all when empty) over the codes that start with {@code prefix}. */
    public long ownIncome(String source, String prefix) {
        return own.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(entry -> source.isEmpty() || entry.getKey().equals(source))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Reserves drawn on (使用非财政拨款结余). */
    public long useOfReserves() {
        return useOfReserves;
    }

    /** 结余分配. */
    public long allocated() {
        return allocated;
    }

    /** Codes with income or spending. */
    public List<String> functions() {
        TreeMap<String, Boolean> all = new TreeMap<>();
        fiscal.keySet().forEach(code -> all.put(code, true));
        own.keySet().forEach(code -> all.put(code, true));
        spendings.forEach(spending -> all.put(spending.function(), true));
        return List.copyOf(all.keySet());
    }

    private List<Account> accounts(Fund fund, String prefix) {
        return fiscal.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getValue().get(fund))
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
