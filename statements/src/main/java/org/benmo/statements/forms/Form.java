package org.benmo.statements.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published form as offices print it.
 *
 * @param code {@code T01}…{@code T10}
 * @param number official number, such as 公开01表; never used to bind
 * @param title canonical title
 * @param aliases other titles
 * @param layout how its grid is built, such as {@code two-panels} or {@code counts}
 * @param columns its amount columns in printed order
 * @param rows its named rows, functional classes included where it has them; coded rows are not listed
 * @param groups named groups of rows, as row keys
 * @param sums the rows a total row is the sum of, as row keys
 */
public record Form(
        String code,
        String number,
        String title,
        List<String> aliases,
        String layout,
        List<Line> columns,
        List<Line> rows,
        Map<String, List<String>> groups,
        Map<String, List<String>> sums) {

    /**
     * A row or a column.
     *
     * @param key part of a figure's key
     * @param label the name formulas and messages use
     * @param aliases other printed names
     */
    public record Line(String key, String label, List<String> aliases) {
        boolean isNamed(String normalised) {
            return Labels.normalise(label).equals(normalised)
                    || aliases.stream()
                            .anyMatch(alias -> Labels.normalise(alias).equals(normalised));
        }
    }

    /** True when its rows carry codes of the functional classification besides 合计. */
    public boolean isCoded() {
        return layout.equals("coded");
    }

    /** The only or the first amount column. */
    public String mainColumn() {
        return columns.getFirst().key();
    }

    /** The column of this printed name; a label goes before an alias, and an ambiguous alias is empty. */
    public Optional<String> column(String name) {
        return only(named(columns, name));
    }

    /** The row of this printed name; a label goes before an alias, and an ambiguous alias (总计) is empty. */
    public Optional<String> row(String name) {
        return only(named(rows, name));
    }

    /** Every row of this printed name: two for 总计 of a form with two panels. */
    public List<String> rowsNamed(String name) {
        return named(rows, name);
    }

    /** The label of a column key; the key itself when it is not registered. */
    public String columnLabel(String key) {
        return label(columns, key);
    }

    /** The label of a row key; the key itself when it is not registered. */
    public String rowLabel(String key) {
        return label(rows, key);
    }

    /** True when the form registers this column. */
    public boolean hasColumn(String key) {
        return columns.stream().anyMatch(line -> line.key().equals(key));
    }

    private static Optional<String> only(List<String> keys) {
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    private static List<String> named(List<Line> lines, String name) {
        String normalised = Labels.normalise(name);
        List<String> byAlias = new ArrayList<>();
        for (Line line : lines) {
            if (Labels.normalise(line.label()).equals(normalised)) {
                return List.of(line.key());
            }
            if (line.isNamed(normalised)) {
                byAlias.add(line.key());
            }
        }
        return List.copyOf(byAlias);
    }

    private static String label(List<Line> lines, String key) {
        for (Line line : lines) {
            if (line.key().equals(key)) {
                return line.label();
            }
        }
        return key;
    }

    /** Every label of rows or columns, for messages that suggest one. */
    static Map<String, String> labels(List<Line> lines) {
        Map<String, String> labels = new LinkedHashMap<>();
        lines.forEach(line -> labels.putIfAbsent(line.label(), line.key()));
        return labels;
    }
}
