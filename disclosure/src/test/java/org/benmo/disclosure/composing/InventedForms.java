package org.benmo.disclosure.composing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledRow.Panel;
import org.benmo.statements.forms.Form;

/** Fills the forms of an invented year from its leaves. */
record InventedForms(
        Map<Key, Long> values,
        Map<String, String> names,
        Map<String, long[]> general,
        Map<String, long[]> fund,
        Map<String, Long> economy,
        ObjLongConsumer<Key> money,
        ObjLongConsumer<Key> pieces) {
    private static final Map<String, String> CLASSES =
            Map.of("301", "工资福利支出", "302", "商品和服务支出", "303", "对个人和家庭的补助", "310", "资本性支出");

    void fill(String code, Form form, List<FilledRow> rows) {
        switch (code) {
            case "T01" -> summary(form, rows);
            case "T02", "T03" -> coded(code, both(), rows);
            case "T04" -> fiscal(form, rows);
            case "T05" -> coded(code, general, rows);
            case "T06" -> economic(rows);
            case "T07" -> threePublics(form, rows);
            case "T08" -> coded(code, fund, rows);
            case "T10" -> assets(form, rows);
            default -> throw new IllegalArgumentException(code);
        }
    }

    private Map<String, long[]> both() {
        Map<String, long[]> all = new TreeMap<>(general);
        all.putAll(fund);
        return all;
    }

    private static <K, V extends Object> V at(Map<K, V> map, K key) {
        return java.util.Objects.requireNonNull(map.get(key), () -> "no " + key);
    }

    private long text(String metric) {
        return at(values, Key.text(metric, "final"));
    }

    private void summary(Form form, List<FilledRow> rows) {
        for (String row : List.of(
                "income.general",
                "income.fund",
                "income.soe",
                "income.superior",
                "income.business",
                "income.operating",
                "income.subsidiary",
                "income.other",
                "income.year",
                "use.nonfiscal",
                "carry.open",
                "income.total")) {
            rows.add(new FilledRow(row, "", label(form, row), 0, Panel.LEFT));
            money.accept(new Key("T01", row, "final"), text(row));
        }
        levels(both()).forEach((code, pair) -> {
            if (code.length() == 3) {
                rows.add(new FilledRow("func." + code, code, at(names, code), 1, Panel.RIGHT));
                money.accept(new Key("T01", "func." + code, "final"), pair[0] + pair[1]);
            }
        });
        for (String row : List.of("expend.year", "alloc", "carry.close", "expend.total")) {
            rows.add(new FilledRow(row, "", label(form, row), 0, Panel.RIGHT));
            money.accept(new Key("T01", row, "final"), text(row));
        }
    }

    private static String label(Form form, String row) {
        return row.endsWith(".total") ? "总计" : form.rowLabel(row);
    }

    private static Map<String, long[]> levels(Map<String, long[]> items) {
        Map<String, long[]> all = new TreeMap<>();
        items.forEach((code, pair) -> {
            for (int digits : new int[] {3, 5, 7}) {
                long[] sum = all.computeIfAbsent(code.substring(0, digits), any -> new long[2]);
                sum[0] += pair[0];
                sum[1] += pair[1];
            }
        });
        return all;
    }

    private void coded(String form, Map<String, long[]> items, List<FilledRow> rows) {
        rows.add(new FilledRow("total", "", "合计", 0, Panel.LEFT));
        long[] total = new long[2];
        items.values().forEach(pair -> {
            total[0] += pair[0];
            total[1] += pair[1];
        });
        cells(form, "total", "", total);
        levels(items).forEach((code, pair) -> {
            rows.add(new FilledRow("func." + code, code, at(names, code), code.length() / 2, Panel.LEFT));
            cells(form, "func." + code, code, pair);
        });
    }

    private void cells(String form, String row, String code, long[] pair) {
        long sum = pair[0] + pair[1];
        switch (form) {
            case "T02" -> {
                boolean first =
                        code.isEmpty() || general.keySet().iterator().next().startsWith(code);
                long other = first ? text("income.other") : 0;
                long shift = first ? text("income.general") - text("gen.expend") : 0;
                money.accept(new Key(form, row, "fiscal"), sum + shift);
                money.accept(new Key(form, row, "other"), other);
                money.accept(new Key(form, row, "year"), sum + shift + other);
                for (String column : List.of("superior", "business", "operating", "subsidiary")) {
                    money.accept(new Key(form, row, column), 0);
                }
            }
            case "T03" -> {
                spent(form, row, pair);
                for (String column : List.of("upward", "operating", "subsidy")) {
                    money.accept(new Key(form, row, column), 0);
                }
            }
            case "T08" -> {
                spent(form, row, pair);
                money.accept(new Key(form, row, "open"), 0);
                money.accept(new Key(form, row, "income"), sum);
                money.accept(new Key(form, row, "close"), 0);
            }
            default -> spent(form, row, pair);
        }
    }

    private void spent(String form, String row, long[] pair) {
        money.accept(new Key(form, row, "year"), pair[0] + pair[1]);
        money.accept(new Key(form, row, "basic"), pair[0]);
        money.accept(new Key(form, row, "project"), pair[1]);
    }

    private void fiscal(Form form, List<FilledRow> rows) {
        Map<String, Long> left = new java.util.LinkedHashMap<>();
        left.put("income.general", text("income.general"));
        left.put("income.fund", text("income.fund"));
        left.put("income.soe", 0L);
        left.put("income.year", text("fiscal.income"));
        left.put("carry.open", text("fiscal.open"));
        left.put("carry.open.general", text("fiscal.open"));
        left.put("carry.open.fund", 0L);
        left.put("carry.open.soe", 0L);
        left.put("income.total", text("fiscal.income.total"));
        left.forEach((row, fen) -> {
            String name = row.startsWith("carry.open.")
                    ? form.rowLabel(row.replace("carry.open", "income"))
                    : label(form, row);
            rows.add(new FilledRow(row, "", name, 0, Panel.LEFT));
            money.accept(new Key("T04", row, "final"), fen);
        });
        Map<String, long[]> generalClasses = levels(general);
        Map<String, long[]> fundClasses = levels(fund);
        levels(both()).forEach((code, pair) -> {
            if (code.length() == 3) {
                rows.add(new FilledRow("func." + code, code, at(names, code), 1, Panel.RIGHT));
                spread(
                        "func." + code,
                        sum(generalClasses.getOrDefault(code, new long[2])),
                        sum(fundClasses.getOrDefault(code, new long[2])));
            }
        });
        right(form, rows, "expend.year", text("gen.expend"), text("fund.expend"));
        right(form, rows, "carry.close", text("fiscal.close"), 0);
        right(form, rows, "expend.total", text("gen.expend") + text("fiscal.close"), text("fund.expend"));
    }

    private static long sum(long[] pair) {
        return pair[0] + pair[1];
    }

    private void right(Form form, List<FilledRow> rows, String row, long fromGeneral, long fromFund) {
        rows.add(new FilledRow(row, "", label(form, row), 0, Panel.RIGHT));
        spread(row, fromGeneral, fromFund);
    }

    private void spread(String row, long fromGeneral, long fromFund) {
        money.accept(new Key("T04", row, "total"), fromGeneral + fromFund);
        money.accept(new Key("T04", row, "general"), fromGeneral);
        money.accept(new Key("T04", row, "fund"), fromFund);
        money.accept(new Key("T04", row, "soe"), 0);
    }

    private void economic(List<FilledRow> rows) {
        for (String code : List.of("301", "303", "302", "310")) {
            Panel panel = code.equals("301") || code.equals("303") ? Panel.LEFT : Panel.RIGHT;
            rows.add(new FilledRow("econ." + code, code, at(CLASSES, code), 1, panel));
            money.accept(new Key("T06", "econ." + code, "final"), text("econ." + code));
            economy.forEach((item, fen) -> {
                if (item.startsWith(code)) {
                    rows.add(new FilledRow("econ." + item, item, at(names, "e" + item), 2, panel));
                    money.accept(new Key("T06", "econ." + item, "final"), fen);
                    if (!values.containsKey(Key.text("econ." + item, "final"))) {
                        money.accept(Key.text("econ." + item, "final"), fen);
                    }
                }
            });
        }
        for (String row : List.of("basic.staff", "basic.running")) {
            rows.add(new FilledRow(row, "", row, 0, row.endsWith("staff") ? Panel.LEFT : Panel.RIGHT));
            money.accept(new Key("T06", row, "final"), text(row));
        }
    }

    private void threePublics(Form form, List<FilledRow> rows) {
        for (String row : List.of("sg.total", "sg.abroad", "sg.car", "sg.car.buy", "sg.car.run", "sg.host")) {
            rows.add(new FilledRow(row, "", form.rowLabel(row), 0, Panel.LEFT));
            money.accept(new Key("T07", row, "final"), text(row));
            money.accept(new Key("T07", row, "budget"), at(values, Key.text(row, "budget")));
        }
        for (String row : List.of(
                "sg.n.groups",
                "sg.n.persons",
                "sg.n.cars.bought",
                "sg.n.cars.held",
                "sg.n.batches",
                "sg.n.foreign.batches",
                "sg.n.guests",
                "sg.n.foreign.guests")) {
            rows.add(new FilledRow(row, "", form.rowLabel(row), 0, Panel.LEFT));
            pieces.accept(new Key("T07", row, "final"), at(values, Key.text(row, "count")));
        }
    }

    private void assets(Form form, List<FilledRow> rows) {
        for (String row : List.of(
                "asset.cars",
                "asset.cars.deputy",
                "asset.cars.leader",
                "asset.cars.confidential",
                "asset.cars.emergency",
                "asset.cars.law",
                "asset.cars.special",
                "asset.cars.retired",
                "asset.cars.other",
                "asset.equip.50",
                "asset.equip.100")) {
            rows.add(new FilledRow(row, "", form.rowLabel(row), 0, Panel.LEFT));
            pieces.accept(new Key("T10", row, "count"), at(values, Key.text(row, "count")));
        }
    }
}
