package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.Text;

/**
 * Documents typed as text. A line that begins with {@code |} is a row of a table, its cells parted by {@code |}; {@code <}
 * continues the cell to the left and {@code ^} the cell above; any other line is a paragraph, {@code ---} parts two tables.
 */
final class Pages {
    private Pages() {}

    static Document document(String typed) {
        List<Block> blocks = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.startsWith("|")) {
                rows.add(cells(line));
                continue;
            }
            close(rows, blocks);
            if (!line.isEmpty() && !line.equals("---")) {
                blocks.add(paragraph(line));
            }
        }
        close(rows, blocks);
        return new Document("typed.pdf", "pdf", 1, List.copyOf(blocks), List.of());
    }

    private static String[] cells(String line) {
        String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        String[] cells = inner.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replaceAll("\\s", "");
        }
        return cells;
    }

    private static Block.Paragraph paragraph(String line) {
        String compact = line.replaceAll("\\s", "");
        Text.Run run = new Text.Run(compact, (from, to) -> new Place.PageBox(1, from, 0, to, 10));
        return new Block.Paragraph(Text.of(List.of(run)), 1, false, 0, 0);
    }

    private static void close(List<String[]> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(table(rows));
            rows.clear();
        }
    }

    private static Block.Table table(List<String[]> rows) {
        int columns = rows.getFirst().length;
        List<Block.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).length != columns) {
                throw new IllegalArgumentException("row " + row + " has " + rows.get(row).length + " cells, not "
                        + columns + ": " + String.join("|", rows.get(row)));
            }
            for (int column = 0; column < columns; column++) {
                String text = rows.get(row)[column];
                if (!text.equals("<") && !text.equals("^")) {
                    cells.add(cell(rows, row, column));
                }
            }
        }
        return new Block.Table(List.copyOf(cells), rows.size(), columns, 1, true);
    }

    private static Block.Cell cell(List<String[]> rows, int row, int column) {
        int wide = 1;
        while (column + wide < rows.get(row).length && rows.get(row)[column + wide].equals("<")) {
            wide++;
        }
        int high = 1;
        while (row + high < rows.size() && rows.get(row + high)[column].equals("^")) {
            high++;
        }
        Place place = new Place.PageBox(1, column * 10, row * 10, (column + wide) * 10, (row + high) * 10);
        return new Block.Cell(row, column, high, wide, rows.get(row)[column], place);
    }
}
