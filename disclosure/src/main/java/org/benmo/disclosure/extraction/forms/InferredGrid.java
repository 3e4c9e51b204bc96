package org.benmo.disclosure.extraction.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int CLASS_KEY = "func.000".length();
    private static final int WRONG_AT_LEAST = 2;
    private static final int WRONG_OF = 4;
    private static final BigDecimal TAIL = new BigDecimal("0.05");

    private InferredGrid() {}

    /** False when a quarter of the rows of an inferred grid do not add up, or rows are plainly missing from it. */
    static boolean isBelievable(FormTable form) {
        if (form.table().ruled()) {
            return true;
        }
        return rowsAddUp(form) && !lacksParents(form) && classesAddUp(form);
    }

    /** A lost row: a code whose parent, printed everywhere else, is not there. */
    private static boolean lacksParents(FormTable form) {
        Set<String> codes = form.rows().stream()
                .map(FormTable.Row::key)
                .filter(key -> key.startsWith("func.") || key.startsWith("econ."))
                .collect(Collectors.toSet());
        boolean classesOnly = form.form().equals("T01") || form.form().equals("T04");
        return !classesOnly
                && codes.stream()
                        .filter(key -> key.length() > CLASS_KEY)
                        .anyMatch(key -> !codes.contains(key.substring(0, key.length() - 2)));
    }

    /** The functional classes of 01表 and 04表 make up the year's expenditure, column by column. */
    private static boolean classesAddUp(FormTable form) {
        if (!form.form().equals("T01") && !form.form().equals("T04")) {
            return true;
        }
        List<Figure> cells = form.rows().stream()
                .flatMap(row -> row.figures().stream())
                .filter(figure -> figure.printed().isNumber())
                .toList();
        return cells.stream()
                .filter(figure -> figure.key().row().equals("expend.year"))
                .allMatch(total -> cells.stream()
                                .filter(figure -> figure.key().row().startsWith("func.")
                                        && figure.key()
                                                .column()
                                                .equals(total.key().column()))
                                .map(InferredGrid::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .subtract(value(total))
                                .abs()
                                .compareTo(TAIL.multiply(BigDecimal.TEN))
                        <= 0);
    }

    private static boolean rowsAddUp(FormTable form) {
        List<String> parts = PARTS.getOrDefault(form.form(), List.of());
        if (parts.isEmpty()) {
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
