package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.Run;
import org.benmo.statements.amounts.Printed;

/** The charts some provinces print. A chart is left out where its figures are not all known. */
final class YearCharts {
    private YearCharts() {}

    /** The chart of a name; an unknown name is a defect of our data. */
    static Optional<Chart> of(String name, YearFigures figures, Sources sources, Family family) {
        return switch (name) {
            case "totals" -> totals(figures, family);
            case "spending" ->
                pie(
                        "支出决算结构",
                        figures,
                        family,
                        metrics(
                                "expend.basic",
                                "expend.project",
                                "expend.upward",
                                "expend.operating",
                                "expend.subsidy"));
            case "classes" ->
                pie(
                        "一般公共预算财政拨款支出结构",
                        figures,
                        family,
                        sources.of("classes").stream().map(Sources.Item::metric).toList());
            default -> throw new IllegalArgumentException("no chart " + name);
        };
    }

    private static List<String> metrics(String... names) {
        return List.of(names);
    }

    private static Optional<Chart> totals(YearFigures figures, Family family) {
        List<Chart.Group> groups = new ArrayList<>();
        for (String metric : List.of("income.total", "expend.total")) {
            Optional<Printed> before = figures.printed(metric, "prior");
            Optional<Printed> now = figures.printed(metric, "final");
            if (before.isEmpty() || now.isEmpty()) {
                return Optional.empty();
            }
            groups.add(group(
                    figures.label(metric),
                    family,
                    before.get().value(),
                    now.get().value()));
        }
        int year = figures.year().year();
        return Optional.of(new Chart(Chart.Kind.BAR, "收入、支出总计变动情况", "万元", List.of(year - 1 + "年", year + "年"), groups));
    }

    private static Optional<Chart> pie(String title, YearFigures figures, Family family, List<String> metrics) {
        List<Chart.Group> groups = new ArrayList<>();
        for (String metric : metrics) {
            Optional<Printed> printed = figures.printed(metric, "final");
            if (printed.isPresent() && printed.get().value().signum() > 0) {
                groups.add(group(figures.label(metric), family, printed.get().value()));
            }
        }
        return groups.size() < 2
                ? Optional.empty()
                : Optional.of(new Chart(Chart.Kind.PIE, title, "万元", List.of("金额"), groups));
    }

    private static Chart.Group group(String name, Family family, BigDecimal... values) {
        List<Run> labels = new ArrayList<>();
        for (BigDecimal value : values) {
            labels.add(Run.of(family.hasSeparators() ? Numerals.separated(value) : value.toPlainString()));
        }
        return new Chart.Group(name, List.of(values), labels);
    }
}
