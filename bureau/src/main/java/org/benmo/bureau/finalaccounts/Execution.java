package org.benmo.bureau.finalaccounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.kit.Bar;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.springframework.stereotype.Service;

/** Budget and spending of a year at a glance: by month, by project, by what it was spent on, against last year, 三公 against budget. */
@Service
public class Execution {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final long FEN_OF_TEN_THOUSAND = 1_000_000;
    private static final String BASIC = "";

    private final YearBooks books;
    private final VoucherDesk desk;

    Execution(YearBooks books, VoucherDesk desk) {
        this.books = books;
        this.desk = desk;
    }

    /**
     * Money against money, in 分.
     *
     * @param name what for
     * @param key of the figure; empty when there is none
     * @param budget 全年预算, or last year
     * @param spent this year so far
     */
    public record Line(String name, String key, long budget, long spent) {
        /** Spent in percent of the budget with two decimals; empty without a budget. */
        public Optional<BigDecimal> rate() {
            return budget == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(spent)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(budget), 2, RoundingMode.HALF_UP));
        }

        /** Budget in 万元 with two decimals; a dash where there is none. */
        public String budgetPrinted() {
            return budget == 0 ? "—" : tenThousand(budget);
        }

        /** Spent in 万元 with two decimals. */
        public String spentPrinted() {
            return tenThousand(spent);
        }
    }

    /**
     * A month.
     *
     * @param month 1 to 12
     * @param fen spent in it
     * @param sum spent through it
     * @param rate sum in percent of the budget of the year; empty without a budget
     */
    public record Month(int month, long fen, long sum, Optional<BigDecimal> rate) {
        /** Spent in 万元. */
        public String printed() {
            return tenThousand(fen);
        }

        /** Spent through it, in 万元. */
        public String sumPrinted() {
            return tenThousand(sum);
        }
    }

    /** All of it. */
    public record Overview(
            List<Month> months,
            List<Line> projects,
            List<Line> structure,
            List<Line> against,
            List<Line> threePublics,
            List<Bar> bars) {}

    static String tenThousand(long fen) {
        return BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(FEN_OF_TEN_THOUSAND), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The overview of a year. */
    public Overview of(int year) {
        YearBooks.Derived derived = books.of(year);
        Books own = derived.sound().books();
        Map<String, Long> budget = new TreeMap<>();
        for (BudgetEntry entry : own.budget()) {
            budget.merge(entry.tags().project(), entry.kind().sign() * entry.fen(), Long::sum);
        }
        Map<String, Long> spent = new TreeMap<>();
        Map<Integer, Long> byMonth = new TreeMap<>();
        for (VoucherDesk.MonthSpent one : desk.spent(year)) {
            spent.merge(one.section(), one.fen(), Long::sum);
            byMonth.merge(one.month(), one.fen(), Long::sum);
        }
        long total = budget.values().stream().mapToLong(Long::longValue).sum();
        List<Month> months = months(byMonth, total);
        return new Overview(
                months,
                projects(own, budget, spent),
                lines(
                        derived,
                        List.of("econ.301", "econ.302", "econ.303", "econ.307", "econ.309", "econ.310", "econ.312"),
                        "adjusted"),
                lines(
                        derived,
                        List.of(
                                "income.year",
                                "expend.year",
                                "expend.basic",
                                "expend.project",
                                "carry.close",
                                "running",
                                "sg.total"),
                        "prior"),
                lines(derived, List.of("sg.total", "sg.abroad", "sg.car.buy", "sg.car.run", "sg.host"), "budget"),
                months.stream()
                        .map(month -> new Bar(month.month() + "月", Math.max(0, month.fen() / FEN_OF_TEN_THOUSAND), ""))
                        .toList());
    }

    private static List<Month> months(Map<Integer, Long> byMonth, long total) {
        List<Month> months = new ArrayList<>();
        long sum = 0;
        for (int month = 1; month <= 12; month++) {
            long fen = byMonth.getOrDefault(month, 0L);
            sum += fen;
            months.add(new Month(month, fen, sum, new Line("", "", total, sum).rate()));
        }
        return months;
    }

    private static List<Line> projects(Books own, Map<String, Long> budget, Map<String, Long> spent) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(BASIC, "基本支出");
        own.registers().projects().forEach(project -> names.put(project.code(), project.name()));
        List<Line> lines = new ArrayList<>();
        names.forEach((code, name) -> {
            long planned = budget.getOrDefault(code, 0L);
            long paid = spent.getOrDefault(code, 0L);
            if (planned != 0 || paid != 0) {
                lines.add(new Line(name, "", planned, paid));
            }
        });
        return lines;
    }

    private static List<Line> lines(YearBooks.Derived derived, List<String> metrics, String against) {
        List<Line> lines = new ArrayList<>();
        for (String metric : metrics) {
            Key key = Key.text(metric, "final");
            Optional<Long> now = fen(derived, key);
            if (now.isPresent()) {
                long base = fen(derived, Key.text(metric, against)).orElse(0L);
                if (now.get() != 0 || base != 0) {
                    lines.add(new Line(derived.words().row(key), key.toString(), base, now.get()));
                }
            }
        }
        return lines;
    }

    private static Optional<Long> fen(YearBooks.Derived derived, Key key) {
        return derived.sound()
                .figure(key)
                .map(Figure::printed)
                .map(printed -> printed.inBase().longValue());
    }
}
