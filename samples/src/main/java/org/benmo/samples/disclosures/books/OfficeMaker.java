package org.benmo.samples.disclosures.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up offices: spending cell by cell, balances, budgets, staff. The same random numbers give the same office. */
public final class OfficeMaker {
    private static final long YUAN = 100;
    private static final long TEN_THOUSAND = 10_000 * YUAN;
    private static final int FIRST_YEAR_WITH_CAPITAL = 2020;

    private final Random random;
    private final int year;
    private final boolean institution;
    private final Map<String, Long> budget = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> amounts = new LinkedHashMap<>();
    private String running = "";

    private OfficeMaker(Random random, int year, boolean institution) {
        this.random = random;
        this.year = year;
        this.institution = institution;
    }

    /** An office publishing a fiscal year. */
    public static Office make(Random random, int year, boolean institution) {
        return new OfficeMaker(random, year, institution).make();
    }

    private Office make() {
        Books now = new Books(year);
        Books before = new Books(year - 1);
        List<Spending> cells = fiscalCells();
        new ThreePublics(random, amounts, counts, running).spend(cells);
        cells.forEach(now::spend);
        balances(now, cells);
        ownMoney(now, true);
        lastYear(before, now, cells);
        budgets(now);
        new Attachments(random, counts, amounts).add(now, year);
        return new Office(institution, now, before, budget, counts, amounts);
    }

    // ------------------------------------------------------------------ spending

    private List<Spending> fiscalCells() {
        List<Spending> cells = new ArrayList<>();
        running = one(Codes.of("run"));
        int staff = 6 + random.nextInt(80);
        counts.put("staff.active", (long) staff);
        wages(cells, staff);
        services(cells, staff);
        social(cells, staff);
        projects(cells);
        return cells;
    }

    private void wages(List<Spending> cells, int staff) {
        basic(cells, running, "30101", staff * money(25_000, 60_000));
        basic(cells, running, "30102", staff * money(20_000, 80_000));
        if (chance(70)) basic(cells, running, "30103", staff * money(5_000, 60_000));
        if (institution || chance(20)) basic(cells, running, "30107", staff * money(8_000, 70_000));
        if (chance(60)) basic(cells, running, "30112", staff * money(200, 3_000));
        if (chance(50)) basic(cells, running, "30199", staff * money(500, 20_000));
    }

    private void services(List<Spending> cells, int staff) {
        for (String code : List.of(
                "30201", "30202", "30205", "30206", "30207", "30209", "30211", "30213", "30215", "30216", "30226",
                "30227", "30228", "30229", "30239", "30299")) {
            if (chance(65)) basic(cells, running, code, staff * money(150, 6_000));
        }
        if (cells.stream().noneMatch(cell -> cell.economic().startsWith("302"))) {
            basic(cells, running, "30201", staff * money(150, 6_000));
        }
        if (chance(35)) basic(cells, running, "31002", money(3_000, 90_000));
        if (chance(10)) basic(cells, running, "31003", money(3_000, 190_000));
        if (chance(30)) basic(cells, running, "30305", money(2_000, 50_000));
        if (chance(15)) basic(cells, running, "30309", money(100, 5_000));
    }

    private void social(List<Spending> cells, int staff) {
        basic(cells, one(Codes.of("pen")), "30108", staff * money(9_000, 30_000));
        if (chance(70)) basic(cells, one(Codes.of("ann")), "30109", staff * money(4_000, 15_000));
        if (chance(50)) basic(cells, one(Codes.of("ret")), "30302", money(5_000, 900_000));
        String medical = Codes.of("med").get(institution ? 1 : 0);
        basic(cells, medical, "30110", staff * money(4_000, 14_000));
        if (chance(40)) basic(cells, medical, "30111", staff * money(1_000, 6_000));
        basic(cells, "2210201", "30113", staff * money(9_000, 40_000));
        if (chance(25)) basic(cells, "2210203", "30102", staff * money(1_000, 30_000));
    }

    private void projects(List<Spending> cells) {
        String group = Codes.groupOf(running);
        List<String> near =
                Codes.of("proj").stream().filter(code -> code.startsWith(group)).toList();
        for (String code : near) {
            if (chance(75)) project(cells, code, Fund.GENERAL, money(20_000, 4_000_000));
        }
        if (chance(30)) project(cells, running, Fund.GENERAL, money(10_000, 300_000));
        if (chance(25)) project(cells, one(Codes.of("proj")), Fund.GENERAL, money(10_000, 900_000));
        if (chance(30)) {
            String code = one(Codes.of("fund"));
            project(cells, code, Fund.GOVERNMENT, money(10_000, 6_000_000));
            if (chance(40)) project(cells, sibling(code, "fund"), Fund.GOVERNMENT, money(10_000, 900_000));
        }
        if (year >= FIRST_YEAR_WITH_CAPITAL && chance(12)) {
            project(cells, one(Codes.of("soe")), Fund.CAPITAL, money(10_000, 900_000));
        }
    }

    private String sibling(String code, String use) {
        return Codes.of(use).stream()
                .filter(other -> !other.equals(code) && Codes.groupOf(other).equals(Codes.groupOf(code)))
                .findFirst()
                .orElse(code);
    }

