package org.benmo.documents.publication.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Location;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.parts.Xml;

/** One table as a sheet. */
final class Sheet implements SheetPart {
    private static final int LETTERS = 26;
    /** Of all columns, in characters: what the page holds at full size. */
    private static final double WIDE = 138;

    private static final double NARROW = 96;
    /** Of the rows of a page at full size, in points; rows for a third more are still set on one page, smaller. */
    private static final double WIDE_HEIGHT = 480;

    private static final double NARROW_HEIGHT = 730;
    private static final double SHRUNK = 1.35;
    private static final int A4 = 9;
    private static final double LATIN = 1.1;
    private static final double HAN = 2.1;
    private static final int TITLE_HEIGHT = 30;
    private static final int NOTE_HEIGHT = 16;
    private static final double LINE = 13;
    private static final double ROW_MIN = 18;
    private static final double ROW_MAX = 409;

    private final Table table;
    private final boolean wide;
    private final double width;
    private final List<String> merges = new ArrayList<>();
    private final Map<String, Location> locations = new LinkedHashMap<>();
    private int line;

    Sheet(Table table, boolean wide) {
        this.table = table.fitting(
                (wide ? Orientation.LANDSCAPE : Orientation.PORTRAIT).textWidth(), Style.FORM_LINE.size());
        this.wide = wide;
        this.width = wide ? WIDE : NARROW;
    }

    @Override
    public String name() {
        return XlsxWriter.name(table);
    }

    /** The title above the table. */
    String title() {
        return table.title();
    }

    /** The first of the rows repeated on each printed page, from 1. */
    int firstHeader() {
        return table.headLine().size() + 2;
    }

    /** The last of the rows repeated on each printed page. */
    int lastHeader() {
        return firstHeader() + Math.max(1, table.headerRows()) - 1;
    }

    @Override
    public Xml part() {
        Xml xml = Xml.document().open("worksheet", "xmlns", XlsxWriter.MAIN);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", 1).close();
        xml.open("sheetViews")
                .open("sheetView", "workbookViewId", 0, "showGridLines", 0)
                .empty(
                        "pane",
                        "ySplit",
                        lastHeader(),
                        "topLeftCell",
                        "A" + (lastHeader() + 1),
                        "activePane",
                        "bottomLeft",
                        "state",
                        "frozen")
                .close()
                .close();
        xml.empty("sheetFormatPr", "defaultRowHeight", "18");
        columns(xml);
        xml.open("sheetData");
        words(xml, table.title(), Looks.TITLE, TITLE_HEIGHT);
        for (Table.HeadLine headLine : table.headLine()) {
            headLine(xml, headLine);
        }
        rows(xml);
        for (String note : table.notes()) {
            words(xml, note, Looks.LINE_LEFT, NOTE_HEIGHT);
        }
        xml.close();
        merges(xml);
        xml.empty("printOptions", "horizontalCentered", 1);
        xml.empty(
                "pageMargins",
                "left",
                "0.5",
                "right",
                "0.5",
                "top",
                "0.7",
                "bottom",
                "0.7",
                "header",
                "0.3",
                "footer",
                "0.3");
        xml.empty(
                "pageSetup",
                "paperSize",
                A4,
                "orientation",
                wide ? "landscape" : "portrait",
                "fitToWidth",
                1,
                "fitToHeight",
                fitsOnePage() ? 1 : 0);
        xml.open("headerFooter").element("oddFooter", "&C— &P —").close();
        return xml.close();
    }

    /** As high as its longest wrapped words need; merged cells are wide enough. */
    private String height(Table.Row row) {
        return Xml.decimal(points(row));
    }

    private boolean fitsOnePage() {
        double rows = table.rows().stream().mapToDouble(this::points).sum();
        double around = TITLE_HEIGHT
                + ROW_MIN * table.headLine().size()
                + NOTE_HEIGHT * table.notes().size();
        return rows + around <= (wide ? WIDE_HEIGHT : NARROW_HEIGHT) * SHRUNK;
    }

    private double points(Table.Row row) {
        double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        int lines = 1;
        int column = 0;
        for (Table.Cell cell : row.cells()) {
            if (cell.columnSpan() == 1 && column < table.columns()) {
                double room = Math.max(6, table.widths().get(column) / sum * width) - 1;
                double needed = cell.text()
                        .codePoints()
                        .mapToDouble(c -> c < 0x2E80 ? LATIN : HAN)
                        .sum();
                lines = Math.max(lines, (int) Math.ceil(needed / room));
            }
            column += cell.columnSpan();
        }
        return Math.min(ROW_MAX, Math.max(ROW_MIN, lines * LINE + 4));
    }

