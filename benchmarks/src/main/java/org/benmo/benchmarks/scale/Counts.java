package org.benmo.benchmarks.scale;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;

/** What whole numbers must satisfy, in plain words of its own: the frozen list knows only money and rates. */
final class Counts {
    private Counts() {}

    /** True when whole numbers of a draft cannot all be right. */
    static boolean contradict(Draft draft) {
        Map<String, Set<BigDecimal>> all = new HashMap<>();
        for (Fact fact : draft.facts()) {
            if (fact.key().column().equals("count") || fact.key().row().startsWith("sg.n.")) {
                all.computeIfAbsent(fact.key().row(), k -> new HashSet<>()).add(fact.value());
            }
        }
        return all.values().stream().anyMatch(values -> values.size() > 1)
                || !isSum(all, "staff.total", List.of("staff.active", "staff.lixiu", "staff.retired"))
                || !isSum(all, "perf.n", List.of("perf.grade.1", "perf.grade.2", "perf.grade.3"))
                || !isSum(
                        all,
                        "asset.cars",
                        all.keySet().stream()
                                .filter(key -> key.startsWith("asset.cars."))
                                .toList());
    }

    private static boolean isSum(Map<String, Set<BigDecimal>> all, String total, List<String> parts) {
        if (!all.containsKey(total) || parts.isEmpty() || !all.keySet().containsAll(parts)) {
            return true;
        }
        BigDecimal sum = parts.stream()
                .map(part -> all.getOrDefault(part, Set.of()).iterator().next())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.getOrDefault(total, Set.of()).contains(sum);
    }
}