    private static void basic(List<Spending> cells, String function, String economic, long fen) {
        cells.add(new Spending(function, Fund.GENERAL, "basic", economic, fen));
    }

    private static void project(List<Spending> cells, String function, Fund fund, long fen) {
        cells.add(new Spending(function, fund, "project", "30227", fen));
    }

    // ------------------------------------------------------------------ balances

    private void balances(Books books, List<Spending> cells) {
        for (Spending cell : cells) {
            if (cell.purpose().equals("project")) {
                if (chance(30)) books.open(cell.function(), cell.fund(), part(cell.fen()));
                if (chance(30)) books.close(cell.function(), cell.fund(), part(cell.fen()));
            }
        }
    }

    private void ownMoney(Books books, boolean current) {
        if (!institution && chance(55)) return;
        if (!institution) {
            long income = money(100, 150_000);
            books.earn(running, "other", income);
            long spent = chance(50) ? part(income) : 0;
            if (spent > 0) books.spend(new Spending(running, Fund.OWN, "basic", "30299", spent));
            books.reserves(money(0, 300_000), 0, 0);
            return;
        }
        long business = money(50_000, 9_000_000);
        books.earn(running, "business", business);
        if (chance(30)) books.earn(running, "other", money(100, 200_000));
        if (chance(15)) books.earn(running, "superior", money(10_000, 400_000));
        books.spend(new Spending(running, Fund.OWN, "basic", "30101", part(business)));
        if (chance(60)) books.spend(new Spending(running, Fund.OWN, "project", "30227", part(business) / 3));
        if (chance(20)) {
            long operating = money(20_000, 800_000);
            books.earn(running, "operating", operating);
            books.spend(new Spending(running, Fund.OWN, "operating", "30299", part(operating)));
        }
        boolean shares = current && chance(25);
        books.reserves(money(0, 900_000), chance(15) ? money(1_000, 90_000) : 0, shares ? business / 50 : 0);
    }

    /** Last year's books end where this year's begin, fund by fund. */
    private void lastYear(Books before, Books now, List<Spending> cells) {
        for (Spending cell : cells) {
            if (!(cell.purpose().equals("project") && chance(15)) && !isThreePublics(cell)) {
                long fen = cell.fen() * (70 + random.nextInt(65)) / 100 + random.nextInt(9_999);
                before.spend(new Spending(cell.function(), cell.fund(), cell.purpose(), cell.economic(), fen));
            }
        }
        for (Fund fund : List.of(Fund.GENERAL, Fund.GOVERNMENT, Fund.CAPITAL)) {
            long close = now.open(fund, "");
            long spent = before.spent(spending -> spending.fund() == fund);
            if (spent + close > 0) {
                String code = fund == Fund.GENERAL ? running : codeOf(cells, fund);
                before.close(code, fund, close);
                if (chance(50)) before.open(code, fund, part(spent + close) / 2);
            }
        }
        ownBefore(before, now);
        new ThreePublics(random, amounts, counts, running).spendBefore(before);
    }

    private void ownBefore(Books before, Books now) {
        long close = now.open(Fund.OWN, "");
        long income = now.ownIncome("", "");
        if (income > 0) {
            long earned = income * (60 + random.nextInt(80)) / 100 + 1;
            before.earn(running, institution ? "business" : "other", earned);
            long spent = Math.max(0, earned - close / 2);
            if (spent > 0) before.spend(new Spending(running, Fund.OWN, "basic", "30299", spent));
            long open = close - (earned - spent);
            before.reserves(Math.max(open, 0), 0, open < 0 ? -open : 0);
        } else {
            before.reserves(close, 0, 0);
        }
    }

    private static boolean isThreePublics(Spending cell) {
        return List.of("30212", "30217", "30231", "31013").contains(cell.economic());
    }

    private static String codeOf(List<Spending> cells, Fund fund) {
        return cells.stream()
                .filter(cell -> cell.fund() == fund)
                .map(Spending::function)
                .findFirst()
                .orElseThrow();
    }

    private void budgets(Books now) {
        for (String code : now.functions()) {
            for (Fund fund : List.of(Fund.GENERAL, Fund.GOVERNMENT, Fund.CAPITAL)) {
                long spent = now.spent(spending ->
                        spending.fund() == fund && spending.function().equals(code));
                if (spent > 0) {
                    int dice = random.nextInt(100);
                    long planned = dice < 25 ? spent : dice < 33 ? 0 : spent * (80 + random.nextInt(45)) / 100;
                    budget.merge(fund.id() + "." + code, rounded(planned), Long::sum);
                }
            }
        }
    }

    private long rounded(long fen) {
        return chance(30) ? fen / TEN_THOUSAND * TEN_THOUSAND : fen;
    }

    // ------------------------------------------------------------------ dice

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** 分 between two amounts of 元. */
    private long money(long low, long high) {
        return low * YUAN + (long) (random.nextDouble() * (high - low) * YUAN);
    }

    private long part(long fen) {
        return fen * (5 + random.nextInt(60)) / 100;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