    private void columns(Xml xml) {
        double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        xml.open("cols");
        for (int i = 0; i < table.columns(); i++) {
            double own = Math.max(6, table.widths().get(i) / sum * width);
            xml.empty("col", "min", i + 1, "max", i + 1, "width", Xml.decimal(own), "customWidth", 1);
        }
        xml.close();
    }

    /** Words over the whole width. */
    private void words(Xml xml, String words, int look, int height) {
        line++;
        xml.open("row", "r", line, "ht", height, "customHeight", 1);
        text(xml, 0, words, look);
        xml.close();
        merge(0, table.columns(), 1);
    }

    private void headLine(Xml xml, Table.HeadLine headLine) {
        line++;
        xml.open("row", "r", line);
        int last = table.columns() - 1;
        int middle = last / 2;
        text(xml, 0, headLine.left(), Looks.LINE_LEFT);
        if (middle > 0 && middle < last) {
            text(xml, middle, headLine.middle(), Looks.LINE_MIDDLE);
        }
        text(xml, last, headLine.right(), Looks.LINE_RIGHT);
        xml.close();
    }

    private void rows(Xml xml) {
        int[] below = new int[table.columns()];
        for (int r = 0; r < table.rows().size(); r++) {
            line++;
            xml.open("row", "r", line, "ht", height(table.rows().get(r)), "customHeight", 1);
            List<Table.Cell> cells = new ArrayList<>(table.rows().get(r).cells());
            int column = 0;
            while (column < table.columns()) {
                if (below[column] > 0) {
                    below[column]--;
                    blank(xml, column, r);
                    column++;
                } else {
                    Table.Cell cell = cells.isEmpty() ? Table.Cell.of(Alignment.LEFT, "") : cells.removeFirst();
                    cell(xml, column, r, cell);
                    for (int i = column; i < column + cell.columnSpan(); i++) {
                        below[i] = cell.rowSpan() - 1;
                    }
                    column += cell.columnSpan();
                }
            }
            xml.close();
        }
    }

    /** Where the figures stand; known when the part is made. */
    Map<String, Location> locations() {
        return locations;
    }

    private void cell(Xml xml, int column, int row, Table.Cell cell) {
        for (Run run : cell.runs()) {
            run.figure().ifPresent(figure -> locations.put(figure, new Location.InSheet(name(), place(column, line))));
        }
        boolean header = row < table.headerRows();
        if (cell.number().isPresent()) {
            int look = Looks.number(cell.number().get());
            xml.open("c", "r", place(column, line), "s", look)
                    .element("v", cell.number().get().toPlainString())
                    .close();
        } else {
            text(xml, column, cell.text(), header ? Looks.HEADER : Looks.cell(cell.alignment()));
        }
        for (int i = 1; i < cell.columnSpan(); i++) {
            blank(xml, column + i, row);
        }
        merge(column, cell.columnSpan(), cell.rowSpan());
    }

    private void blank(Xml xml, int column, int row) {
        int look = row < table.headerRows() ? Looks.HEADER : Looks.cell(Alignment.LEFT);
        xml.empty("c", "r", place(column, line), "s", look);
    }

    private void text(Xml xml, int column, String words, int look) {
        if (words.isEmpty()) {
            xml.empty("c", "r", place(column, line), "s", look);
            return;
        }
        xml.open("c", "r", place(column, line), "s", look, "t", "inlineStr")
                .open("is")
                .element("t", words, "xml:space", "preserve")
                .close()
                .close();
    }

    private void merge(int column, int columns, int rows) {
        if (columns > 1 || rows > 1) {
            merges.add(place(column, line) + ":" + place(column + columns - 1, line + rows - 1));
        }
    }

    private void merges(Xml xml) {
        if (merges.isEmpty()) {
            return;
        }
        xml.open("mergeCells", "count", merges.size());
        merges.forEach(range -> xml.empty("mergeCell", "ref", range));
        xml.close();
    }

    private static String place(int column, int row) {
        StringBuilder name = new StringBuilder();
        for (int i = column; i >= 0; i = i / LETTERS - 1) {
            name.insert(0, (char) ('A' + i % LETTERS));
        }
        return name.toString() + row;
    }
}
