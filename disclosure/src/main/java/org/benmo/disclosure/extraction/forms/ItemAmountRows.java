package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the rows that hold the amounts where items stand side by side. */
final class ItemAmountRows {
    private static final Set<String> TOTALS = Set.of("合计", "总计");

    private final FormShape form;
    private final Grid grid;
    private final Header header;
    private final Set<Integer> items;

    ItemAmountRows(FormShape form, Grid grid, Header header, Set<Integer> items) {
        this.form = form;
        this.grid = grid;
        this.header = header;
        this.items = items;
    }

    /**
     * The rows by the measure printed before them, under the empty text when none is: the only row with amounts, the one
     * that says 合计, or one row of 预算数 and one of 决算数.
     *
     * @param byRow whether a row may name a measure: only where the header names none
     */
    Map<String, Integer> find(boolean byRow) {
        Map<String, Integer> named = new LinkedHashMap<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        for (int row = header.bodyStart(); row < grid.rows(); row++) {
            if (header.lineNumbers().isRow(row) || !hasAmount(row)) {
                continue;
            }
            rows.add(row);
            Optional<String> measure = byRow ? measureOf(row) : Optional.empty();
            if (measure.isPresent()) {
                named.putIfAbsent(measure.get(), row);
            }
            if (grid.across(row).stream().map(grid::text).anyMatch(TOTALS::contains)) {
                totals.add(row);
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        if (totals.size() == 1) {
            return Map.of("", totals.getFirst());
        }
        return rows.size() == 1 ? Map.of("", rows.getFirst()) : Map.of();
    }

    private Optional<String> measureOf(int row) {
        for (int column = 0; column < grid.columns(); column++) {
            Optional<String> measure =
                    items.contains(column) ? Optional.empty() : form.columnKey(grid.text(row, column));
            if (measure.isPresent()) {
                return measure;
            }
        }
        return Optional.empty();
    }

    private boolean hasAmount(int row) {
        for (int column : items) {
            String text = grid.text(row, column);
            if (CellNumbers.isNumber(text) || CellNumbers.isDash(text)) {
                return true;
            }
        }
        return false;
    }
}
