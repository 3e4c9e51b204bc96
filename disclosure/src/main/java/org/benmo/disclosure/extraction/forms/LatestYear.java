package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Several columns with one meaning: the latest year's is meant when each prints its year (2023年决算数, 2024年决算数); otherwise
 * none can be told from the others and none is bound.
 */
final class LatestYear {
    private LatestYear() {}

    /** Columns with their keys, from keys with their candidate columns. */
    static Map<Integer, String> of(Map<String, List<Integer>> candidates, Map<Integer, List<String>> paths) {
        Map<Integer, String> bound = new TreeMap<>();
        candidates.forEach((key, columns) -> latest(columns, paths).ifPresent(column -> bound.put(column, key)));
        return bound;
    }

    private static OptionalInt latest(List<Integer> columns, Map<Integer, List<String>> paths) {
        if (columns.size() == 1) {
            return OptionalInt.of(columns.getFirst());
        }
        TreeMap<Integer, List<Integer>> byYear = new TreeMap<>();
        for (int column : columns) {
            byYear.computeIfAbsent(yearOf(paths.getOrDefault(column, List.of())), year -> new ArrayList<>())
                    .add(column);
        }
        List<Integer> last = byYear.lastEntry().getValue();
        return byYear.containsKey(0) || last.size() > 1 ? OptionalInt.empty() : OptionalInt.of(last.getFirst());
    }

    private static int yearOf(List<String> path) {
        return path.stream().mapToInt(Labels::yearOf).max().orElse(0);
    }
}
