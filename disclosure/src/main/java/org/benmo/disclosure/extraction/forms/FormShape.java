package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.forms.Form;

/** A registered form made ready for looking up printed words: rows and columns by every name, in compared form. */
final class FormShape {
    private static final String CLASS_ROW = "func.";

    private final Form form;
    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    FormShape(Form form) {
        this.form = form;
        form.columns().forEach(line -> add(columns, line));
        form.rows().stream().filter(line -> !line.key().startsWith(CLASS_ROW)).forEach(line -> add(rows, line));
        index(
                rows,
                form.rows().stream()
                        .filter(line -> !line.key().startsWith(CLASS_ROW))
                        .toList());
        index(columns, form.columns());
    }

    private void add(Map<String, List<String>> index, Form.Line line) {
        for (String alias : line.aliases()) {
            String bare = Labels.bare(alias);
            if (Labels.isOfWhich(bare)) {
                parts.add(line.key());
            }
            List<String> keys = index.computeIfAbsent(Labels.withoutOfWhich(bare), name -> new ArrayList<>());
            if (!keys.contains(line.key())) {
                keys.add(line.key());
            }
        }
    }

    /** A label goes before another line's alias. */
    private static void index(Map<String, List<String>> index, List<Form.Line> lines) {
        Map<String, List<String>> labels = new HashMap<>();
        for (Form.Line line : lines) {
            labels.computeIfAbsent(Labels.bare(line.label()), name -> new ArrayList<>())
                    .add(line.key());
        }
        index.putAll(labels);
    }

    String id() {
        return form.code();
    }

    /** The registered title, for people. */
    String title() {
        return form.title();
    }

    /** How its rows are named: {@code two-panels}, {@code coded}, {@code economic-panels}, {@code three-publics}, {@code counts}. */
    String layout() {
        return form.layout();
    }

    /** The row keys a printed label can stand for: none, one, or several when both sides of a form use the word. */
    List<String> rowKeys(String printed) {
        return lookUp(rows, Labels.withoutOfWhich(Labels.bare(printed)));
    }

    /** The column key of a printed header; year words before it and 其中 are left out. */
    Optional<String> columnKey(String printed) {
        String bare = Labels.withoutOfWhich(Labels.bare(printed));
        List<String> keys = lookUp(columns, bare);
        if (keys.isEmpty()) {
            keys = lookUp(columns, Labels.withoutYear(bare));
        }
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    /** True for a line that is registered as a part of another and no addend, such as 教育收费. */
    boolean isPart(String key) {
        return parts.contains(key);
    }

    private static List<String> lookUp(Map<String, List<String>> index, String bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        String shorter = Labels.withoutParenthesis(bare);
        for (String candidate : List.of(bare, shorter, Labels.withoutLeadingDigits(shorter))) {
            List<String> keys = index.get(candidate);
            if (keys != null) {
                return keys;
            }
        }
        return List.of();
    }

    /** The registered label of a column, the key itself for one that has none. */
    String columnLabel(String key) {
        return form.columnLabel(key);
    }

    /** The registered label of a row, empty for one that has none. */
    String rowLabel(String key) {
        String label = form.rowLabel(key);
        return label.equals(key) ? "" : label;
    }
}
