package org.benmo.documents.sheets;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.Xml;
import org.benmo.documents.writing.Characters;

/** The XML spreadsheets of Excel 2003, which reporting programs of offices write and name .xls. */
final class XmlWorkbook {
    private static final String SHEETS = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int CELLS_MAX = 300_000;
    private static final Map<String, String> NAMED_FORMATS = Map.of(
            "Standard", "#,##0.00", "Fixed", "0.00", "Percent", "0.00%", "Currency", "#,##0.00", "General Number", "");
    private static final Set<String> FRAME = Set.of("Left", "Right");

    private final XMLStreamReader xml;
    private final SheetProblems problems;
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Integer> frames = new HashMap<>();
    private final List<RawSheet> sheets = new ArrayList<>();
    private int cellsRead;

    /** A cell while it is read. */
    private static final class Open {
        int row;
        int column;
        int across;
        int down;
        String style = "";
        String type = "";
        boolean formula;
        final StringBuilder data = new StringBuilder();
    }

    private XmlWorkbook(XMLStreamReader xml, SheetProblems problems) {
        this.xml = xml;
        this.problems = problems;
    }

    /** True for such a file. */
    static boolean is(Source source) {
        return source.has(0, '<') || source.has(0, 0xEF, 0xBB, 0xBF, '<');
    }

    /**
     * The visible sheets.
     *
     * @throws Refusal when the file is damaged or too large
     */
    static List<RawSheet> sheets(Source source, SheetProblems problems) throws Refusal {
        try {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(source.bytes()));
            XmlWorkbook workbook = new XmlWorkbook(xml, problems);
            workbook.read();
            return workbook.sheets;
        } catch (XMLStreamException e) {
            throw Refusal.of(e);
        }
    }

    private void read() throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Style" -> style = attribute("ID").orElse("");
                case "NumberFormat" -> formats.put(style, attribute("Format").orElse(""));
                case "Border" -> border(style);
                case "Worksheet" -> worksheet();
                default -> {
                    // Properties of the document and looks that say nothing.
                }
            }
        }
    }

    private void border(String style) {
        boolean upright = FRAME.contains(attribute("Position").orElse(""));
        frames.merge(style, upright ? 1 : 2, (a, b) -> a | b);
    }

    private void worksheet() throws XMLStreamException {
        String name = attribute("Name").orElse("");
        Visible rows = new Visible();
        Visible columns = new Visible();
        List<Open> cells = new ArrayList<>();
        boolean visible = true;
        int row = -1;
        int column = 0;
        int defined = 0;
        Open open = new Open();
        boolean inData = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inData) {
                    open.data.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                continue;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                inData &= !xml.getLocalName().equals("Data");
                if (xml.getLocalName().equals("Worksheet")) {
                    break;
                }
                continue;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Column" -> {
                    int first = index("Index", defined + 1) - 1;
                    defined = Math.min(first + 1 + number("Span"), Visible.MAX);
                    hide(columns, first, defined - 1);
                }
                case "Row" -> {
                    row = index("Index", row + 2) - 1;
                    column = 0;
                    hide(rows, row, row);
                }
                case "Cell" -> {
                    open = cell(row, index("Index", column + 1) - 1);
                    column = open.column + 1 + open.across;
                    cells.add(open);
                }
                case "Data" -> {
                    inData = true;
                    open.type = attribute("Type").orElse("String");
                }
                case "Visible" -> visible = xml.getElementText().equals("SheetVisible");
                default -> {
                    // Print settings and looks that say nothing; rich text goes on in its Data.
                }
            }
        }
        if (visible) {
            sheets.add(sheet(name, cells, rows, columns));
        } else {
            problems.add(ProblemCode.HIDDEN_SHEETS.problem(name));
        }
    }

    private Open cell(int row, int column) throws XMLStreamException {
        if (++cellsRead > CELLS_MAX) {
            throw new XMLStreamException(new Refusal(ProblemCode.SHEET_TOO_LARGE.fatal("")));
        }
        Open cell = new Open();
        cell.row = row;
        cell.column = column;
        cell.across = number("MergeAcross");
        cell.down = number("MergeDown");
        cell.style = attribute("StyleID").orElse("");
        cell.formula = attribute("Formula").isPresent();
        return cell;
    }

    private void hide(Visible lines, int from, int to) {
        if (attribute("Hidden").filter(value -> value.equals("1")).isPresent()) {
            lines.hide(from, to);
        }
    }

    private RawSheet sheet(String name, List<Open> cells, Visible rows, Visible columns) {
        List<RawCell> raw = new ArrayList<>();
        for (Open cell : cells) {
            String text = words(name, cell);
            boolean ruled = frames.getOrDefault(cell.style, 0) == 3;
            int row = rows.first(cell.row, cell.row + cell.down);
            int column = columns.first(cell.column, cell.column + cell.across);
            if (row < 0 || column < 0) {
                hidden(name, cell, text, rows.isHidden(cell.row));
            } else if (!text.isBlank() || ruled) {
                raw.add(new RawCell(
                        rows.position(row),
                        columns.position(column),
                        rows.count(row, cell.row + cell.down),
                        columns.count(column, cell.column + cell.across),
                        text,
                        ruled));
            }
        }
        raw.sort(Comparator.comparingInt(RawCell::row).thenComparingInt(RawCell::column));
        return new RawSheet(name, List.copyOf(raw), rows::index, columns::index);
    }

    private void hidden(String sheet, Open cell, String text, boolean row) {
        if (!text.isBlank()) {
            String line = row ? String.valueOf(cell.row + 1) : RawSheet.letters(cell.column);
            problems.at(row ? ProblemCode.HIDDEN_ROWS : ProblemCode.HIDDEN_COLUMNS, sheet, line);
        }
    }

    private String words(String sheet, Open cell) {
        String data = cell.data.toString();
        if (cell.formula && cell.type.isEmpty()) {
            problems.at(ProblemCode.FORMULA_WITHOUT_RESULT, sheet, RawSheet.address(cell.row, cell.column));
            return String.valueOf(Characters.UNREADABLE);
        }
        if (cell.type.equals("Error")) {
            problems.at(ProblemCode.ERROR_CELLS, sheet, RawSheet.address(cell.row, cell.column));
            return data;
        }
        if (!cell.type.equals("Number")) {
            return cell.type.equals("DateTime") ? data.replaceFirst("T.*", "") : data;
        }
        try {
            BigDecimal value = DisplayFormat.meant(Double.parseDouble(data.strip()));
            String format = formats.getOrDefault(cell.style, "");
            return DisplayFormat.show(value, NAMED_FORMATS.getOrDefault(format, format))
                    .orElse(data);
        } catch (NumberFormatException e) {
            return data;
        }
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(SHEETS, name));
    }

    private int number(String name) {
        return index(name, 0);
    }

    private int index(String name, int otherwise) {
        try {
            int value = attribute(name).map(Integer::parseInt).orElse(otherwise);
            return Math.max(0, Math.min(value, 1 << 20));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
