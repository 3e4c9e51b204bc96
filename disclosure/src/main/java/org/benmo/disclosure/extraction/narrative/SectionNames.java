package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.keys.Keys.Metric;

/** What a name means under a heading: 基本支出 is one thing in 支出决算情况 and another in 一般公共预算财政拨款基本支出. */
final class SectionNames {
    private static final Map<SectionKind, Map<String, String>> MEANING = Map.of(
            SectionKind.BASIC_EXPENDITURE,
            Map.of("expend.basic", "gen.basic", "expend.project", "gen.project", "expend.other", "econ.399"),
            SectionKind.GENERAL_EXPENDITURE,
            Map.of(
                    "expend.basic", "gen.basic",
                    "expend.project", "gen.project",
                    "income.fiscal", "income.general",
                    "fiscal.income", "income.general",
                    "fiscal.expend", "gen.expend",
                    "fiscal.open", "gen.open",
                    "fiscal.close", "gen.close",
                    "expend.other", "func.229"),
            SectionKind.APPROPRIATION,
            Map.ofEntries(
                    Map.entry("expend.basic", "fiscal.basic"),
                    Map.entry("expend.project", "fiscal.project"),
                    Map.entry("income.year", "fiscal.income"),
                    Map.entry("income.fiscal", "fiscal.income"),
                    Map.entry("expend.year", "fiscal.expend"),
                    Map.entry("carry.open", "fiscal.open"),
                    Map.entry("carry.close", "fiscal.close"),
                    Map.entry("income.total", "fiscal.income.total"),
                    Map.entry("expend.total", "fiscal.expend.total"),
                    Map.entry("total.both", "fiscal.total"),
                    Map.entry("expend.other", "func.229")),
            SectionKind.GOVERNMENT_FUND,
            Map.ofEntries(
                    Map.entry("income.fund", "fund.income"),
                    Map.entry("income.fiscal", "fund.income"),
                    Map.entry("fiscal.expend", "fund.expend"),
                    Map.entry("income.year", "fund.income"),
                    Map.entry("expend.year", "fund.expend"),
                    Map.entry("expend.basic", "fund.basic"),
                    Map.entry("expend.project", "fund.project"),
                    Map.entry("carry.open", "fund.open"),
                    Map.entry("carry.close", "fund.close"),
                    Map.entry("fiscal.open", "fund.open"),
                    Map.entry("fiscal.close", "fund.close"),
                    Map.entry("expend.other", "func.229")),
            SectionKind.STATE_CAPITAL,
            Map.ofEntries(
                    Map.entry("income.soe", "soe.income"),
                    Map.entry("income.fiscal", "soe.income"),
                    Map.entry("fiscal.expend", "soe.expend"),
                    Map.entry("income.year", "soe.income"),
                    Map.entry("expend.year", "soe.expend"),
                    Map.entry("expend.basic", "soe.basic"),
                    Map.entry("expend.project", "soe.project"),
                    Map.entry("carry.open", "soe.open"),
                    Map.entry("carry.close", "soe.close"),
                    Map.entry("fiscal.open", "soe.open"),
                    Map.entry("fiscal.close", "soe.close")));

    /** Wholes that keep their own meaning beside a share: 占本年支出合计的 is of all expenditure in every section. */
    private static final Set<String> WHOLES = Set.of("income.year", "expend.year", "income.total", "expend.total");

    private static final Map<String, String> PREFIX = Map.of(
            "sg.", "THREE_PUBLICS",
            "proc.", "PROCUREMENT",
            "asset.", "STATE_ASSETS",
            "staff.", "OVERVIEW",
            "org.", "OVERVIEW",
            "units.", "OVERVIEW",
            "perf.", "PERFORMANCE",
            "projects.", "PERFORMANCE");

    private SectionNames() {}

    /** The row a printed name stands for in a section of this kind; empty when it is not said of this kind of section. */
    static Optional<String> row(List<Metric> candidates, SectionKind kind) {
        Optional<String> own = Optional.empty();
        for (Metric metric : candidates) {
            if (allows(metric.key(), kind)) {
                String row = MEANING.getOrDefault(kind, Map.of()).getOrDefault(metric.key(), metric.key());
                if (own.isEmpty() || prefers(kind, row)) {
                    own = Optional.of(row);
                }
            }
        }
        return own;
    }

    /** The row of the whole a share is printed of. */
    static Optional<String> whole(List<Metric> candidates, SectionKind kind) {
        return candidates.stream()
                .map(Metric::key)
                .filter(WHOLES::contains)
                .findFirst()
                .or(() -> row(candidates, kind));
    }

    private static boolean prefers(SectionKind kind, String row) {
        return switch (kind) {
            case GOVERNMENT_FUND -> row.startsWith("fund.");
            case STATE_CAPITAL -> row.startsWith("soe.");
            default -> false;
        };
    }

    /** Short common words mean a metric of a narrow subject only in the section about it. */
    private static boolean allows(String key, SectionKind kind) {
        String home = PREFIX.getOrDefault(key.substring(0, key.indexOf('.') + 1), "");
        if (home.equals("PERFORMANCE") || home.equals("OVERVIEW") || home.equals("PROCUREMENT")) {
            return kind.name().equals(home) || kind == SectionKind.OTHER || kind == SectionKind.COVER;
        }
        if (home.equals("STATE_ASSETS")) {
            return kind != SectionKind.THREE_PUBLICS;
        }
        return true;
    }
}
