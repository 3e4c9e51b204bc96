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
                || !areCars(all);
    }

    /** Kinds of cars named behind 其中 need not be all there are, unless 其他用车 is among them. */
    private static boolean areCars(Map<String, Set<BigDecimal>> all) {
        List<String> kinds = all.keySet().stream()
                .filter(key -> key.startsWith("asset.cars."))
                .toList();
        boolean complete = kinds.contains("asset.cars.other");
        return complete ? isSum(all, "asset.cars", kinds) : isAtMost(all, kinds);
    }

    private static boolean isAtMost(Map<String, Set<BigDecimal>> all, List<String> kinds) {
        return all.getOrDefault("asset.cars", Set.of()).stream()
                .allMatch(total -> sum(all, kinds).compareTo(total) <= 0);
    }

    private static boolean isSum(Map<String, Set<BigDecimal>> all, String total, List<String> parts) {
        if (!all.containsKey(total) || parts.isEmpty() || !all.keySet().containsAll(parts)) {
            return true;
        }
        return all.getOrDefault(total, Set.of()).contains(sum(all, parts));
    }

    private static BigDecimal sum(Map<String, Set<BigDecimal>> all, List<String> parts) {
        return parts.stream()
                .map(part -> all.getOrDefault(part, Set.of()).iterator().next())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
