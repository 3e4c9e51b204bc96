package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.samples.disclosures.Piece.Cell;
import org.benmo.samples.disclosures.books.Books;
import org.benmo.samples.disclosures.books.Codes;
import org.benmo.samples.disclosures.books.Fund;
import org.benmo.samples.disclosures.books.Ledger;

/** The forms with two panels side by side, income left and spending right (T01, T04), and the panels of T06. */
final class PanelForms {
    private static final String[] ORDINALS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
        "二十一", "二十二", "二十三", "二十四", "二十五", "二十六"
    };

    private final Style style;
    private final Numbers numbers;
    private final Books books;
    private final Ledger ledger;
    private final int year;
    private int lineNumber;

    PanelForms(Style style, Numbers numbers, Books books, Ledger ledger) {
        this.style = style;
        this.numbers = numbers;
        this.books = books;
        this.ledger = ledger;
        this.year = books.year();
    }

    /** The classes of spending in the year's order. */
    static Map<String, String> classes(int year) {
        Map<String, String> all = new LinkedHashMap<>();
        String list = "201=一般公共服务支出 202=外交支出 203=国防支出 204=公共安全支出 205=教育支出 206=科学技术支出 207="
                + (year < 2019 ? "文化体育与传媒支出" : "文化旅游体育与传媒支出") + " 208=社会保障和就业支出 210="
                + (year < 2019 ? "医疗卫生与计划生育支出" : "卫生健康支出")
                + " 211=节能环保支出 212=城乡社区支出 213=农林水支出 214=交通运输支出 215=" + (year < 2020 ? "资源勘探信息等支出" : "资源勘探工业信息等支出")
                + " 216=商业服务业等支出 217=金融支出 219=援助其他地区支出 220="
                + (year < 2019 ? "国土海洋气象等支出" : "自然资源海洋气象等支出") + " 221=住房保障支出 222=粮油物资储备支出"
                + (year < 2020 ? "" : " 223=国有资本经营预算支出") + (year < 2019 ? "" : " 224=灾害防治及应急管理支出")
                + " 229=其他支出" + (year < 2020 ? "" : " 231=债务还本支出 232=债务付息支出 234=抗疫特别国债安排的支出");
        for (String pair : list.split(" ")) {
            String[] parts = pair.split("=");
            all.put(parts[0], parts[1]);
        }
        return all;
    }

    // ------------------------------------------------------------------ T01

    List<List<Cell>> total() {
        List<List<Cell>> left = new ArrayList<>();
        if (year >= 2019) {
            left.add(line(one(0) + "一般公共预算财政拨款收入", "income.general"));
            left.add(line(one(1) + "政府性基金预算财政拨款收入", "income.fund"));
            if (year >= 2020) left.add(line(one(2) + "国有资本经营预算财政拨款收入", "income.soe"));
        } else {
            left.add(line("一、财政拨款收入", "income.fiscal"));
            left.add(line("其中：政府性基金预算财政拨款", "income.fund"));
        }
        int at = year >= 2020 ? 3 : year == 2019 ? 2 : 1;
        left.add(line(one(at++) + "上级补助收入", "income.superior"));
        left.add(line(one(at++) + "事业收入", "income.business"));
        left.add(line(one(at++) + "经营收入", "income.operating"));
        left.add(line(one(at++) + "附属单位上缴收入", "income.subsidiary"));
        left.add(line(one(at) + "其他收入", "income.other"));
        List<List<Cell>> leftFoot = List.of(
                line("本年收入合计", "income.year"),
                line(reserves(), "use.nonfiscal"),
                line("年初结转和结余", "carry.open"),
                line("总计", "income.total"));
        List<List<Cell>> right = classRows(code -> List.of(cell(
                "T01", "func." + code, "final", books.spent(s -> s.function().startsWith(code)))));
        List<List<Cell>> rightFoot = List.of(
                line("本年支出合计", "expend.year"),
                line("结余分配", "alloc"),
                line("年末结转和结余", "carry.close"),
                line("总计", "expend.total"));
        List<List<Cell>> rows = new ArrayList<>();
        int side = style.lineNumbers() ? 3 : 2;
        rows.add(List.of(Cell.head("收入", 1, side), Cell.head("支出", 1, side)));
        rows.add(headings(List.of("项目", "决算数"), List.of("项目", "决算数")));
        join(rows, left, leftFoot, right, rightFoot, side, side);
        return rows;
    }

    private String reserves() {
        return year < 2019 ? "用事业基金弥补收支差额" : year < 2023 ? "使用非财政拨款结余" : "使用非财政拨款结余（含专用结余）";
    }

    private static String one(int index) {
        return ORDINALS[index] + "、";
    }

    private List<Cell> line(String words, String key) {
        return new ArrayList<>(List.of(Cell.of(words), cell("T01", key, "final", ledger.now(key))));
    }

    private Cell cell(String form, String row, String column, long fen) {
        return new Cell(numbers.cell(form, row, column, fen), 1, 1, false);
    }

    private List<List<Cell>> classRows(java.util.function.Function<String, List<Cell>> amounts) {
        List<List<Cell>> rows = new ArrayList<>();
        int ordinal = 0;
        for (Map.Entry<String, String> of : classes(year).entrySet()) {
            String words = one(ordinal++) + of.getValue();
            boolean spent = books.spent(spending -> spending.function().startsWith(of.getKey())) > 0;
            if (style.allRows() || spent) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(words)));
                row.addAll(amounts.apply(of.getKey()));
                rows.add(row);
            }
        }
        return rows;
    }

    /** Two panels, the shorter one filled up, with 行次 when the office prints them. */
    private void join(
            List<List<Cell>> rows,
            List<List<Cell>> left,
            List<List<Cell>> leftFoot,
            List<List<Cell>> right,
            List<List<Cell>> rightFoot,
            int leftWidth,
            int rightWidth) {
        int body = Math.max(left.size(), right.size());
        int foot = Math.max(leftFoot.size(), rightFoot.size());
        List<List<Cell>> lefts = new ArrayList<>();
        List<List<Cell>> rights = new ArrayList<>();
        for (int i = 0; i < body; i++) {
            lefts.add(i < left.size() ? left.get(i) : List.of());
            rights.add(i < right.size() ? right.get(i) : List.of());
        }
        for (int i = 0; i < foot; i++) {
            lefts.add(i < leftFoot.size() ? leftFoot.get(i) : List.of());
            rights.add(i < rightFoot.size() ? rightFoot.get(i) : List.of());
        }
        lineNumber = 1;
        List<List<Cell>> numberedLeft =
                lefts.stream().map(row -> side(row, leftWidth)).toList();
        List<List<Cell>> numberedRight =
                rights.stream().map(row -> side(row, rightWidth)).toList();
        for (int i = 0; i < numberedLeft.size(); i++) {
            List<Cell> row = new ArrayList<>(numberedLeft.get(i));
            row.addAll(numberedRight.get(i));
            rows.add(row);
        }
    }

    private List<Cell> side(List<Cell> cells, int width) {
        List<Cell> row = new ArrayList<>(cells);
        if (row.isEmpty()) {
            row.add(Cell.of(""));
        }
        if (style.lineNumbers()) {
            row.add(1, Cell.of(Integer.toString(lineNumber++)));
        }
        while (row.size() < width) {
            row.add(Cell.of(""));
        }
        return row;
    }

    private List<Cell> headings(List<String> left, List<String> right) {
        List<Cell> row = new ArrayList<>();
        for (List<String> side : List.of(left, right)) {
            for (int i = 0; i < side.size(); i++) {
                row.add(Cell.head(side.get(i), 1, 1));
                if (i == 0 && style.lineNumbers()) {
                    row.add(Cell.head("行次", 1, 1));
                }
            }
        }
        return row;
    }

    // ------------------------------------------------------------------ T04

    List<List<Cell>> fiscal() {
        boolean capital = year >= 2020;
        List<Fund> funds =
                capital ? List.of(Fund.GENERAL, Fund.GOVERNMENT, Fund.CAPITAL) : List.of(Fund.GENERAL, Fund.GOVERNMENT);
        List<List<Cell>> left = new ArrayList<>();
        for (int i = 0; i < funds.size(); i++) {
            left.add(fiscalLine(
                    one(i) + words(funds.get(i)),
                    "income." + funds.get(i).id(),
                    ledger.now("income." + funds.get(i).id())));
        }
        List<List<Cell>> leftFoot = new ArrayList<>();
        leftFoot.add(fiscalLine("本年收入合计", "income.year", ledger.now("income.fiscal")));
        leftFoot.add(fiscalLine("年初财政拨款结转和结余", "carry.open", ledger.now("fiscal.open")));
        for (int i = 0; i < funds.size(); i++) {
            leftFoot.add(fiscalLine(
                    (style.lineNumbers() ? "" : one(i)) + words(funds.get(i)),
                    "carry.open." + funds.get(i).id(),
                    ledger.now("open." + funds.get(i).id())));
        }
        leftFoot.add(fiscalLine("总计", "income.total", ledger.now("fiscal.total")));
        List<List<Cell>> right = classRows(code -> amounts(
                "func." + code,
                funds,
                fund -> books.spent(spending ->
                        spending.fund() == fund && spending.function().startsWith(code))));
        List<List<Cell>> rightFoot = new ArrayList<>();
        rightFoot.add(fiscalRow("本年支出合计", "expend.year", funds, fund -> ledger.now("expend." + fund.id())));
        rightFoot.add(fiscalRow("年末财政拨款结转和结余", "carry.close", funds, fund -> ledger.now("close." + fund.id())));
        for (int i = 0; i < funds.size(); i++) {
            rightFoot.add(List.of());
        }
        rightFoot.add(fiscalRow(
                "总计",
                "expend.total",
                funds,
                fund -> ledger.now("expend." + fund.id()) + ledger.now("close." + fund.id())));
        int leftWidth = style.lineNumbers() ? 3 : 2;
        int rightWidth = leftWidth + funds.size();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.head("收入", 1, leftWidth), Cell.head("支出", 1, rightWidth)));
        List<String> headings = new ArrayList<>(List.of("项目", "合计"));
        funds.forEach(fund -> headings.add(words(fund)));
        rows.add(headings(List.of("项目", "决算数"), headings));
        join(rows, left, leftFoot, right, rightFoot, leftWidth, rightWidth);
        return rows;
    }

    private static String words(Fund fund) {
        return switch (fund) {
            case GENERAL -> "一般公共预算财政拨款";
            case GOVERNMENT -> "政府性基金预算财政拨款";
            case CAPITAL -> "国有资本经营预算财政拨款";
            case OWN -> "";
        };
    }

    private List<Cell> fiscalLine(String words, String key, long fen) {
        return new ArrayList<>(List.of(Cell.of(words), cell("T04", key, "final", fen)));
    }

    private List<Cell> fiscalRow(
            String words, String key, List<Fund> funds, java.util.function.ToLongFunction<Fund> amount) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(words)));
        row.addAll(amounts(key, funds, amount));
        return row;
    }

    private List<Cell> amounts(String key, List<Fund> funds, java.util.function.ToLongFunction<Fund> amount) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell("T04", key, "total", funds.stream().mapToLong(amount).sum()));
        funds.forEach(fund -> cells.add(cell("T04", key, fund.id(), amount.applyAsLong(fund))));
        return cells;
    }

    // ------------------------------------------------------------------ T06

    List<List<Cell>> economic() {
        List<List<String>> panels = style.panels() == 2
                ? List.of(codes("301", "303"), codes("302", "307", "310", "399"))
                : List.of(codes("301", "303"), half(true), half(false));
        int split = style.splitCodes() && style.panels() == 2 ? 2 : 1;
        List<List<Cell>> rows = new ArrayList<>();
        if (style.panels() == 3) {
            rows.add(List.of(Cell.head("人员经费", 1, 3), Cell.head("公用经费", 1, 6)));
        }
        List<Cell> head = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            head.add(Cell.head(split == 2 ? "经济分类科目编码" : "科目编码", 1, split));
            head.add(Cell.head("科目名称", 1, 1));
            head.add(Cell.head("决算数", 1, 1));
        }
        rows.add(head);
        int longest = panels.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            List<Cell> row = new ArrayList<>();
            for (List<String> panel : panels) {
                economicCells(row, i < panel.size() ? panel.get(i) : "", split);
            }
            rows.add(row);
        }
        List<Cell> foot = new ArrayList<>();
        foot.add(new Cell(Run.of("人员经费合计"), 1, split + 1, false));
        foot.add(cell("T06", "basic.staff", "final", ledger.now("basic.staff")));
        foot.add(new Cell(Run.of("公用经费合计"), 1, style.panels() == 2 ? split + 1 : 5, false));
        foot.add(cell("T06", "basic.running", "final", ledger.now("basic.running")));
        rows.add(foot);
        return rows;
    }

    private void economicCells(List<Cell> row, String code, int split) {
        if (code.isEmpty()) {
            for (int i = 0; i < split + 2; i++) {
                row.add(Cell.of(""));
            }
            return;
        }
        if (split == 2) {
            row.add(Cell.of(code.substring(0, 3)));
            row.add(Cell.of(code.length() > 3 ? code.substring(3) : ""));
        } else {
            row.add(Cell.of(code));
        }
        row.add(Cell.of(Codes.economic().getOrDefault(code, "")));
        row.add(cell("T06", "econ." + code, "final", ledger.now("econ." + code)));
    }

    private List<String> codes(String... classes) {
        return Codes.economic().keySet().stream()
                .filter(code -> List.of(classes).contains(code.substring(0, 3)))
                .filter(code -> style.allRows() || ledger.now("econ." + code) != 0)
                .toList();
    }

    private List<String> half(boolean first) {
        List<String> all = codes("302", "307", "310", "399");
        int middle = Math.min(all.size(), codes("301", "303").size());
        return first ? all.subList(0, middle) : all.subList(middle, all.size());
    }
}
