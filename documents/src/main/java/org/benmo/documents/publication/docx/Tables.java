package org.benmo.documents.publication.docx;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.parts.Xml;

/** A table with its grid, so that merged cells stand where they belong in every program. */
final class Tables {
    private static final int TAB_MIDDLE = 2;
    private static final String PADDING = "57";
    private static final double[] MARGINS = {1.4, 1.0, 0.6, 0.2};
    private static final double BORDER = 0.5;

    private final Xml xml;
    private final Runs runs;
    private final double width;
    private final double height;

    /** Writes tables as wide as the text of such pages. */
    Tables(Xml xml, Runs runs, Orientation orientation) {
        this.xml = xml;
        this.runs = runs;
        this.width = orientation.textWidth();
        this.height = orientation.textHeight();
    }

    void write(Table table) {
        for (Table.HeadLine line : table.headLine()) {
            headLine(line);
        }
        long[] columns = columns(table);
        open(columns, Body.twips(margin(table)));
        int[] below = new int[columns.length];
        int[] belowSpan = new int[columns.length];
        for (int r = 0; r < table.rows().size(); r++) {
            row(table.rows().get(r), r < table.headerRows(), columns, below, belowSpan);
        }
        xml.close();
        for (String note : table.notes()) {
            runs.startParagraph(Style.NOTE);
            runs.write(List.of(Run.of(note)));
            xml.close();
        }
    }

    private void headLine(Table.HeadLine line) {
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", Styles.id(Style.FORM_LINE))
                .empty("w:keepNext")
                .open("w:tabs")
                .empty("w:tab", "w:val", "center", "w:pos", Body.twips(width / TAB_MIDDLE))
                .empty("w:tab", "w:val", "right", "w:pos", Body.twips(width))
                .close()
                .close();
        runs.write(List.of(Run.of(line.left())));
        xml.open("w:r").empty("w:tab").close();
        runs.write(List.of(Run.of(line.middle())));
        xml.open("w:r").empty("w:tab").close();
        runs.write(List.of(Run.of(line.right())));
        xml.close();
    }

    private long[] columns(Table table) {
        double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        return table.widths().stream()
                .mapToLong(part -> Body.twips(width * part / sum))
                .toArray();
    }

    /** Space above and below the words of a row: the widest that keeps the table on one page, else the first. Header rows may need two lines. */
    private double margin(Table table) {
        double around = Style.FORM_TITLE.pitch()
                + Style.FORM_TITLE.after()
                + table.headLine().size() * (Style.FORM_LINE.pitch() + Style.FORM_LINE.after())
                + table.notes().size() * (Style.NOTE.before() + Style.NOTE.pitch());
        double words = (table.rows().size() + table.headerRows()) * Style.CELL.pitch();
        for (double margin : MARGINS) {
            if (around + words + table.rows().size() * (2 * margin + BORDER) <= height) {
                return margin;
            }
        }
        return MARGINS[0];
    }

    private void open(long[] columns, long margin) {
        long total = 0;
        for (long column : columns) {
            total += column;
        }
        xml.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblW", "w:w", total, "w:type", "dxa")
                .empty("w:jc", "w:val", "center")
                .open("w:tblBorders");
        for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.empty("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
        }
        xml.close().empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.empty("w:top", "w:w", margin, "w:type", "dxa")
                .empty("w:left", "w:w", PADDING, "w:type", "dxa")
                .empty("w:bottom", "w:w", margin, "w:type", "dxa")
                .empty("w:right", "w:w", PADDING, "w:type", "dxa")
                .close()
                .close();
        xml.open("w:tblGrid");
        for (long column : columns) {
            xml.empty("w:gridCol", "w:w", column);
        }
        xml.close();
    }

    /** {@code below} counts, by column, the rows that a cell from above still covers. */
    private void row(Table.Row row, boolean header, long[] columns, int[] below, int[] belowSpan) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        List<Table.Cell> cells = new ArrayList<>(row.cells());
        int column = 0;
        while (column < columns.length) {
            if (below[column] > 0) {
                int span = Math.max(1, belowSpan[column]);
                covered(width(columns, column, span), span);
                for (int i = column; i < column + span; i++) {
                    below[i]--;
                }
                column += span;
            } else if (cells.isEmpty()) {
                cell(Table.Cell.left(""), header, columns[column]);
                column++;
            } else {
                Table.Cell cell = cells.removeFirst();
                cell(cell, header, width(columns, column, cell.columnSpan()));
                for (int i = column; i < column + cell.columnSpan(); i++) {
                    below[i] = cell.rowSpan() - 1;
                    belowSpan[i] = cell.columnSpan();
                }
                column += cell.columnSpan();
            }
        }
        xml.close();
    }

    private void covered(long cellWidth, int span) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", cellWidth, "w:type", "dxa");
        span(span);
        xml.empty("w:vMerge").close().open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", Styles.id(Style.CELL)).close().close().close();
    }

    private void cell(Table.Cell cell, boolean header, long cellWidth) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", cellWidth, "w:type", "dxa");
        span(cell.columnSpan());
        if (cell.rowSpan() > 1) {
            xml.empty("w:vMerge", "w:val", "restart");
        }
        xml.empty("w:vAlign", "w:val", "center").close();
        Style style = header ? Style.CELL_HEAD : Style.CELL;
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", Styles.id(style));
        xml.empty("w:jc", "w:val", Styles.justification(cell.alignment())).close();
        runs.write(cell.runs());
        xml.close().close();
    }

    private void span(int columns) {
        if (columns > 1) {
            xml.empty("w:gridSpan", "w:val", columns);
        }
    }

    private static long width(long[] columns, int from, int span) {
        long sum = 0;
        for (int i = from; i < from + span; i++) {
            sum += columns[i];
        }
        return sum;
    }
}
