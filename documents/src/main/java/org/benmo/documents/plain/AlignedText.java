package org.benmo.documents.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.Block;
import org.benmo.documents.Place;
import org.benmo.documents.aligned.AlignedTable;
import org.benmo.documents.aligned.AlignedTables;
import org.benmo.documents.aligned.TextLine;

/**
 * Finds tables whose columns are aligned with blanks. Whether a Chinese character counts as one column or two depends on what
 * wrote the text, so both are tried; where they disagree there is no table.
 */
final class AlignedText {
    private AlignedText() {}

    /** The tables by the index of their first line. */
    static Map<Integer, PlainTables.Found> in(List<Row> rows, boolean paged) {
        Map<Integer, PlainTables.Found> tables = new HashMap<>();
        int start = 0;
        int page = 1;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).opensPage()) {
                page += rows.get(start).opensPage() ? 1 : 0;
                find(rows.subList(start, i), start, paged ? page : 0, tables);
                start = i;
            }
        }
        // A table that goes on over a page break is not whole.
        tables.values().removeIf(found -> goesOn(rows, found.end()));
        return tables;
    }

    private static boolean goesOn(List<Row> rows, int end) {
        return end < rows.size()
                && rows.get(end).opensPage()
                && rows.subList(end, Math.min(rows.size(), end + 2)).stream()
                        .anyMatch(row -> Word.line(row, Word.Measure.DISPLAYED).isBody());
    }

    private static void find(List<Row> rows, int offset, int page, Map<Integer, PlainTables.Found> tables) {
        List<AlignedTables.Found> wide = find(rows, Word.Measure.DISPLAYED);
        List<AlignedTables.Found> narrow = find(rows, Word.Measure.COUNTED);
        List<AlignedTables.Found> agreed = new ArrayList<>();
        wide.stream().filter(found -> isAgreed(found, narrow)).forEach(agreed::add);
        narrow.stream()
                .filter(found -> wide.stream().noneMatch(other -> meet(found, other)))
                .forEach(agreed::add);
        for (AlignedTables.Found found : agreed) {
            tables.put(
                    offset + found.from(),
                    new PlainTables.Found(table(found.table(), rows, page), offset + found.to()));
        }
    }

    private static List<AlignedTables.Found> find(List<Row> rows, Word.Measure measure) {
        List<TextLine> lines = rows.stream().map(row -> Word.line(row, measure)).toList();
        return AlignedTables.whole(lines);
    }

    private static boolean isAgreed(AlignedTables.Found found, List<AlignedTables.Found> others) {
        return others.stream()
                .filter(other -> meet(found, other))
                .allMatch(other -> shape(found.table()).equals(shape(other.table())));
    }

    private static boolean meet(AlignedTables.Found a, AlignedTables.Found b) {
        return a.from() < b.to() && b.from() < a.to();
    }

    private static List<String> shape(AlignedTable table) {
        return table.cells().stream()
                .map(cell -> cell.row() + " " + cell.column() + " " + cell.columns() + " " + cell.text())
                .toList();
    }

    private static Block.Table table(AlignedTable table, List<Row> rows, int page) {
        List<Block.Cell> cells = new ArrayList<>();
        Place last = rows.getFirst().place();
        for (AlignedTable.Cell cell : table.cells()) {
            if (!cell.pieces().isEmpty()) {
                last = ((Word) cell.pieces().getFirst()).row().place();
            }
            cells.add(new Block.Cell(cell.row(), cell.column(), cell.rows(), cell.columns(), cell.text(), last));
        }
        return new Block.Table(List.copyOf(cells), table.rows(), table.columns(), page, false);
    }
}
