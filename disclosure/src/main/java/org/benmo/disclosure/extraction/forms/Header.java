package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.documents.Block;

/**
 * Where the header of a grid ends and what heads each column. A column's path is the words of the cells that cover it, top
 * to bottom, each cell once. Found by looking at cells rather than rows: the last header row and the first row of amounts
 * may be one line.
 */
final class Header {
    private static final Pattern CODED = Pattern.compile("\\d{3}(?:\\d{2}){0,2}(?!\\d)[^年月日.,]*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern LABEL_HEADING = Pattern.compile(
            ".*(?:编码|代码|名称|备注|功能分类|经济分类)(?:\\(.*\\))?|(?:项目|科目|类|款|项|支出|收入|收入项目|支出项目|统计数项目)(?:\\(.*\\))?");
    private static final Set<String> KEY_WORDS = Set.of("类", "款", "项", "合计", "总计");

    private final Grid grid;
    private final LineNumbers lineNumbers;
    private final int bodyStart;
    private final List<List<String>> paths = new ArrayList<>();

    Header(Grid grid) {
        this.grid = grid;
        this.lineNumbers = new LineNumbers(grid);
        this.bodyStart = findBody();
        for (int column = 0; column < grid.columns(); column++) {
            paths.add(pathOf(column));
        }
    }

    /** The first row that is not header; the number of rows when there is none. */
    int bodyStart() {
        return bodyStart;
    }

    /** The words over a column, outermost first. */
    List<String> path(int column) {
        return paths.get(column);
    }

    /** The words directly over a column, empty when there are none. */
    String leaf(int column) {
        return path(column).isEmpty() ? "" : path(column).getLast();
    }

    /** 行次 and 栏次 in this grid. */
    LineNumbers lineNumbers() {
        return lineNumbers;
    }

    private int findBody() {
        for (int row = 0; row < grid.rows(); row++) {
            if (isBody(row)) {
                return row;
            }
        }
        return grid.rows();
    }

    private boolean isBody(int row) {
        List<Block.Cell> cells = grid.across(row).stream()
                .filter(cell -> cell.row() == row && !grid.text(cell).isEmpty())
                .toList();
        if (cells.isEmpty() || isBanner(cells) || lineNumbers.isRow(row)) {
            return false;
        }
        String first = grid.text(cells.getFirst());
        boolean words = cells.stream().anyMatch(cell -> CellNumbers.isWords(grid.text(cell)));
        return cells.stream().anyMatch(cell -> isAmount(grid.text(cell)))
                || (words && cells.stream().anyMatch(cell -> CellNumbers.isDash(grid.text(cell))))
                || CODED.matcher(first).matches()
                || !first.equals(Labels.bare(first))
                || isBlankTotal(cells);
    }

    /** A title, unit or organisation printed inside the grid, across it. */
    private boolean isBanner(List<Block.Cell> cells) {
        return cells.size() == 1 && grid.columns() > 1 && cells.getFirst().columnSpan() == grid.columns();
    }

    private static boolean isAmount(String text) {
        return CellNumbers.isNumber(text) && !YEAR.matcher(text).matches();
    }

    /** A 合计 row without amounts: nothing but 合计, perhaps beside 类 款 项. */
    private boolean isBlankTotal(List<Block.Cell> cells) {
        List<String> texts = cells.stream().map(grid::text).toList();
        long totals = texts.stream()
                .filter(text -> text.equals("合计") || text.equals("总计"))
                .count();
        return totals == 1
                && KEY_WORDS.containsAll(texts)
                && KEY_WORDS.contains(texts.getLast())
                && texts.getLast().length() == 2
                && cells.getLast().row() > 0
                && isUnderLabel(cells.getLast());
    }

    private boolean isUnderLabel(Block.Cell cell) {
        for (int row = cell.row() - 1; row >= 0; row--) {
            String text = grid.text(row, cell.column());
            if (!text.isEmpty()) {
                return isLabelHeading(text);
            }
        }
        return false;
    }

    /** True for the words over columns that name rows: 科目编码, 科目名称, 项目. */
    static boolean isLabelHeading(String text) {
        return LABEL_HEADING.matcher(text).matches();
    }

    private List<String> pathOf(int column) {
        List<String> path = new ArrayList<>();
        Set<Block.Cell> seen = new HashSet<>();
        for (int row = 0; row < bodyStart; row++) {
            boolean once = seen.add(grid.at(row, column));
            String stray = lineNumbers.strayWords(row, column);
            if (once && isHeading(row, column)) {
                path.add(grid.text(row, column));
            } else if (once && !stray.isEmpty()) {
                path.add(stray);
            }
        }
        addHeadingOnFirstBodyRow(column, path);
        return List.copyOf(path);
    }

    private boolean isHeading(int row, int column) {
        return !grid.text(row, column).isEmpty()
                && !lineNumbers.isRow(row)
                && !CellNumbers.isDash(grid.text(row, column));
    }

    /** 合计, 基本支出, 项目支出 may stand on the line of the 合计 row: words over amounts, beside amounts. */
    private void addHeadingOnFirstBodyRow(int column, List<String> path) {
        if (bodyStart >= grid.rows() || path.isEmpty() || isLabelHeading(path.getLast())) {
            return;
        }
        Block.Cell cell = grid.at(bodyStart, column);
        boolean words = cell.row() == bodyStart && cell.columnSpan() == 1 && CellNumbers.isWords(grid.text(cell));
        if (words && isUnderGroup(column) && hasLabelsLeft(column)) {
            path.add(grid.text(cell));
        }
    }

    private boolean isUnderGroup(int column) {
        return bodyStart > 0 && grid.at(bodyStart - 1, column).columnSpan() > 1;
    }

    private boolean hasLabelsLeft(int column) {
        for (int left = 0; left < column; left++) {
            if (isLabelHeading(deepestAbove(left))) {
                return true;
            }
        }
        return false;
    }

    private String deepestAbove(int column) {
        String deepest = "";
        for (int row = 0; row < bodyStart; row++) {
            String text = grid.text(row, column);
            deepest = text.isEmpty() ? deepest : text;
        }
        return deepest;
    }
}
