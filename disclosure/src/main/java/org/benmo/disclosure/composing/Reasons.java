package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a figure changed. A reason written for a figure that nearly covers another (all fiscal money for the general budget, a
 * class for its item) serves for both, if both moved the same way.
 */
final class Reasons {
    private static final Map<String, List<String>> COVERED = Map.of(
            "expend.year", List.of("fiscal.expend", "gen.expend"),
            "fiscal.expend", List.of("expend.year", "gen.expend"),
            "gen.expend", List.of("fiscal.expend", "expend.year"),
            "fiscal.income.total", List.of("income.total", "fiscal.expend", "expend.year", "income.year"),
            "income.total", List.of("expend.year", "income.year"),
            "running", List.of("basic.running", "econ.302"),
            "sg.car", List.of("sg.car.run", "sg.car.buy"),
            "sg.total", List.of("sg.host", "sg.car.run", "sg.car.buy", "sg.abroad"));

    private static final int CLASS_DIGITS = 3;

    private Reasons() {}

    static Optional<String> of(YearFigures figures, String metric, String measure) {
        Optional<String> own = figures.year().reason(metric, measure);
        if (own.isPresent()) {
            return own;
        }
        int direction = direction(figures, metric, measure);
        for (String other : covering(metric)) {
            Optional<String> reason = figures.year().reason(other, measure);
            if (reason.isPresent() && direction(figures, other, measure) == direction) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /** An item is covered by its section and its class, by the general budget's and by all fiscal money's. */
    private static List<String> covering(String metric) {
        int code = metric.indexOf("func.") + "func.".length();
        if (!metric.contains("func.")) {
            return COVERED.getOrDefault(metric, List.of());
        }
        List<String> above = new ArrayList<>();
        for (int end = metric.length(); end >= code + CLASS_DIGITS; end -= 2) {
            above.add("func." + metric.substring(code, end));
            above.add("fiscal.func." + metric.substring(code, end));
        }
        return above;
    }

    private static int direction(YearFigures figures, String metric, String measure) {
        Optional<BigDecimal> now = figures.value(metric, "final");
        Optional<BigDecimal> base = figures.value(metric, measure);
        return now.isPresent() && base.isPresent() ? now.get().compareTo(base.get()) : 0;
    }
}
