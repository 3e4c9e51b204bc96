package org.benmo.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.statements.figures.Key;

/** In which cells of the forms a figure of the narrative stands, for publications whose text does not state it. */
public final class Counterparts {
    private static final Map<String, List<Key>> FINAL = Map.ofEntries(
            Map.entry("income.total", List.of(new Key("T01", "income.total", "final"))),
            Map.entry("expend.total", List.of(new Key("T01", "expend.total", "final"))),
            Map.entry("income.year", List.of(new Key("T01", "income.year", "final"), new Key("T02", "total", "year"))),
            Map.entry("expend.year", List.of(new Key("T01", "expend.year", "final"), new Key("T03", "total", "year"))),
            Map.entry("expend.basic", List.of(new Key("T03", "total", "basic"))),
            Map.entry("expend.project", List.of(new Key("T03", "total", "project"))),
            Map.entry("carry.open", List.of(new Key("T01", "carry.open", "final"))),
            Map.entry("carry.close", List.of(new Key("T01", "carry.close", "final"))),
            Map.entry("fiscal.income.total", List.of(new Key("T04", "income.total", "final"))),
            Map.entry("fiscal.expend.total", List.of(new Key("T04", "expend.total", "total"))),
            Map.entry("fiscal.income", List.of(new Key("T04", "income.year", "final"))),
            Map.entry("fiscal.expend", List.of(new Key("T04", "expend.year", "total"))),
            Map.entry("fiscal.close", List.of(new Key("T04", "carry.close", "total"))),
            Map.entry("gen.close", List.of(new Key("T04", "carry.close", "general"))),
            Map.entry("fund.close", List.of(new Key("T04", "carry.close", "fund"))),
            Map.entry("soe.close", List.of(new Key("T04", "carry.close", "soe"))),
            Map.entry("gen.expend", List.of(new Key("T05", "total", "year"))),
            Map.entry("gen.basic", List.of(new Key("T05", "total", "basic"))),
            Map.entry("gen.project", List.of(new Key("T05", "total", "project"))),
            Map.entry("basic.staff", List.of(new Key("T06", "basic.staff", "final"))),
            Map.entry("basic.running", List.of(new Key("T06", "basic.running", "final"))));

    private Counterparts() {}

    /** Where last year's publication has its outturn: its text first, then its forms. */
    public static List<Key> outturn(String row) {
        List<Key> keys = new ArrayList<>(List.of(Key.text(row, "final")));
        keys.addAll(FINAL.getOrDefault(row, List.of()));
        if (row.startsWith("sg.")) {
            keys.add(new Key("T07", row, "final"));
        }
        if (row.startsWith("econ.")) {
            keys.add(new Key("T06", row, "final"));
        }
        return keys;
    }

    /** Where a published budget has its amount: its text, whatever word the amount goes by, then its form of the three publics. */
    public static List<Key> budget(String row) {
        List<Key> keys =
                new ArrayList<>(List.of(Key.text(row, "budget"), Key.text(row, "unspecified"), Key.text(row, "final")));
        if (row.startsWith("sg.")) {
            keys.add(new Key("T07", row, "budget"));
        }
        return keys;
    }
}
