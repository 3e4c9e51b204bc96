package org.benmo.documents.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.jspecify.annotations.Nullable;

/** Finds tables whose columns are parted by tabs or by upright bars, the only marks in plain text that leave no doubt. */
final class PlainTables {
    private static final Pattern BARS = Pattern.compile("[|│┃¦｜]");
    private static final Pattern RULE = Pattern.compile("[-=+|:─━┄┌┐└┘├┤┬┴┼│┃╋┏┓┗┛┣┫┳┻═║╔╗╚╝╠╣╦╩╬—_\\s]+");

    private static final String BAR_MARKS = "|│┃¦｜";
    private static final int BARS_AT_LEAST = 2;
    /** No table has more columns. */
    private static final int MARKS_MAX = 100;

    /** A table and the index of the first line after it. */
    record Found(Block.Table table, int end) {}

    private enum Mark {
        TAB,
        BAR
    }

    /**
     * Whether bars at the ends of the lines are the frame of the table. Where only some lines have them, they part an empty
     * cell from the next.
     */
    private record Borders(boolean left, boolean right) {
        static Borders of(List<Row> lines) {
            return new Borders(
                    lines.stream().allMatch(line -> isBar(line.raw().strip(), 0)),
                    lines.stream()
                            .allMatch(line ->
                                    isBar(line.raw().strip(), line.raw().strip().length() - 1)));
        }

        private static boolean isBar(String raw, int at) {
            return !raw.isEmpty() && BARS.matcher(raw.substring(at, at + 1)).matches();
        }
    }

    private PlainTables() {}

    /** The table that begins at line {@code start}, if one does. */
    static Optional<Found> at(List<Row> rows, int start, int page) {
        Mark mark = mark(rows.get(start));
        if (mark == null) {
            return Optional.empty();
        }
        List<Row> lines = new ArrayList<>();
        int end = start;
        while (end < rows.size() && (isRule(rows.get(end)) || mark(rows.get(end)) == mark)) {
            if (!isRule(rows.get(end))) {
                lines.add(rows.get(end));
            }
            end++;
        }
        Borders borders = mark == Mark.BAR ? Borders.of(lines) : new Borders(false, false);
        List<List<Row>> grid =
                lines.stream().map(line -> cells(line, mark, borders)).toList();
        int columns = usualColumns(grid);
        boolean even = grid.stream().allMatch(row -> row.size() <= columns);
        if (grid.size() < 2 || columns < 2 || !even || isIndentOnly(grid, columns)) {
            return Optional.empty();
        }
        return Optional.of(new Found(table(grid, columns, page), end));
    }

    /** True for a line that tabs or bars part. */
    static boolean isMarked(Row row) {
        return mark(row) != null;
    }

    /** Index after the lines with the same mark that follow from {@code start}. */
    static int runEnd(List<Row> rows, int start) {
        Mark mark = mark(rows.get(start));
        int end = start + 1;
        while (end < rows.size() && (isRule(rows.get(end)) || mark(rows.get(end)) == mark)) {
            end++;
        }
        return end;
    }

    private static boolean isRule(Row row) {
        return RULE.matcher(row.raw()).matches();
    }

    private static @Nullable Mark mark(Row row) {
        String raw = row.raw();
        long bars = raw.chars().filter(c -> BAR_MARKS.indexOf(c) >= 0).count();
        if (bars > MARKS_MAX || raw.chars().filter(c -> c == '\t').count() > MARKS_MAX) {
            return null;
        }
        if (bars >= BARS_AT_LEAST) {
            return Mark.BAR;
        }
        return raw.strip().indexOf('\t') > 0 ? Mark.TAB : null;
    }

    private static List<Row> cells(Row row, Mark mark, Borders borders) {
        String raw = row.raw();
        List<Row> cells = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < raw.length(); i++) {
            boolean parts = mark == Mark.TAB
                    ? raw.charAt(i) == '\t'
                    : BARS.matcher(raw.substring(i, i + 1)).matches();
            if (parts) {
                cells.add(row.part(start, i));
                start = i + 1;
            }
        }
        cells.add(row.part(start, raw.length()));
        if (borders.left()) {
            cells.removeFirst();
        }
        if (borders.right() && !cells.isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static int usualColumns(List<List<Row>> grid) {
        Map<Integer, Integer> counts = new HashMap<>();
        grid.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Tabs that only indent running text make no table. */
    private static boolean isIndentOnly(List<List<Row>> grid, int columns) {
        int filled = 0;
        for (int c = 0; c < columns; c++) {
            int column = c;
            filled += grid.stream()
                            .anyMatch(row ->
                                    column < row.size() && !row.get(column).isEmpty())
                    ? 1
                    : 0;
        }
        return filled < 2;
    }

    private static Block.Table table(List<List<Row>> grid, int columns, int page) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            List<Row> row = grid.get(r);
            for (int c = 0; c < columns; c++) {
                // A line may lack its last, blank cells.
                Row cell = c < row.size()
                        ? row.get(c)
                        : row.getLast()
                                .part(
                                        row.getLast().raw().length(),
                                        row.getLast().raw().length());
                cells.add(new Block.Cell(r, c, 1, 1, cell.words(), cell.place()));
            }
        }
        return new Block.Table(List.copyOf(cells), grid.size(), columns, page, false);
    }
}
