package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.filled.Rounding;
import org.benmo.statements.keys.Keys;

/** The figures of a year as sentences need them: exact for arithmetic, and as the forms print them for printing. */
final class YearFigures {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** The cell that prints a metric of the narrative, by metric; every class and item has its own. */
    private static final Map<String, String> CELLS = Map.ofEntries(
            Map.entry("income.fiscal", "T02 total fiscal"),
            Map.entry("expend.basic", "T03 total basic"),
            Map.entry("expend.project", "T03 total project"),
            Map.entry("expend.upward", "T03 total upward"),
            Map.entry("expend.operating", "T03 total operating"),
            Map.entry("expend.subsidy", "T03 total subsidy"),
            Map.entry("fiscal.income", "T04 income.year final"),
            Map.entry("fiscal.open", "T04 carry.open final"),
            Map.entry("fiscal.income.total", "T04 income.total final"),
            Map.entry("fiscal.expend", "T04 expend.year total"),
            Map.entry("fiscal.close", "T04 carry.close total"),
            Map.entry("fiscal.expend.total", "T04 expend.total total"),
            Map.entry("gen.expend", "T05 total year"),
            Map.entry("gen.basic", "T05 total basic"),
            Map.entry("gen.project", "T05 total project"),
            Map.entry("basic.staff", "T06 basic.staff final"),
            Map.entry("basic.running", "T06 basic.running final"),
            Map.entry("running", "T06 basic.running final"),
            Map.entry("fund.income", "T08 total income"),
            Map.entry("fund.expend", "T08 total year"),
            Map.entry("soe.income", "T09 total income"),
            Map.entry("soe.expend", "T09 total year"));

    private final FilledYear year;

    YearFigures(FilledYear year) {
        this.year = year;
    }

    FilledYear year() {
        return year;
    }

    /** The exact figure of a metric; empty is unknown, which is not zero. */
    Optional<Figure> figure(String metric, String measure) {
        return year.figure(Key.text(metric, measure));
    }

    /** Its exact value in the base of its kind. */
    Optional<BigDecimal> value(String metric, String measure) {
        return figure(metric, measure).map(figure -> figure.printed().inBase());
    }

    /** The metric as it is printed: as its form's cell prints it when both are the same amount. */
    Optional<Printed> printed(String metric, String measure) {
        Optional<Figure> own = figure(metric, measure);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return cell(metric, measure)
                .filter(key -> same(year.figure(key), own.get()))
                .flatMap(year::printed)
                .or(() -> Optional.of(Rounding.print(own.get())));
    }

    /** True when the metric prints as zero, or is zero. */
    boolean isZero(String metric, String measure) {
        return printed(metric, measure).map(Printed::isPrintedZero).orElse(true);
    }

    /** What a metric is called. */
    String label(String metric) {
        if (metric.startsWith("proj:")) {
            return metric.substring(metric.indexOf(':') + 1);
        }
        for (FilledForm form : year.forms()) {
            String row = row(metric);
            Optional<String> name = form.rows().stream()
                    .filter(candidate -> candidate.key().equals(row) && row.contains("."))
                    .map(candidate -> candidate.name())
                    .findFirst();
            if (name.isPresent() && !metric.startsWith("sg.")) {
                return name.get();
            }
        }
        return Keys.standard().label(metric);
    }

    /** A ratio as a percentage with two decimals, half up; empty when there is nothing to divide by. */
    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }

    /** An exact amount in 分 as printed 万元. */
    static BigDecimal tenThousand(BigDecimal fen) {
        return fen.divide(Unit.TEN_THOUSAND_YUAN.inBase(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static String row(String metric) {
        return metric.startsWith("fiscal.func.") ? metric.substring("fiscal.".length()) : metric;
    }

    private static boolean same(Optional<Figure> cell, Figure own) {
        return cell.filter(figure ->
                        figure.printed().inBase().compareTo(own.printed().inBase()) == 0)
                .isPresent();
    }

    private static Optional<Key> cell(String metric, String measure) {
        if (metric.startsWith("sg.")) {
            return Optional.of(new Key("T07", metric, measure));
        }
        if (!measure.equals("final")) {
            return Optional.empty();
        }
        if (metric.startsWith("func.")) {
            return Optional.of(new Key("T05", metric, "year"));
        }
        if (metric.startsWith("fiscal.func.")) {
            return Optional.of(new Key("T04", row(metric), "total"));
        }
        if (metric.startsWith("econ.")) {
            return Optional.of(new Key("T06", metric, "final"));
        }
        List<String> parts =
                List.of(CELLS.getOrDefault(metric, "T01 " + metric + " final").split(" "));
        return Optional.of(new Key(parts.get(0), parts.get(1), parts.get(2)));
    }
}
