package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.samples.disclosures.Piece.Cell;
import org.benmo.samples.disclosures.books.Ledger;

/** The form of the three publics in its three layouts, and the form of assets. */
final class SmallForms {
    private static final List<String> ITEMS =
            List.of("sg.total", "sg.abroad", "sg.car", "sg.car.buy", "sg.car.run", "sg.host");
    private static final List<String> COUNTS = List.of(
            "sg.n.groups=1．因公出国（境）团组数（个）",
            "sg.n.persons=2．因公出国（境）人次数（人）",
            "sg.n.cars.bought=3．公务用车购置数（辆）",
            "sg.n.cars.held=4．公务用车保有量（辆）",
            "sg.n.batches=5．国内公务接待批次（个）",
            "sg.n.guests=6．国内公务接待人次（人）");
    private static final List<String> CARS = List.of(
            "deputy=副部（省）级及以上领导用车",
            "leader=主要领导干部用车",
            "confidential=机要通信用车",
            "emergency=应急保障用车",
            "law=执法执勤用车",
            "special=特种专业技术用车",
            "retired=离退休干部用车",
            "other=其他用车");

    private final Style style;
    private final Numbers numbers;
    private final Ledger ledger;
    private final Map<String, Long> counts;

    SmallForms(Style style, Numbers numbers, Ledger ledger, Map<String, Long> counts) {
        this.style = style;
        this.numbers = numbers;
        this.ledger = ledger;
        this.counts = counts;
    }

    /** Kinds of cars in printed order: id=words. */
    static List<String> cars() {
        return CARS;
    }

    List<List<Cell>> three() {
        return switch (style.three()) {
            case "interleaved" -> interleaved();
            case "vertical" -> vertical();
            default -> wide();
        };
    }

    private Cell amount(String key, boolean budget) {
        long fen = budget ? ledger.budget(key) : ledger.now(key);
        return new Cell(numbers.cell("T07", key, budget ? "budget" : "final", fen), 1, 1, false);
    }

    private List<List<Cell>> wide() {
        List<Cell> first = new ArrayList<>();
        List<Cell> second = new ArrayList<>();
        List<Cell> third = new ArrayList<>();
        List<Cell> columns = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int column = 1;
        for (boolean budget : new boolean[] {true, false}) {
            first.add(Cell.head(budget ? "预算数" : "决算数", 1, ITEMS.size()));
            second.add(Cell.head("合计", 2, 1));
            second.add(Cell.head("因公出国（境）费", 2, 1));
            second.add(Cell.head("公务用车购置及运行维护费", 1, 3));
            third.add(Cell.head("小计", 1, 1));
            third.add(Cell.head("公务用车购置费", 1, 1));
            third.add(Cell.head("公务用车运行维护费", 1, 1));
            second.add(Cell.head("公务接待费", 2, 1));
            for (String item : ITEMS) {
                row.add(amount(item, budget));
                columns.add(Cell.head(Integer.toString(column++), 1, 1));
            }
        }
        List<List<Cell>> rows = new ArrayList<>(List.of(first, second, third));
        if (style.lineNumbers()) {
            rows.add(columns);
        }
        rows.add(row);
        return rows;
    }

    private List<List<Cell>> interleaved() {
        List<Cell> first = List.of(
                Cell.head("合计", 2, 2),
                Cell.head("因公出国（境）费", 2, 2),
                Cell.head("公务用车购置及运行费", 1, 6),
                Cell.head("公务接待费", 2, 2));
        List<Cell> second = List.of(Cell.head("小计", 1, 2), Cell.head("公务用车购置费", 1, 2), Cell.head("公务用车运行费", 1, 2));
        List<Cell> third = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        for (String item : ITEMS) {
            third.add(Cell.head("预算数", 1, 1));
            third.add(Cell.head("决算数", 1, 1));
            row.add(amount(item, true));
            row.add(amount(item, false));
        }
        return List.of(first, second, third, row);
    }

    private List<List<Cell>> vertical() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.head("项目", 1, 1), Cell.head("预算数", 1, 1), Cell.head("决算统计数", 1, 1)));
        rows.add(List.of(Cell.of("一、“三公”经费支出"), Cell.of("——"), Cell.of("——")));
        item(rows, "（一）支出合计", "sg.total");
        item(rows, "1．因公出国（境）费", "sg.abroad");
        item(rows, "2．公务用车购置及运行维护费", "sg.car");
        item(rows, "（1）公务用车购置费", "sg.car.buy");
        item(rows, "（2）公务用车运行维护费", "sg.car.run");
        item(rows, "3．公务接待费", "sg.host");
        rows.add(List.of(Cell.of("（二）相关统计数"), Cell.of("——"), Cell.of("——")));
        for (String count : COUNTS) {
            String[] pair = count.split("=");
            Run run = numbers.countCell("T07", pair[0], "final", counts.getOrDefault(pair[0], 0L));
            rows.add(List.of(Cell.of(pair[1]), Cell.of("——"), new Cell(run, 1, 1, false)));
        }
        return rows;
    }

    private void item(List<List<Cell>> rows, String words, String key) {
        rows.add(List.of(Cell.of(words), amount(key, true), amount(key, false)));
    }

    List<List<Cell>> assets(boolean upright) {
        List<Cell> heads = new ArrayList<>();
        List<Cell> values = new ArrayList<>();
        heads.add(Cell.of("车辆数合计（辆）"));
        values.add(count("asset.cars"));
        for (String car : CARS) {
            String[] pair = car.split("=");
            heads.add(Cell.of(pair[1]));
            values.add(count("asset.cars." + pair[0]));
        }
        if (counts.getOrDefault("year", 0L) < 2023) {
            heads.add(Cell.of("单价50万元（含）以上通用设备（台，套）"));
            values.add(count("asset.equip.50"));
            heads.add(Cell.of("单价100万元（含）以上专用设备（台，套）"));
        } else {
            heads.add(Cell.of("单价100万元（含）以上设备（不含车辆）"));
        }
        values.add(count("asset.equip.100"));
        if (!upright) {
            return List.of(
                    heads.stream()
                            .map(cell -> Cell.head(cell.run().text(), 1, 1))
                            .toList(),
                    values);
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.head("项目", 1, 1), Cell.head("数量", 1, 1)));
        for (int i = 0; i < heads.size(); i++) {
            rows.add(List.of(heads.get(i), values.get(i)));
        }
        return rows;
    }

    private Cell count(String key) {
        return new Cell(numbers.countCell("T10", key, "count", counts.getOrDefault(key, 0L)), 1, 1, false);
    }
}
