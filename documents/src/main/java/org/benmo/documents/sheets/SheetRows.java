package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.benmo.documents.writing.Cues;

/**
 * Tells the rows of a grid from the lines around it. Where grids are framed, the frame decides; elsewhere a row with one
 * cell before the first or behind the last row of several cells is a line of text.
 */
final class SheetRows {
    private static final int LONG_LINE = 30;
    private static final int SHORT_LABEL = 12;

    private final TreeMap<Integer, List<RawCell>> rows = new TreeMap<>();
    private final boolean ruled;
    private final int firstFull;
    private final int lastFull;
    private final int firstTable;
    private final int width;

    /**
     * Rows of one kind that follow each other.
     *
     * @param isGrid rows of a table, or lines of text
     * @param isRuled true when the frame told
     * @param cells those that begin in these rows
     */
    record Stretch(boolean isGrid, boolean isRuled, List<RawCell> cells) {}

    SheetRows(RawSheet sheet) {
        sheet.cells()
                .forEach(cell ->
                        rows.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell));
        List<Integer> full = rows.entrySet().stream()
                .filter(row -> filled(row.getValue()) >= 2)
                .map(Map.Entry::getKey)
                .toList();
        long framed = full.stream()
                .filter(row -> rows.getOrDefault(row, List.of()).stream()
                                .filter(RawCell::ruled)
                                .count()
                        >= 2)
                .count();
        ruled = framed >= 2 && framed * 2 >= full.size();
        firstFull = full.isEmpty() ? Integer.MAX_VALUE : full.getFirst();
        lastFull = full.isEmpty() ? -1 : full.getLast();
        width = sheet.cells().stream()
                .filter(cell -> !cell.isBlank())
                .mapToInt(RawCell::column)
                .max()
                .orElse(0);
        firstTable = full.stream().filter(this::isTableRow).findFirst().orElse(Integer.MAX_VALUE);
    }

    private static long filled(List<RawCell> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** All rows, in order. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        List<RawCell> open = new ArrayList<>();
        boolean openIsGrid = false;
        int covered = -1;
        int last = -1;
        for (Map.Entry<Integer, List<RawCell>> row : rows.entrySet()) {
            boolean merged = row.getKey() <= covered;
            boolean grid = (merged && openIsGrid) || isGrid(row.getKey(), row.getValue());
            boolean gap = ruled && !merged && row.getKey() > last + 1;
            if (!open.isEmpty() && (grid != openIsGrid || (gap && grid))) {
                stretches.add(new Stretch(openIsGrid, ruled, sorted(open)));
                open.clear();
            }
            openIsGrid = grid;
            open.addAll(row.getValue());
            last = row.getKey();
            covered = Math.max(merged ? covered : -1, reach(row.getValue()));
        }
        if (!open.isEmpty()) {
            stretches.add(new Stretch(openIsGrid, ruled, sorted(open)));
        }
        return stretches;
    }

    private static List<RawCell> sorted(List<RawCell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingInt(RawCell::row).thenComparingInt(RawCell::column))
                .toList();
    }

    /** The last row that a cell with words, or a frame, reaches down to; an empty merge reaches nowhere. */
    private static int reach(List<RawCell> row) {
        return row.stream()
                .filter(cell -> !cell.isBlank() || cell.ruled())
                .mapToInt(RawCell::lastRow)
                .max()
                .orElse(-1);
    }

    private boolean isGrid(int row, List<RawCell> cells) {
        if (ruled) {
            return cells.stream().anyMatch(RawCell::ruled);
        }
        List<RawCell> words = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (row < firstFull) {
            return false;
        }
        if (words.size() == 1) {
            return !isLine(row, words.getFirst());
        }
        return row >= firstTable || !isLabels(words);
    }

    private boolean isTableRow(int row) {
        List<RawCell> words = rows.getOrDefault(row, List.of()).stream()
                .filter(cell -> !cell.isBlank())
                .toList();
        return words.size() >= 2 && !isLabels(words);
    }

    /** Who publishes, which year, which unit: a few words with a colon, far from filling the row. */
    private boolean isLabels(List<RawCell> words) {
        return words.size() <= 3
                && words.size() < width + 1
                && words.stream()
                        .anyMatch(
                                cell -> cell.text().contains("：") || cell.text().contains(":"));
    }

    /** A title or a note of one cell: behind the table, or across it after a blank row, or long. */
    private boolean isLine(int row, RawCell cell) {
        boolean across = width > 0 && cell.columnSpan() * 5 >= (width + 1) * 4;
        boolean apart = row > 0 && !rows.containsKey(row - 1);
        boolean sentence = cell.text().length() > LONG_LINE
                || Cues.endsSentence(cell.text().strip());
        boolean behind = row > lastFull;
        boolean title =
                apart && (across || (cell.column() == 0 && cell.text().strip().length() > SHORT_LABEL));
        return title || (behind && (across || apart || sentence || cell.text().contains("：")));
    }
}
