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

    /** A table and the index of the first line after it. */
    record Found(Block.Table table, int end) {}

    private enum Mark {
        TAB,
        BAR
    }

    private PlainTables() {}

    /** The table that begins at line {@code start}, if one does. */
    static Optional<Found> at(List<Row> rows, int start, int page) {
        Mark mark = mark(rows.get(start));
        if (mark == null) {
            return Optional.empty();
        }
        List<List<Row>> grid = new ArrayList<>();
        int end = start;
        while (end < rows.size() && (isRule(rows.get(end)) || mark(rows.get(end)) == mark)) {
            if (!isRule(rows.get(end))) {
                grid.add(cells(rows.get(end), mark));
            }
            end++;
        }
        int columns = usualColumns(grid);
        boolean even = grid.stream().allMatch(row -> row.size() <= columns);
        if (grid.size() < 2 || columns < 2 || !even || isIndentOnly(grid, columns)) {
            return Optional.empty();
        }
        return Optional.of(new Found(table(grid, columns, page), end));
    }

    private static boolean isRule(Row row) {
        return RULE.matcher(row.raw()).matches();
    }

    private static @Nullable Mark mark(Row row) {
        String raw = row.raw();
        if (BARS.splitAsStream(raw).count() > 2) {
            return Mark.BAR;
        }
        return raw.strip().indexOf('\t') > 0 ? Mark.TAB : null;
    }

    private static List<Row> cells(Row row, Mark mark) {
        String raw = row.raw();
        List<Row> cells = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < raw.length(); i++) {
            boolean parts = mark == Mark.TAB
                    ? raw.charAt(i) == '\t'
                    : BARS.matcher(raw.substring(i, i + 1)).matches();
            if (parts) {
                if (i > 0 || mark == Mark.TAB) {
                    cells.add(row.part(start, i));
                }
                start = i + 1;
            }
        }
        Row rest = row.part(start, raw.length());
        if (mark == Mark.TAB || !rest.isEmpty()) {
            cells.add(rest);
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
