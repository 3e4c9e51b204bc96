package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.benmo.samples.disclosures.Piece.Cell;
import org.benmo.samples.disclosures.books.Books;
import org.benmo.samples.disclosures.books.Codes;
import org.benmo.samples.disclosures.books.Fund;
import org.benmo.samples.disclosures.books.Ledger;
import org.benmo.samples.disclosures.books.Spending;

/** The forms with one row a functional code: T02, T03, T05, T08, T09. */
final class CodedForms {
    private static final int CODE_CELLS = 3;

    /** A column of amounts: its id, its words, the group it stands under (empty for none). */
    private record Column(String id, String words, String group) {}

    private final Style style;
    private final Numbers numbers;
    private final Books books;
    private final int year;

    CodedForms(Style style, Numbers numbers, Books books) {
        this.style = style;
        this.numbers = numbers;
        this.books = books;
        this.year = books.year();
    }

    List<List<Cell>> income() {
        List<Column> columns = List.of(
                new Column("year", "本年收入合计", ""),
                new Column("fiscal", "财政拨款收入", ""),
                new Column("superior", "上级补助收入", ""),
                new Column("business", "事业收入", ""),
                new Column("operating", "经营收入", ""),
                new Column("subsidiary", "附属单位上缴收入", ""),
                new Column("other", "其他收入", ""));
        return form("T02", columns, this::income);
    }

    List<List<Cell>> expenditure() {
        List<Column> columns = List.of(
                new Column("year", "本年支出合计", ""),
                new Column("basic", "基本支出", ""),
                new Column("project", "项目支出", ""),
                new Column("upward", "上缴上级支出", ""),
                new Column("operating", "经营支出", ""),
                new Column("subsidy", "对附属单位补助支出", ""));
        return form(
                "T03",
                columns,
                (prefix, column) -> books.spent(spending -> spending.function().startsWith(prefix)
                        && (column.equals("year") || spending.purpose().equals(column))));
    }

    List<List<Cell>> general() {
        String group = style.splitCodes() ? "" : "本年支出";
        List<Column> columns = List.of(
                new Column("year", group.isEmpty() ? "合计" : "小计", group),
                new Column("basic", "基本支出", group),
                new Column("project", "项目支出", group));
        return form("T05", columns, (prefix, column) -> spent(Fund.GENERAL, prefix, column));
    }

    List<List<Cell>> fund() {
        return form("T08", balanceColumns(), (prefix, column) -> balance(Fund.GOVERNMENT, prefix, column));
    }

    List<List<Cell>> capital(boolean withIncome) {
        List<Column> columns = withIncome
                ? balanceColumns()
                : List.of(
                        new Column("year", "合计", "本年支出"),
                        new Column("basic", "基本支出", "本年支出"),
                        new Column("project", "项目支出", "本年支出"));
        return form("T09", columns, (prefix, column) -> balance(Fund.CAPITAL, prefix, column));
    }

    private static List<Column> balanceColumns() {
        return List.of(
                new Column("open", "年初结转和结余", ""),
                new Column("income", "本年收入", ""),
                new Column("year", "小计", "本年支出"),
                new Column("basic", "基本支出", "本年支出"),
                new Column("project", "项目支出", "本年支出"),
                new Column("close", "年末结转和结余", ""));
    }

    private long income(String prefix, String column) {
        return switch (column) {
            case "year" -> income(prefix, "fiscal") + books.ownIncome("", prefix);
            case "fiscal" ->
                books.income(Fund.GENERAL, prefix)
                        + books.income(Fund.GOVERNMENT, prefix)
                        + books.income(Fund.CAPITAL, prefix);
            default -> books.ownIncome(column, prefix);
        };
    }

    private long spent(Fund fund, String prefix, String column) {
        return books.spent(spending -> isOf(spending, fund, prefix)
                && (column.equals("year") || spending.purpose().equals(column)));
    }

    private static boolean isOf(Spending spending, Fund fund, String prefix) {
        return spending.fund() == fund && spending.function().startsWith(prefix);
    }

