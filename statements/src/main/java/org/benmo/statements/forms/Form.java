package org.benmo.statements.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One published form as offices print it. */
public final class Form {
    private final String code;
    private final String number;
    private final String title;
    private final List<String> aliases;
    private final String layout;
    private final List<Line> columns;
    private final List<Line> rows;
    private final Map<String, List<String>> groups;
    private final Map<String, List<String>> sums;
    private final Map<String, List<String>> columnsByName;
    private final Map<String, List<String>> rowsByName;
    private final Map<String, String> labels = new HashMap<>();

    /**
     * A row or a column.
     *
     * @param key part of a figure's key
     * @param label the name formulas and messages use
     * @param aliases other printed names
     */
    public record Line(String key, String label, List<String> aliases) {}

    /** What the file says of titles. */
    record Titles(String number, String title, List<String> aliases) {}

    /** What the file says of rows taken together. */
    record Sums(Map<String, List<String>> groups, Map<String, List<String>> totals) {}

    Form(String code, Titles titles, String layout, List<Line> columns, List<Line> rows, Sums sums) {
        this.code = code;
        this.number = titles.number();
        this.title = titles.title();
        this.aliases = titles.aliases();
        this.layout = layout;
        this.columns = columns;
        this.rows = rows;
        this.groups = sums.groups();
        this.sums = sums.totals();
        this.columnsByName = byName(columns);
        this.rowsByName = byName(rows);
        rows.forEach(line -> labels.putIfAbsent(line.key(), line.label()));
    }

    /** Labels go before aliases; an alias of several lines keeps them all. */
    private static Map<String, List<String>> byName(List<Line> lines) {
        Map<String, List<String>> byName = new HashMap<>();
        for (Line line : lines) {
            for (String alias : line.aliases()) {
                List<String> keys = byName.computeIfAbsent(Labels.normalise(alias), a -> new ArrayList<>());
                if (!keys.contains(line.key())) {
                    keys.add(line.key());
                }
            }
        }
        Map<String, List<String>> labels = new HashMap<>();
        lines.forEach(line -> labels.putIfAbsent(Labels.normalise(line.label()), List.of(line.key())));
        byName.putAll(labels);
        return byName;
    }

    /** {@code T01}…{@code T10}. */
    public String code() {
        return code;
    }

    /** Official number, such as 公开01表; never used to bind. */
    public String number() {
        return number;
    }

    /** Canonical title. */
    public String title() {
        return title;
    }

    /** Other titles. */
    public List<String> aliases() {
        return aliases;
    }

    /** How its grid is built, such as {@code two-panels} or {@code counts}. */
    public String layout() {
        return layout;
    }

    /** Its amount columns in printed order. */
    public List<Line> columns() {
        return columns;
    }

    /** Its named rows, functional classes included where it has them; coded rows are not listed. */
    public List<Line> rows() {
        return rows;
    }

    /** Named groups of rows, as row keys. */
    public Map<String, List<String>> groups() {
        return groups;
    }

    /** The rows a total row is the sum of, as row keys. */
    public Map<String, List<String>> sums() {
        return sums;
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
        return only(columnsByName.getOrDefault(Labels.normalise(name), List.of()));
    }

    /** The row of this printed name; a label goes before an alias, and an ambiguous alias (总计) is empty. */
    public Optional<String> row(String name) {
        return only(rowsNamed(name));
    }

    /** Every row of this printed name: two for 总计 of a form with two panels. */
    public List<String> rowsNamed(String name) {
        return rowsByName.getOrDefault(Labels.normalise(name), List.of());
    }

    /** The label of a column key; the key itself when it is not registered. */
    public String columnLabel(String key) {
        for (Line line : columns) {
            if (line.key().equals(key)) {
                return line.label();
            }
        }
        return key;
    }

    /** The label of a row key; the key itself when it is not registered. */
    public String rowLabel(String key) {
        return labels.getOrDefault(key, key);
    }

    /** True when the form registers this column. */
    public boolean hasColumn(String key) {
        return columns.stream().anyMatch(line -> line.key().equals(key));
    }

    private static Optional<String> only(List<String> keys) {
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    @Override
    public String toString() {
        return code + " " + title;
    }
}
