package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /**
     * The metric as sentences print it: by itself, half up. A form that sums printed rows upward may differ from it by a tail; a
     * sentence that took its total from one form and its parts from another would not add up.
     */
    Optional<Printed> printed(String metric, String measure) {
        return figure(metric, measure).map(Rounding::print);
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
}
