package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    "fiscal.expend", "gen.expend",
                    "expend.other", "func.229"),
            SectionKind.APPROPRIATION,
            Map.of(
                    "expend.basic", "fiscal.basic",
                    "expend.project", "fiscal.project",
                    "income.year", "fiscal.income",
                    "income.fiscal", "fiscal.income",
                    "expend.year", "fiscal.expend",
                    "carry.open", "fiscal.open",
                    "carry.close", "fiscal.close",
                    "expend.other", "func.229"),
            SectionKind.GOVERNMENT_FUND,
            Map.of(
                    "income.fund", "fund.income",
                    "income.year", "fund.income",
                    "expend.year", "fund.expend",
                    "expend.basic", "fund.basic",
                    "expend.project", "fund.project",
                    "carry.open", "fund.open",
                    "carry.close", "fund.close",
                    "expend.other", "func.229"),
            SectionKind.STATE_CAPITAL,
            Map.of(
                    "income.soe", "soe.income",
                    "income.year", "soe.income",
                    "expend.year", "soe.expend",
                    "expend.basic", "soe.basic",
                    "expend.project", "soe.project",
                    "carry.open", "soe.open",
                    "carry.close", "soe.close"));

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
