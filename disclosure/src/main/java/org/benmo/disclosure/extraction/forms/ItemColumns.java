package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.documents.Block;

/**
 * Items side by side: the three publics or state assets in the header, their amounts in one row below, or in one row of
 * 预算数 and one of 决算数.
 */
final class ItemColumns {
    /** Fewer items than this are headings that happen to be words of the form. */
    private static final int ITEMS_MIN = 3;

    private final FormShape form;
    private final Grid grid;
    private final Header header;
    private final Map<Integer, String> items = new TreeMap<>();
    private final Map<Integer, String> measures = new TreeMap<>();

    ItemColumns(FormShape form, Grid grid, Header header) {
        this.form = form;
        this.grid = grid;
        this.header = header;
        ItemPaths paths = new ItemPaths(form);
        for (int column = 0; column < grid.columns(); column++) {
            List<String> words = new ArrayList<>();
            for (String word : header.path(column)) {
                Optional<String> measure = form.columnKey(word);
                measure.ifPresentOrElse(key -> {}, () -> words.add(word));
                int at = column;
                measure.ifPresent(key -> measures.put(at, key));
            }
            String item = paths.itemOf(words);
            if (!item.isEmpty()) {
                items.put(column, item);
            }
        }
        ItemPaths.dropOverallTotal(items, header);
    }

    /** True when the items stand side by side in this grid. */
    boolean isPresent() {
        return items.values().stream().distinct().count() >= ITEMS_MIN;
    }

    /** The items with their amounts; nothing when it cannot be told which row holds them. */
    List<Binding.Row> read() {
        Map<String, Integer> rows = new ItemAmountRows(form, grid, header, items.keySet()).find(measures.isEmpty());
        Map<Integer, String> columns = columns();
        Map<String, List<Binding.Amount>> amounts = new LinkedHashMap<>();
        columns.forEach((column, item) -> rows.forEach((measure, row) -> {
            String key = columnKey(column, item, measure);
            Optional<Block.Cell> cell = amountAt(row, column);
            if (!key.isEmpty() && cell.isPresent()) {
                amounts.computeIfAbsent(item, i -> new ArrayList<>()).add(new Binding.Amount(key, cell.get()));
            }
        }));
        List<Binding.Row> bound = new ArrayList<>();
        amounts.forEach((item, cells) -> bound.add(new Binding.Row(item, "", form.rowLabel(item), cells)));
        return bound;
    }

    /** The columns of each item, one for each measure. */
    private Map<Integer, String> columns() {
        Map<String, List<Integer>> candidates = new LinkedHashMap<>();
        items.forEach((column, item) -> candidates
                .computeIfAbsent(item + "|" + measures.getOrDefault(column, ""), key -> new ArrayList<>())
                .add(column));
        Map<Integer, List<String>> paths = new TreeMap<>();
        items.keySet().forEach(column -> paths.put(column, header.path(column)));
        Map<Integer, String> columns = new TreeMap<>();
        LatestYear.of(candidates, paths)
                .forEach((column, key) -> columns.put(column, key.substring(0, key.indexOf('|'))));
        return columns;
    }

    /** What is counted has one column; an amount needs 预算数 or 决算数, unless the form prints neither. */
    private String columnKey(int column, String item, String rowMeasure) {
        if (item.startsWith("asset.")) {
            return "count";
        }
        String own = measures.getOrDefault(column, rowMeasure);
        if (ItemKeys.isCount(item)) {
            return own.equals("budget") ? "" : "final";
        }
        return own.isEmpty() && measures.isEmpty() ? "final" : own;
    }

    private Optional<Block.Cell> amountAt(int row, int column) {
        Block.Cell cell = grid.at(row, column);
        boolean single = cell.columnSpan() == 1 || CellNumbers.isBlank(cell.text());
        return single && !CellNumbers.isWords(cell.text()) ? Optional.of(cell) : Optional.empty();
    }
}