    private long balance(Fund fund, String prefix, String column) {
        return switch (column) {
            case "open" -> books.open(fund, prefix);
            case "income" -> books.income(fund, prefix);
            case "close" -> books.close(fund, prefix);
            default -> spent(fund, prefix, column);
        };
    }

    private List<List<Cell>> form(String form, List<Column> columns, BiFunction<String, String, Long> amount) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> total = amounts(form, "total", "", columns, amount);
        head(rows, columns, total);
        if (style.totalAt().equals("top")) {
            rows.add(totalRow(total));
        }
        for (String code : Ledger.tree(books.functions())) {
            if (columns.stream().anyMatch(column -> amount.apply(code, column.id()) != 0)) {
                List<Cell> row = codeCells(code);
                row.add(Cell.of(Codes.name(code, year)));
                row.addAll(amounts(form, "func." + code, code, columns, amount));
                rows.add(row);
            }
        }
        if (style.totalAt().equals("bottom")) {
            rows.add(totalRow(total));
        }
        return rows;
    }

    private List<Cell> amounts(
            String form, String row, String prefix, List<Column> columns, BiFunction<String, String, Long> amount) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            Run run = numbers.cell(form, row, column.id(), amount.apply(prefix, column.id()));
            cells.add(new Cell(run, 1, 1, false));
        }
        return cells;
    }

    private List<Cell> totalRow(List<Cell> total) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(Run.of("合计"), 1, style.splitCodes() ? CODE_CELLS + 1 : 2, false));
        row.addAll(total);
        return row;
    }

    private List<Cell> codeCells(String code) {
        List<Cell> cells = new ArrayList<>();
        if (!style.splitCodes()) {
            cells.add(Cell.of(code));
            return cells;
        }
        cells.add(Cell.of(code.substring(0, 3)));
        cells.add(Cell.of(code.length() > 3 ? code.substring(3, 5) : ""));
        cells.add(Cell.of(code.length() > 5 ? code.substring(5) : ""));
        return cells;
    }

    private void head(List<List<Cell>> rows, List<Column> columns, List<Cell> total) {
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        boolean split = style.splitCodes();
        boolean inHead = style.totalAt().equals("head");
        int depth = split ? 3 : 2;
        int span = inHead ? depth - 1 : depth;
        List<Cell> first = new ArrayList<>();
        first.add(Cell.head("项目", 1, split ? CODE_CELLS + 1 : 2));
        List<Cell> second = new ArrayList<>();
        second.add(Cell.head(split ? "支出功能分类科目编码" : "功能分类科目编码", 1, split ? CODE_CELLS : 1));
        second.add(Cell.head("科目名称", split && !inHead ? 2 : 1, 1));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.group().isEmpty()) {
                first.add(Cell.head(column.words(), span, 1));
            } else {
                int of = (int) columns.stream()
                        .filter(other -> other.group().equals(column.group()))
                        .count();
                if (i == 0 || !columns.get(i - 1).group().equals(column.group())) {
                    first.add(Cell.head(column.group(), 1, of));
                }
                second.add(Cell.head(column.words(), span - 1, 1));
            }
        }
        rows.add(first);
        rows.add(second);
        if (split) {
            List<Cell> third =
                    new ArrayList<>(List.of(Cell.head("类", 1, 1), Cell.head("款", 1, 1), Cell.head("项", 1, 1)));
            if (inHead) {
                third.add(Cell.head("合计", 1, 1));
                third.addAll(total);
            }
            rows.add(third);
        } else if (inHead) {
            rows.add(totalRow(total));
        } else if (style.lineNumbers() && !grouped) {
            List<Cell> numbersRow = new ArrayList<>(List.of(Cell.head("栏次", 1, 2)));
            for (int i = 1; i <= columns.size(); i++) {
                numbersRow.add(Cell.head(Integer.toString(i), 1, 1));
            }
            rows.add(numbersRow);
        }
    }
}
