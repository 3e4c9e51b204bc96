package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Place;
import org.jspecify.annotations.Nullable;

/**
 * A table typed with tabs, or pasted as text: paragraphs below each other that fall into the same number of fields, most of
 * them numbers.
 *
 * @param table as read; null when the paragraphs, though in fields, are none
 * @param end the first item after them
 */
record TabbedTable(Block.@Nullable Table table, int end) {
    private static final int ROWS_MIN = 3;
    private static final int COLUMNS_MIN = 2;
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern GAP = Pattern.compile("\t|(?: |\\u00A0){3,}|\\u3000{2,}");
    private static final Pattern NUMBER = Pattern.compile("[-(（]?[\\d,]*\\.?\\d+[)）%]?|[-—/]{1,2}|");

    /** What begins at this item. */
    static TabbedTable at(List<Item> items, int start) {
        TabbedTable tabbed = at(items, start, TAB);
        return tabbed.table != null ? tabbed : at(items, start, GAP);
    }

    private static TabbedTable at(List<Item> items, int start, Pattern between) {
        List<List<String>> rows = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        int i = start;
        while (i < items.size() && items.get(i) instanceof Item.Paragraph paragraph) {
            List<String> fields = fields(paragraph.words(), between);
            if (fields.size() < COLUMNS_MIN) {
                break;
            }
            rows.add(fields);
            paths.add(paragraph.path());
            i++;
        }
        int columns = usual(rows);
        boolean even = rows.stream().allMatch(row -> row.size() <= columns);
        if (rows.size() < ROWS_MIN || columns < COLUMNS_MIN || !even || !isMostlyNumbers(rows)) {
            return new TabbedTable(null, Math.max(i, start + 1));
        }
        return new TabbedTable(table(rows, paths, columns), i);
    }

    private static List<String> fields(Words words, Pattern between) {
        String raw = words.raw().replace('\n', ' ').strip();
        List<String> fields = new ArrayList<>();
        for (String field : between.split(raw, -1)) {
            Words own = new Words();
            own.add(field, false);
            fields.add(own.folded());
        }
        return fields;
    }

    private static int usual(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Beside the header, every field but the first ones of a row is a number or blank. */
    private static boolean isMostlyNumbers(List<List<String>> rows) {
        int numeric = 0;
        for (List<String> row : rows) {
            boolean last = NUMBER.matcher(row.getLast()).matches();
            boolean filled = row.stream()
                    .anyMatch(field -> !field.isEmpty() && NUMBER.matcher(field).matches());
            numeric += last && filled ? 1 : 0;
        }
        return numeric >= 2 && numeric * 2 >= rows.size();
    }

    private static Block.Table table(List<List<String>> rows, List<String> paths, int columns) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Place place = new Place.ElementPath(paths.get(r));
            for (int c = 0; c < columns; c++) {
                String text = c < rows.get(r).size() ? rows.get(r).get(c) : "";
                cells.add(new Block.Cell(r, c, 1, 1, text, place));
            }
        }
        return new Block.Table(List.copyOf(cells), rows.size(), columns, 0, false);
    }
}
