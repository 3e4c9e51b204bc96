package org.benmo.documents.printed;

import java.util.List;

/** Forms as plain text, columns aligned with blanks; a Chinese character is two columns wide. */
public final class TextPage {
    private TextPage() {}

    /** The text of forms, {@code gap} blanks between columns, with full-width blanks where they fit if asked for. */
    public static String of(List<Sheet> sheets, int gap, boolean wideBlanks, int linesApart) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : sheets) {
            text.append("\n\n                    ").append(sheet.title()).append("\n\n金额单位：万元\n");
            int[] edges = edges(sheet, gap);
            for (int r = 0; r < sheet.rows(); r++) {
                text.append(line(sheet, r, edges, gap, wideBlanks)).append("\n".repeat(linesApart));
            }
            text.append("\n\n\n\n本表反映部门本年度的情况，数据取自决算报表。\n");
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.chars().map(c -> c > 0x7F ? 2 : 1).sum();
    }

    private static int[] edges(Sheet sheet, int gap) {
        int[] widths = new int[sheet.columns()];
        for (Sheet.Cell cell : sheet.cells()) {
            int each = (width(cell.text()) + cell.columnSpan() - 1) / cell.columnSpan();
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                widths[c] = Math.max(widths[c], each);
            }
        }
        int[] edges = new int[sheet.columns() + 1];
        for (int c = 0; c < widths.length; c++) {
            edges[c + 1] = edges[c] + widths[c] + gap;
        }
        return edges;
    }

    private static String line(Sheet sheet, int row, int[] edges, int gap, boolean wideBlanks) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (Sheet.Cell cell : sheet.cells()) {
            int own = cell.row() + (cell.rowSpan() - 1) / 2;
            if (own != row || cell.text().isEmpty()) {
                continue;
            }
            int from = edges[cell.column()];
            int room = edges[cell.column() + cell.columnSpan()] - gap - from;
            int free = room - width(cell.text());
            int at = sheet.isHeader(cell) ? from + free / 2 : cell.isAmount() ? from + free : from;
            line.append(blanks(at - column, wideBlanks)).append(cell.text());
            column = at + width(cell.text());
        }
        return line.toString();
    }

    private static String blanks(int count, boolean wide) {
        return wide ? "　".repeat(count / 2) + " ".repeat(count % 2) : " ".repeat(Math.max(0, count));
    }
}
