package org.benmo.bureau.kit.lists;

import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.bureau.kit.Words;

/** Whether typed text can be a value of its column at all, the same for forms, workbooks and machines. */
final class Shapes {
    private Shapes() {}

    /** Sentences by the key of each column whose text cannot be its value. */
    static Map<String, String> problems(Listing listing, Map<String, String> cells, Words words) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Column column : listing.columns()) {
            String typed = cells.getOrDefault(column.key(), "");
            if (!typed.isEmpty() && !fits(column, typed)) {
                problems.put(
                        column.key(),
                        words.get("import.shape." + column.kind().name(), typed, String.join("、", column.choices())));
            }
        }
        return problems;
    }

    private static boolean fits(Column column, String typed) {
        try {
            if (column.kind() == Column.Kind.CHOICE) {
                return column.choices().contains(typed);
            }
            ListSql.value(column, typed);
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }
}
