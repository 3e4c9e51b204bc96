package org.benmo.reports.workbook;

import java.util.List;
import org.benmo.reports.Words;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet being filled row by row under one heading. Every text is written as text: what begins with an equals sign stays what it is
 * and is never a formula.
 */
final class Sheet {
    private static final int TEXT_MAX = 32_000;
    /** Excel takes 1,048,576; the last says that there are more. */
    private static final int ROWS_MAX = 1_000_000;

    private static final double LINE_POINTS = 13.5;
    private static final int LINES_MAX = 25;

    private static final String HEAD_FILL = "1F3A5F";
    private static final String LINE = "D0D5DD";

    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;
    private int column;
    private int lines = 1;

    /** A column: its heading, its width in characters, and whether long text breaks into lines. */
    record Column(String heading, double width, boolean wraps) {}

    Sheet(Workbook workbook, String name, List<Column> columns, int frozen) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, columns.get(i).heading());
            sheet.style(0, i)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(HEAD_FILL)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        sheet.rowHeight(0, 30);
        sheet.freezePane(frozen, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Begins the next row; false when the sheet is full. */
    boolean next() {
        if (row >= ROWS_MAX) {
            return false;
        }
        fit();
        row++;
        column = 0;
        return true;
    }

    /** Gives the row just filled the height its broken lines need; not every program does that by itself. */
    private void fit() {
        if (row > 0) {
            sheet.rowHeight(row, LINE_POINTS * Math.min(lines, LINES_MAX) + 2);
        }
        lines = 1;
    }

    /** A Chinese character is as wide as two digits, and so are quotes and signs in a Chinese font. */
    private static int width(String words) {
        return words.codePoints().map(c -> c < 0x2010 ? 1 : 2).sum();
    }

    /** How many rows have been filled. */
    int rows() {
        return row;
    }

    Sheet text(String words) {
        String clean = Words.oneLine(words);
        sheet.inlineString(row, column, clean.length() > TEXT_MAX ? clean.substring(0, TEXT_MAX) + "…" : clean);
        if (columns.get(column).wraps()) {
            int room = (int) columns.get(column).width() - 2;
            lines = Math.max(lines, (width(clean) + room - 1) / room);
        }
        sheet.style(row, column)
                .verticalAlignment("top")
                .wrapText(columns.get(column).wraps())
                .borderStyle("thin")
                .borderColor(LINE)
                .set();
        column++;
        return this;
    }

    Sheet number(long value) {
        return number(value, "0");
    }

    Sheet number(Number value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column)
                .verticalAlignment("top")
                .format(format)
                .borderStyle("thin")
                .borderColor(LINE)
                .set();
        column++;
        return this;
    }

    /** Words on a ground of this colour, so that the eye finds them. */
    Sheet marked(String words, String fill, String ink) {
        text(words);
        sheet.style(row, column - 1)
                .verticalAlignment("top")
                .horizontalAlignment("center")
                .bold()
                .fillColor(fill)
                .fontColor(ink)
                .borderStyle("thin")
                .borderColor(LINE)
                .set();
        return this;
    }

    Sheet link(String target, String words) {
        if (target.isEmpty()) {
            return text("");
        }
        sheet.hyperlink(row, column, HyperLink.external(target, words));
        sheet.style(row, column)
                .verticalAlignment("top")
                .fontColor("1A56A0")
                .underlined()
                .borderStyle("thin")
                .borderColor(LINE)
                .set();
        column++;
        return this;
    }

    /** Ends the sheet with its filter. */
    void end() {
        fit();
        sheet.setAutoFilter(0, 0, Math.max(row, 1), columns.size() - 1);
    }
}
