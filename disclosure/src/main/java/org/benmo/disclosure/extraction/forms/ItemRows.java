package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.documents.Block;

/** Rows named by the items of a form, one item a row: three publics and state assets printed downwards. */
final class ItemRows {
    private static final Set<String> PLAIN_TOTALS = Set.of("合计", "总计", "支出合计");

    private final FormShape form;

    ItemRows(FormShape form) {
        this.form = form;
    }

    /** The rows with what names them. A heading that repeats an item's name above it has no amounts and loses the key to it. */
    List<Binding.Row> read(List<PanelRow> panelRows) {
        boolean more = panelRows.stream()
                .anyMatch(row -> form.rowKeys(name(row)).stream().anyMatch(ItemKeys::isBeside));
        Map<String, PanelRow> chosen = new HashMap<>();
        for (PanelRow row : panelRows) {
            chosen.merge(keyOf(name(row), more), row, (first, second) -> first.hasNumber() ? first : second);
        }
        List<Binding.Row> rows = new ArrayList<>();
        for (PanelRow row : panelRows) {
            String name = name(row);
            String key = keyOf(name, more);
            String own = row.equals(chosen.get(key)) ? key : "";
            rows.add(new Binding.Row(own, "", name, ItemKeys.isCount(own) ? finals(row.amounts()) : row.amounts()));
        }
        return rows;
    }

    private String keyOf(String name, boolean more) {
        List<String> keys = form.rowKeys(name);
        boolean overall = more && PLAIN_TOTALS.contains(Labels.bare(name));
        return keys.size() == 1 && !overall ? keys.getFirst() : "";
    }

    private static String name(PanelRow row) {
        StringBuilder name = new StringBuilder();
        row.labels().stream()
                .map(Block.Cell::text)
                .filter(text -> !CellNumbers.isNumber(text))
                .forEach(name::append);
        return name.toString();
    }

    /** What is counted has no budget. */
    private static List<Binding.Amount> finals(List<Binding.Amount> amounts) {
        return amounts.stream()
                .filter(amount -> !amount.column().equals("budget"))
                .toList();
    }
}
