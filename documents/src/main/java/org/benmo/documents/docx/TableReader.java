package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;

/** Reads a table row by row, as written; {@link CellGrid} makes a grid of it. */
final class TableReader {
    private static final int SPAN_MAX = 10_000;

    private final XmlCursor cursor;
    private final Story.Reading reading;
    private final String path;
    private final List<Integer> widths = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** How a cell takes part in merging. */
    enum Merge {
        NONE,
        BEGINS,
        GOES_ON
    }

    /**
     * A cell as written.
     *
     * @param span how many columns of the grid it covers
     * @param down how it is merged with the cells above and below
     * @param items in it
     * @param path of its element
     */
    record Cell(int span, Merge down, List<Item> items, String path) {}

    /**
     * A row as written.
     *
     * @param before columns of the grid left out before the first cell
     */
    record Row(int before, List<Cell> cells, String path) {}

    private TableReader(XmlCursor cursor, Story.Reading reading, String path) {
        this.cursor = cursor;
        this.reading = reading;
        this.path = path;
    }

    /** The table the cursor stands on, and what else stands in its cells. */
    static List<Item> read(XmlCursor cursor, Story.Reading reading, String path) throws XMLStreamException {
        TableReader reader = new TableReader(cursor, reading, path);
        cursor.children(reader::element);
        return CellGrid.items(reader.rows, reader.widths, path);
    }

    private void element(String name) throws XMLStreamException {
        switch (name) {
            case "w:tblGrid" ->
                cursor.children(column -> {
                    if (column.equals("w:gridCol") && widths.size() < SPAN_MAX) {
                        widths.add(Math.max(0, cursor.number("w", 0)));
                    }
                });
            case "w:tr" -> new RowReader(path + "/tr[" + (rows.size() + 1) + "]").read();
            case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> cursor.children(this::element);
            case "mc:AlternateContent" -> Alternatives.read(cursor, this::element);
            case "w:del", "w:moveFrom" -> reading.seen().revision();
            default -> {
                // Borders and widths.
            }
        }
    }

    /** One row while it is read. */
    private final class RowReader {
        private final String rowPath;
        private final List<Cell> row = new ArrayList<>();
        private int before;
        private boolean gone;

        RowReader(String rowPath) {
            this.rowPath = rowPath;
        }

        void read() throws XMLStreamException {
            cursor.children(this::element);
            // A row that is deleted or not shown still takes its number, so that paths can be followed by hand.
            rows.add(new Row(before, gone ? List.of() : row, rowPath));
        }

        private void element(String name) throws XMLStreamException {
            switch (name) {
                case "w:trPr" -> cursor.children(this::property);
                case "w:tc" -> cell();
                case "w:sdt", "w:sdtContent", "w:customXml" -> cursor.children(this::element);
                case "mc:AlternateContent" -> Alternatives.read(cursor, this::element);
                default -> {
                    // Exceptions to the borders.
                }
            }
        }

        private void property(String name) {
            switch (name) {
                case "w:gridBefore" -> before = Math.clamp(cursor.number("val", 0), 0, SPAN_MAX);
                case "w:hidden" -> gone |= Names.isOn(cursor);
                case "w:del" -> {
                    gone = true;
                    reading.seen().revision();
                }
                case "w:ins" -> reading.seen().revision();
                default -> {
                    // Height and repetition of the header.
                }
            }
        }

        private void cell() throws XMLStreamException {
            reading.budget().cell();
            String cellPath = rowPath + "/tc[" + (row.size() + 1) + "]";
            Shape shape = new Shape();
            List<Item> items = Story.read(cursor, reading, cellPath, name -> shape.property(name, cursor));
            if (shape.across == Merge.GOES_ON && !row.isEmpty()) {
                Cell left = row.removeLast();
                row.add(new Cell(left.span + shape.span, left.down, left.items, left.path));
            } else {
                row.add(new Cell(shape.span, shape.down, items, cellPath));
            }
        }
    }

    private static final class Shape {
        int span = 1;
        Merge down = Merge.NONE;
        Merge across = Merge.NONE;

        void property(String name, XmlCursor cursor) {
            switch (name) {
                case "w:gridSpan" -> span = Math.clamp(cursor.number("val", 1), 1, SPAN_MAX);
                case "w:vMerge" -> down = merge(cursor);
                case "w:hMerge" -> across = merge(cursor);
                default -> {
                    // Width, borders and shading.
                }
            }
        }

        private static Merge merge(XmlCursor cursor) {
            return cursor.attributeOr("val", "continue").equals("restart") ? Merge.BEGINS : Merge.GOES_ON;
        }
    }
}
