package org.benmo.samples.disclosures.books;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The exact amounts a disclosure speaks of, by key, in 分: this year's, last year's, the first budget. */
public final class Ledger {
    private static final int CLASS = 3;
    private static final int GROUP = 5;
    private static final List<String> OWN_SOURCES = List.of("superior", "business", "operating", "subsidiary", "other");
    private static final List<String> PURPOSES = List.of("basic", "project", "upward", "operating", "subsidy");
    private static final List<String> PUBLICS = List.of("sg.abroad", "sg.car.buy", "sg.car.run", "sg.host");

    private final Map<String, Long> now = new LinkedHashMap<>();
    private final Map<String, Long> prior = new LinkedHashMap<>();
    private final Map<String, Long> budget = new LinkedHashMap<>();

    /** All amounts of an office. */
    public Ledger(Office office) {
        year(office.now(), now);
        year(office.before(), prior);
        publics(office);
        now.put("meeting", now("econ.30215"));
        now.put("training", now("econ.30216"));
        office.amounts().forEach((key, fen) -> {
            if (key.startsWith("proc.") || key.startsWith("perf.")) {
                now.put(key, fen);
            }
        });
        budgets(office);
        if (!office.institution()) {
            now.put("running", now("basic.running"));
            prior.put("running", prior("basic.running"));
        }
    }

    /** This year's amount; nil when there is none. */
    public long now(String key) {
        return now.getOrDefault(key, 0L);
    }

    /** Last year's amount. */
    public long prior(String key) {
        return prior.getOrDefault(key, 0L);
    }

    /** The first budget. */
    public long budget(String key) {
        return budget.getOrDefault(key, 0L);
    }

    /** Whether this year's amount is kept under this key. */
    public boolean knows(String key) {
        return now.containsKey(key);
    }

    /** Adds an amount of a project with its budget. */
    public void project(String key, long paid, long planned) {
        now.put(key, paid);
        budget.put(key, planned);
    }

    private void publics(Office office) {
        for (String key : PUBLICS) {
            now.put(key, of(office.amounts(), key));
            prior.put(key, of(office.amounts(), "prior:" + key));
            budget.put(key, of(office.amounts(), "budget:" + key));
        }
        for (Map<String, Long> year : List.of(now, prior, budget)) {
            year.put("sg.car", of(year, "sg.car.buy") + of(year, "sg.car.run"));
            year.put("sg.total", of(year, "sg.abroad") + of(year, "sg.car") + of(year, "sg.host"));
        }
    }

    private void budgets(Office office) {
        office.budget().forEach((key, fen) -> {
            String fund = key.substring(0, key.indexOf('.'));
            String code = key.substring(key.indexOf('.') + 1);
            budget.merge("fiscal.expend", fen, Long::sum);
            budget.merge("class." + code.substring(0, CLASS), fen, Long::sum);
            if (fund.equals("general")) {
                budget.merge("gen.expend", fen, Long::sum);
                budget.merge("func." + code, fen, Long::sum);
            }
        });
    }

    private static void year(Books books, Map<String, Long> into) {
        for (Fund fund : Fund.values()) {
            long income = fund == Fund.OWN ? books.ownIncome("", "") : books.income(fund, "");
            into.put("income." + fund.id(), income);
            into.put("open." + fund.id(), books.open(fund, ""));
            into.put("close." + fund.id(), books.close(fund, ""));
            into.put("expend." + fund.id(), books.spent(spending -> spending.fund() == fund));
        }
        into.put("income.fiscal", of(into, "income.general") + of(into, "income.fund") + of(into, "income.soe"));
        into.put("income.year", of(into, "income.fiscal") + of(into, "income.own"));
        OWN_SOURCES.forEach(source -> into.put("income." + source, books.ownIncome(source, "")));
        into.put("expend.year", books.spent(spending -> true));
        for (String purpose : PURPOSES) {
            into.put(
                    "expend." + purpose,
                    books.spent(spending -> spending.purpose().equals(purpose)));
        }
        into.put("use.nonfiscal", books.useOfReserves());
        into.put("alloc", books.allocated());
        into.put("expend.otherparts", of(into, "expend.upward") + of(into, "expend.subsidy"));
        totals(into);
        functional(books, into);
        economic(books, into);
    }

    private static long of(Map<String, Long> amounts, String key) {
        return amounts.getOrDefault(key, 0L);
    }

    private static void totals(Map<String, Long> into) {
        long open = 0;
        long close = 0;
        for (Fund fund : Fund.values()) {
            open += of(into, "open." + fund.id());
            close += of(into, "close." + fund.id());
        }
        into.put("carry.open", open);
        into.put("carry.close", close);
        into.put("income.total", of(into, "income.year") + open + of(into, "use.nonfiscal"));
        into.put("expend.total", of(into, "expend.year") + close + of(into, "alloc"));
        into.put("fiscal.open", open - of(into, "open.own"));
        into.put("fiscal.close", close - of(into, "close.own"));
        into.put("fiscal.expend", of(into, "expend.year") - of(into, "expend.own"));
        into.put("fiscal.total", of(into, "income.fiscal") + of(into, "fiscal.open"));
        into.put("gen.expend", of(into, "expend.general"));
        for (String fund : List.of("fund", "soe")) {
            into.put(fund + ".income", of(into, "income." + fund));
            into.put(fund + ".expend", of(into, "expend." + fund));
            into.put(fund + ".open", of(into, "open." + fund));
            into.put(fund + ".close", of(into, "close." + fund));
            into.put(fund + ".any", of(into, "income." + fund) + of(into, "open." + fund));
        }
    }

    private static void functional(Books books, Map<String, Long> into) {
        for (Spending spending : books.spendings()) {
            if (spending.fund() == Fund.GENERAL) {
                into.merge("func." + spending.function(), spending.fen(), Long::sum);
                into.merge("func." + spending.function().substring(0, CLASS), spending.fen(), Long::sum);
            }
            if (spending.fund().isFiscal()) {
                into.merge("class." + spending.function().substring(0, CLASS), spending.fen(), Long::sum);
            }
        }
    }

    private static void economic(Books books, Map<String, Long> into) {
        Set<String> codes = new LinkedHashSet<>(Codes.economic().keySet());
        for (String code : codes) {
            into.put(
                    "econ." + code,
                    books.spent(spending ->
                            isGeneralBasic(spending) && spending.economic().startsWith(code)));
        }
        into.put("basic.staff", of(into, "econ.301") + of(into, "econ.303"));
        into.put(
                "basic.running",
                of(into, "econ.302") + of(into, "econ.307") + of(into, "econ.310") + of(into, "econ.399"));
        into.put("gen.basic", of(into, "basic.staff") + of(into, "basic.running"));
    }

    private static boolean isGeneralBasic(Spending spending) {
        return spending.fund() == Fund.GENERAL && spending.purpose().equals("basic");
    }

    /** The codes with this year's spending or income at all three levels, ascending. */
    public static List<String> tree(List<String> functions) {
        Set<String> all = new TreeSet<>();
        for (String code : functions) {
            all.add(code.substring(0, CLASS));
            all.add(code.substring(0, GROUP));
            all.add(code);
        }
        return List.copyOf(all);
    }
}
