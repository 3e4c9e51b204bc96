package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/**
 * A consistent set of forms and sentences made from random amounts in 元, printed in 万元, so that sums show rounding tails
 * as real ones do. The same seed gives the same figures in the same order; some of them can be misprinted.
 */
final class GeneratedAccounts {
    private static final BigDecimal WAN = new BigDecimal("1000000");

    private final Toy toy;
    private final Random random;
    private final boolean withForms;
    private final List<Figure> classYears = new ArrayList<>();
    private final List<BigDecimal[]> classAmounts = new ArrayList<>();
    private BigDecimal basic = BigDecimal.ZERO;
    private BigDecimal project = BigDecimal.ZERO;

    GeneratedAccounts(long seed, Map<Integer, String> misprints, boolean withForms) {
        toy = new Toy(misprints);
        random = new Random(seed);
        this.withForms = withForms;
        build();
    }

    Toy toy() {
        return toy;
    }

    private BigDecimal amount(int most) {
        return BigDecimal.valueOf(1_000_00L + random.nextInt(most));
    }

    private static String wan(BigDecimal cents) {
        return cents.divide(WAN, 2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(BigDecimal top, BigDecimal bottom) {
        return top.multiply(BigDecimal.valueOf(100))
                .divide(bottom, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void build() {
        Toy forms = withForms ? toy : new Toy();
        Figure[] totals = expenditure(forms);
        BigDecimal year = basic.add(project);
        BigDecimal open = amount(60_000_000);
        BigDecimal close = amount(40_000_000).min(open);
        BigDecimal income = year.add(close).subtract(open);
        Figure[] summary = summary(forms, year, open, close, income);
        forms.sum("X03", summary[0], totals[0]);
        forms.sum("T01.3", summary[0], classRows(forms));
        Figure gen = economic(forms);
        forms.sum("X08", totals[1], gen);
        narrative(totals, summary, gen, year, open, close, income);
    }

    private Figure[] classRows(Toy forms) {
        Figure[] rows = new Figure[classYears.size()];
        for (int i = 0; i < rows.length; i++) {
            BigDecimal[] amounts = classAmounts.get(i);
            rows[i] = forms.cell("T01", "func." + (201 + i), "final", wan(amounts[0].add(amounts[1])));
            forms.sum("X04", rows[i], classYears.get(i));
        }
        return rows;
    }

    /** T03: total and classes with their items; gives the three cells of the total row. */
    private Figure[] expenditure(Toy forms) {
        int classes = 3 + random.nextInt(3);
        List<Figure[]> rows = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            rows.add(classWithItems(forms, 201 + i));
        }
        Figure[] total = row(forms, "total", basic, project);
        sumColumns(forms, "T03.2", total, rows);
        rows.forEach(r -> classYears.add(r[0]));
        return total;
    }

    private Figure[] classWithItems(Toy forms, int code) {
        int items = 1 + random.nextInt(4);
        List<Figure[]> rows = new ArrayList<>();
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        for (int i = 0; i < items; i++) {
            BigDecimal ofBasic = amount(50_000_000);
            BigDecimal ofProject = random.nextInt(3) == 0 ? BigDecimal.ZERO : amount(30_000_000);
            sums[0] = sums[0].add(ofBasic);
            sums[1] = sums[1].add(ofProject);
            rows.add(row(forms, "func." + code + "0" + (i + 1), ofBasic, ofProject));
        }
        basic = basic.add(sums[0]);
        project = project.add(sums[1]);
        classAmounts.add(sums);
        Figure[] own = row(forms, "func." + code, sums[0], sums[1]);
        sumColumns(forms, "T03.3", own, rows);
        return own;
    }

    private Figure[] row(Toy forms, String name, BigDecimal ofBasic, BigDecimal ofProject) {
        Figure[] cells = {
            forms.cell("T03", name, "year", wan(ofBasic.add(ofProject))),
            forms.cell("T03", name, "basic", wan(ofBasic)),
            forms.cell("T03", name, "project", wan(ofProject))
        };
        forms.sum("T03.1", cells[0], cells[1], cells[2]);
        return cells;
    }

    private static void sumColumns(Toy forms, String code, Figure[] whole, List<Figure[]> parts) {
        for (int c = 0; c < whole.length; c++) {
            int column = c;
            forms.sum(code, whole[c], parts.stream().map(r -> r[column]).toArray(Figure[]::new));
        }
    }

    /** T01: year's expenditure, opening, closing, income, totals. */
    private Figure[] summary(Toy forms, BigDecimal year, BigDecimal open, BigDecimal close, BigDecimal income) {
        Figure[] cells = {
            forms.cell("T01", "expend.year", "final", wan(year)),
            forms.cell("T01", "carry.open", "final", wan(open)),
            forms.cell("T01", "carry.close", "final", wan(close)),
            forms.cell("T01", "income.year", "final", wan(income)),
            forms.cell("T01", "income.total", "final", wan(income.add(open))),
            forms.cell("T01", "expend.total", "final", wan(year.add(close)))
        };
        BigDecimal other = income.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP);
        Figure general = forms.cell("T01", "income.general", "final", wan(income.subtract(other)));
        Figure rest = forms.cell("T01", "income.other", "final", wan(other));
        Figure t02 = forms.cell("T02", "total", "year", wan(income));
        forms.sum("T01.1", cells[3], general, rest).sum("X01", cells[3], t02);
        forms.sum("T02.1", t02, forms.cell("T02", "total", "fiscal", wan(income.subtract(other))), rest);
        forms.sum("T01.2", cells[4], cells[3], cells[1]);
        forms.sum("T01.4", cells[5], cells[0], cells[2]);
        forms.sum("T01.5", cells[4], cells[5]);
        return cells;
    }

    /** T06: wages, goods and transfers; gives the total. */
    private Figure economic(Toy forms) {
        BigDecimal running = basic.divide(BigDecimal.valueOf(7), 0, RoundingMode.HALF_UP);
        BigDecimal transfers = basic.divide(BigDecimal.valueOf(23), 0, RoundingMode.HALF_UP);
        BigDecimal wages = basic.subtract(running).subtract(transfers);
        Figure gen = forms.cell("T06", "basic.gen", "final", wan(basic));
        Figure staff = forms.cell("T06", "basic.staff", "final", wan(wages.add(transfers)));
        Figure public302 = forms.cell("T06", "basic.running", "final", wan(running));
        Figure e301 = forms.cell("T06", "econ.301", "final", wan(wages));
        Figure e303 = forms.cell("T06", "econ.303", "final", wan(transfers));
        forms.sum("T06.3", gen, staff, public302).sum("T06.2", staff, e301, e303);
        return gen;
    }

    private void narrative(
            Figure[] totals,
            Figure[] summary,
            Figure gen,
            BigDecimal year,
            BigDecimal open,
            BigDecimal close,
            BigDecimal income) {
        Figure incomeTotal = level("income.total", income.add(open), summary[4], "N01");
        Figure opening = level("carry.open", open, summary[1], "N01");
        Figure incomeYear = level("income.year", income, summary[3], "N02");
        change("income.year", incomeYear, income);
        Figure expendTotal = level("expend.total", year.add(close), summary[5], "N01");
        Figure closing = level("carry.close", close, summary[2], "N01");
        Figure expendYear = level("expend.year", year, totals[0], "N03");
        change("expend.year", expendYear, year);
        Figure ofBasic = level("expend.basic", basic, totals[1], "N03");
        Figure ofProject = level("expend.project", project, totals[2], "N03");
        share("expend.basic", ofBasic, expendYear, percent(basic, year));
        share("expend.project", ofProject, expendYear, percent(project, year));
        Figure basicGen = level("gen.basic", basic, gen, "N08");
        toy.sum("C01", incomeTotal, incomeYear, opening).sum("C01", expendTotal, expendYear, closing);
        toy.sum("C01", expendYear, ofBasic, ofProject).sum("C16", ofBasic, basicGen);
        toy.sum("T01.5", incomeTotal, expendTotal);
        items();
    }

    private Figure level(String metric, BigDecimal value, Figure cell, String code) {
        Figure figure = toy.text(metric, "final", wan(value), metric + wan(value) + "万元");
        if (withForms) {
            toy.sum(code, figure, cell);
        }
        return figure;
    }

    private void change(String metric, Figure level, BigDecimal value) {
        BigDecimal prior = value.multiply(BigDecimal.valueOf(70 + random.nextInt(60)))
                .divide(BigDecimal.valueOf(97), 0, RoundingMode.HALF_UP);
        Figure delta = toy.text(metric, "delta", wan(value.subtract(prior)), "增减" + wan(value.subtract(prior)));
        Figure growth = toy.rate(metric, "growth", percent(value.subtract(prior), prior), "增减率");
        toy.claim(Assertion.Kind.CHANGE, "本年数", level, "增减额", delta, "增减率", growth);
        Map<Figure, Integer> before = new LinkedHashMap<>();
        before.put(level, 1);
        before.put(delta, -1);
        toy.ratio("C04", growth, delta, before);
    }

    private void share(String metric, Figure part, Figure whole, String rate) {
        Figure share = toy.rate(metric, "share", rate, "占" + rate + "%");
        toy.claim(Assertion.Kind.SHARE, "部分", part, "整体", whole, "占比", share);
        toy.ratio("C02", share, part, Map.of(whole, 1));
    }

    /** Budget, final and completion of each class, with their totals. */
    private void items() {
        List<Figure> budgets = new ArrayList<>();
        List<Figure> finals = new ArrayList<>();
        BigDecimal allBudgets = BigDecimal.ZERO;
        for (int i = 0; i < classAmounts.size(); i++) {
            BigDecimal[] amounts = classAmounts.get(i);
            BigDecimal spent = amounts[0].add(amounts[1]);
            BigDecimal planned = spent.multiply(BigDecimal.valueOf(80 + random.nextInt(50)))
                    .divide(BigDecimal.valueOf(101), 0, RoundingMode.HALF_UP);
            allBudgets = allBudgets.add(planned);
            budgets.add(toy.text("func." + (201 + i), "budget", wan(planned), "年初预算" + wan(planned)));
            finals.add(level("func." + (201 + i), spent, classYears.get(i), "N07"));
            completion("func." + (201 + i), finals.getLast(), budgets.getLast(), percent(spent, planned));
        }
        Figure total = toy.text("gen.expend", "budget", wan(allBudgets), "年初预算" + wan(allBudgets));
        Figure spent = toy.text("gen.expend", "final", wan(basic.add(project)), "支出决算");
        completion("gen.expend", spent, total, percent(basic.add(project), allBudgets));
        toy.sum("N07", total, budgets.toArray(Figure[]::new)).sum("N07", spent, finals.toArray(Figure[]::new));
    }

    private void completion(String metric, Figure spent, Figure planned, String rate) {
        Figure figure = toy.rate(metric, "completion", rate, "完成" + rate + "%");
        toy.claim(Assertion.Kind.COMPLETION, "预算数", planned, "决算数", spent, "完成率", figure);
        toy.ratio("C08", figure, spent, Map.of(planned, 1));
    }
}
