package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.benmo.documents.Block;

/**
 * A row at the top of a table's next part that may be the rest of the last row above the page break: the ends of its labels and nothing
 * else. That is only certain where each row has a number of its own and this one has none: a classification code before every label, or
 * line numbers (行次) that go on behind it where they stopped before it.
 */
final class CutRow {
    private static final Pattern CODE = Pattern.compile("\\d{2,7}");
    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,]+\\.\\d+%?");
    private static final Pattern LINE = Pattern.compile("\\d{1,3}");
    private static final int CODED_MIN = 3;
    private static final int LINES_MIN = 5;

    private final List<Block.Cell> cells;
    private final int rows;
    private final PageTable part;
    private final int row;
    private final int[] at;
    private final List<Block.Cell> known;
    /** The first column of each row with a code in it. */
    private final Map<Integer, Integer> firstCode = new HashMap<>();

    /**
     * @param cells of the whole so far
     * @param rows how many rows it has
     * @param part the next part
     * @param row of the part that may be a rest
     * @param at the column of the whole for each column edge of the part
     */
    CutRow(List<Block.Cell> cells, int rows, PageTable part, int row, int[] at) {
        this.cells = cells;
        this.rows = rows;
        this.part = part;
        this.row = row;
        this.at = at;
        this.known = together();
        for (Block.Cell cell : known) {
            if (CODE.matcher(cell.text()).matches()) {
                firstCode.merge(cell.row(), cell.column(), Math::min);
            }
        }
    }

    /** The cells of both parts but those of this row, in the columns of the whole. */
    private List<Block.Cell> together() {
        List<Block.Cell> all = new ArrayList<>(cells);
        for (Block.Cell cell : part.cells()) {
            if (cell.row() != row) {
                int column = at[cell.column()];
                int span = at[cell.column() + cell.columnSpan()] - column;
                all.add(new Block.Cell(cell.row() + rows, column, cell.rowSpan(), span, cell.text(), cell.place()));
            }
        }
        return all;
    }

    /** What belongs behind which cell of the whole, by the cell's index; nothing when it cannot be told for all of the row. */
    Map<Integer, String> rests() {
        Map<Integer, String> rests = new HashMap<>();
        boolean numbered = hasNumberedLines();
        for (Block.Cell rest : part.row(row)) {
            if (!rest.text().isEmpty()) {
                int column = at[rest.column()];
                boolean own = numbered || isCoded(column);
                int label = own && isWords(rest.text()) ? labelAbove(column, numbered) : -1;
                if (label < 0) {
                    return Map.of();
                }
                rests.put(label, rest.text());
            }
        }
        return rests;
    }

    /** True for what is neither a code nor an amount. */
    static boolean isWords(String text) {
        return !CODE.matcher(text).matches() && !isAmount(text);
    }

    static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
    }

    /** The label in the last row of the whole; -1 when there is none. */
    private int labelAbove(int column, boolean numbered) {
        for (int i = cells.size() - 1; i >= 0 && cells.get(i).row() == rows - 1; i--) {
            Block.Cell cell = cells.get(i);
            boolean label = numbered ? isWords(cell.text()) : column > 0 && isCoded(cell);
            if (cell.column() == column && !cell.text().isEmpty() && label) {
                return i;
            }
        }
        return -1;
    }

    /** True when a column of line numbers breaks off at this row and goes on behind it. */
    private boolean hasNumberedLines() {
        Set<Integer> columns = cells.stream()
                .filter(cell ->
                        cell.row() == rows - 1 && LINE.matcher(cell.text()).matches())
                .map(Block.Cell::column)
                .collect(Collectors.toCollection(TreeSet::new));
        return columns.stream().anyMatch(column -> {
            List<Integer> above = numbersIn(cells, column);
            List<Integer> below = numbersIn(
                    known.stream().filter(cell -> cell.row() >= rows + row).toList(), column);
            boolean blank = part.row(row).stream()
                    .noneMatch(
                            cell -> at[cell.column()] == column && !cell.text().isEmpty());
            return blank
                    && !below.isEmpty()
                    && above.size() + below.size() >= LINES_MIN
                    && isRun(above)
                    && isRun(below)
                    && below.getFirst() == above.getLast() + 1;
        });
    }

    private static List<Integer> numbersIn(List<Block.Cell> cells, int column) {
        return cells.stream()
                .filter(cell ->
                        cell.column() == column && LINE.matcher(cell.text()).matches())
                .map(cell -> Integer.parseInt(cell.text()))
                .toList();
    }

    private static boolean isRun(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    /** Columns side by side are filled alike: where one has a code before every label, a short one has too. */
    private boolean isCoded(int column) {
        boolean here = known.stream().anyMatch(cell -> cell.column() == column && isCoded(cell));
        return areCoded(column)
                || (here
                        && known.stream()
                                .map(Block.Cell::column)
                                .distinct()
                                .anyMatch(other -> other < column && areCoded(other)));
    }

    private boolean areCoded(int column) {
        List<Block.Cell> labels = known.stream()
                .filter(cell -> cell.column() == column
                        && cell.rowSpan() == 1
                        && !cell.text().isEmpty())
                .toList();
        long coded = labels.stream().filter(this::isCoded).count();
        return coded >= CODED_MIN && coded * 10 >= labels.size() * 7L;
    }

    private boolean isCoded(Block.Cell label) {
        return firstCode.getOrDefault(label.row(), Integer.MAX_VALUE) < label.column();
    }
}
