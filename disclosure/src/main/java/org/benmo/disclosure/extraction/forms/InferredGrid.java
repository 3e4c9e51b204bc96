package org.benmo.disclosure.extraction.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.figures.Figure;

/**
 * Doubts about a grid that was inferred from alignment: a lost column makes every row of a form wrong at once, which no
 * office does. Such a form is not believed.
 */
final class InferredGrid {
    private static final Map<String, List<String>> PARTS = Map.of(
            "T02", List.of("fiscal", "superior", "business", "operating", "subsidiary", "other"),
            "T03", List.of("basic", "project", "upward", "operating", "subsidy"),
            "T05", List.of("basic", "project"),
            "T08", List.of("basic", "project"));
    private static final int WRONG_AT_LEAST = 2;
    private static final int WRONG_OF = 4;
    private static final BigDecimal TAIL = new BigDecimal("0.05");

    private InferredGrid() {}

    /** True when a quarter of the rows of an inferred grid do not add up. */
    static boolean isBelievable(FormTable form) {
        List<String> parts = PARTS.getOrDefault(form.form(), List.of());
        if (form.table().ruled() || parts.isEmpty()) {
            return true;
        }
        long asked =
                form.rows().stream().filter(row -> total(row).signum() != 0).count();
        long wrong = form.rows().stream()
                .filter(row -> total(row).signum() != 0)
                .filter(row -> sum(row, parts).subtract(total(row)).abs().compareTo(TAIL) > 0)
                .count();
        return wrong < WRONG_AT_LEAST || wrong * WRONG_OF < asked;
    }

    private static BigDecimal total(FormTable.Row row) {
        return sum(row, List.of("year"));
    }

    private static BigDecimal sum(FormTable.Row row, List<String> columns) {
        return row.figures().stream()
                .filter(figure -> columns.contains(figure.key().column()))
                .filter(figure -> figure.printed().isNumber())
                .map(InferredGrid::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Figure figure) {
        return figure.printed().value();
    }
}
