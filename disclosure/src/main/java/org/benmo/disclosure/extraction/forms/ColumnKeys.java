package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which amount column of a form stands under a header path. A header can be split (本年收入合 over 计), nested (本年支出 over
 * 小计), or say 其中; a column that is only a part of another column has no key.
 */
final class ColumnKeys {
    /** Ends the key of a column or row that is only part of another and therefore no addend: {@code fiscal.of}. */
    static final String PART = ".of";

    private static final Set<String> SUBTOTALS = Set.of("小计", "合计");
    /** Columns whose heading also stands over a group of columns that are columns of the form themselves. */
    private static final Set<String> GROUPS = Set.of("year", "final", "total");

    /** Columns whose heading also stands over a panel of rows. */
    private static final Set<String> PANEL_HEADINGS = Set.of("staff", "running");

    private final FormShape form;

    ColumnKeys(FormShape form) {
        this.form = form;
    }

    /**
     * The keys of these columns by their paths, see {@link LatestYear} for several columns of one key.
     */
    Map<Integer, String> bind(SortedMap<Integer, List<String>> paths) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        String before = "";
        for (Map.Entry<Integer, List<String>> entry : paths.entrySet()) {
            String key = resolve(entry.getValue()).orElse(partOf(before, entry.getValue()));
            if (!key.isEmpty()) {
                columns.computeIfAbsent(key, k -> new ArrayList<>()).add(entry.getKey());
                before = key;
            }
        }
        return LatestYear.of(columns, paths);
    }

    /** 其中：教育收费 may stand beside 事业收入 instead of under it. */
    private static String partOf(String before, List<String> path) {
        boolean part = !path.isEmpty() && Labels.isOfWhich(path.getLast());
        return part && !before.isEmpty() && !before.endsWith(PART) ? before + PART : "";
    }

    /** The key of one path, empty when its words are not a column of this form. */
    Optional<String> resolve(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        for (int from = 0; from < path.size() - 1; from++) {
            String words = String.join("", path.subList(from, path.size()));
            Optional<String> joined = form.columnKey(words);
            if (joined.isPresent() && !Labels.isOfWhich(words)) {
                return joined;
            }
        }
        return resolveLeaf(path);
    }

    private Optional<String> resolveLeaf(List<String> path) {
        String leaf = path.getLast();
        List<String> above = path.subList(0, path.size() - 1);
        Optional<String> own = form.columnKey(leaf);
        if (own.filter(form::isPart).isPresent()) {
            return own;
        }
        if (Labels.isOfWhich(leaf)) {
            return resolve(above).filter(key -> !key.endsWith(PART)).map(key -> key + PART);
        }
        Optional<String> ancestor = ancestorKey(above);
        if (ancestor.isEmpty()) {
            return own;
        }
        boolean directly = !above.isEmpty() && form.columnKey(above.getLast()).isPresent();
        String group = ancestor.get();
        if (SUBTOTALS.contains(leaf) && !group.equals("final")) {
            return directly ? ancestor : Optional.empty();
        }
        if (own.filter("final"::equals).isPresent() && !SUBTOTALS.contains(leaf)) {
            return PANEL_HEADINGS.contains(group) ? own : ancestor;
        }
        return GROUPS.contains(group) ? own : Optional.empty();
    }

    private Optional<String> ancestorKey(List<String> above) {
        for (int i = above.size() - 1; i >= 0; i--) {
            Optional<String> key = form.columnKey(above.get(i));
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }
}
