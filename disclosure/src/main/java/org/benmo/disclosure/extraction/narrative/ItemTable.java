package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.benmo.disclosure.FormTable;
import org.jspecify.annotations.Nullable;

/** The classification items a form prints, to be found by their names along the printed hierarchy. */
final class ItemTable {
    private final Map<String, Set<String>> byPath = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();

    /** The items of the forms of this code, such as T05. */
    ItemTable(List<FormTable> forms, String code) {
        for (FormTable form : forms) {
            if (form.form().equals(code)) {
                form.rows().stream()
                        .filter(row -> row.key().startsWith("func.") && !row.code().isEmpty())
                        .forEach(row -> names.putIfAbsent(row.key().substring(5), row.name()));
            }
        }
        names.forEach((item, name) -> index(item));
    }

    private void index(String code) {
        List<String> path = path(code);
        for (int from = 0; from < path.size(); from++) {
            put(String.join("/", path.subList(from, path.size())), code);
        }
        if (path.size() == 3) {
            put(path.get(0) + "//" + path.get(2), code);
        }
    }

    private void put(String path, String code) {
        byPath.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(code);
    }

    private List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (int length = 3; length <= code.length(); length += 2) {
            path.add(plain(names.getOrDefault(code.substring(0, length), "?")));
        }
        return path;
    }

    /** The code of a printed path, whose levels may begin at 类, 款 or 项; empty when none or several fit. */
    Optional<String> code(List<String> path) {
        List<String> plain = path.stream().map(ItemTable::plain).toList();
        Optional<String> exact = only(byPath.get(String.join("/", plain)));
        if (exact.isPresent() || plain.size() != 3) {
            return exact;
        }
        return only(byPath.get(plain.get(0) + "//" + plain.get(2)));
    }

    private static Optional<String> only(@Nullable Set<String> codes) {
        return codes == null || codes.size() != 1 ? Optional.empty() : Optional.of(codes.iterator().next());
    }

    /** Every printed name with its code, for items named without （类）（款）（项）. */
    Map<String, String> names() {
        return names;
    }

    /** A name without what offices add or drop: quotes, 支出 at the end, 与 for 和. */
    static String plain(String name) {
        String folded = Folding.name(name).replace('与', '和');
        return folded.length() > 2 && folded.endsWith("支出") ? folded.substring(0, folded.length() - 2) : folded;
    }
}
