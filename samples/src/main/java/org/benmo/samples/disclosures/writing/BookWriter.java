package org.benmo.samples.disclosures.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Piece;

/** The forms of a draft as a workbook, one sheet a form, written by hand so that no library of the reader takes part. */
public final class BookWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int LETTERS = 26;
    /** What is left in a cell that subtracts equal sums of doubles. */
    private static final double RESIDUE = 1.1368683772161603E-13;

    /** Style 1 is 0.00, as official exports have it. */
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN
            + "\"><fonts count=\"1\"><font><sz val=\"10\"/></font></fonts><fills count=\"1\"><fill/></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>"
            + "<xf numFmtId=\"2\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    /** How numbers stand in their cells. */
    public enum Cells {
        /** As numbers shown with two decimals, as the export of the official software has them. */
        FORMATTED,
        /**
         * As people leave them: without any format and with the noise of sums of doubles (812.4000000000001, 1.1E-13 for
         * zero, powers), in turn with numbers typed as text.
         */
        CARELESS
    }

    private final Cells cells;
    private int written;

    private BookWriter(Cells cells) {
        this.cells = cells;
    }

    /** Writes the forms of a draft to a file. */
    public static void write(Draft draft, Path file) throws IOException {
        write(draft, file, Cells.FORMATTED);
    }

    /** Writes the forms of a draft to a file with its numbers so. */
    public static void write(Draft draft, Path file, Cells cells) throws IOException {
        new BookWriter(cells).write(file, draft);
    }

    private void write(Path file, Draft draft) throws IOException {
        List<Piece.Grid> forms = new ArrayList<>();
        for (Piece piece : draft.pieces()) {
            if (piece instanceof Piece.Grid grid) {
                forms.add(grid);
            }
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", types(forms.size()));
            entry(zip, "_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
            entry(zip, "xl/workbook.xml", workbook(forms));
            List<String> sheets = new ArrayList<>();
            for (int i = 1; i <= forms.size(); i++) {
                sheets.add("worksheet worksheets/sheet" + i + ".xml");
                entry(zip, "xl/worksheets/sheet" + i + ".xml", sheet(forms.get(i - 1)));
            }
            sheets.add("styles styles.xml");
            entry(zip, "xl/styles.xml", STYLES);
            entry(zip, "xl/_rels/workbook.xml.rels", relations(sheets));
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types(int sheets) {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder out = new StringBuilder(HEAD)
                .append("<Types xmlns=\"")
                .append(PACKAGE)
                .append("content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"")
                .append(kind)
                .append("sheet.main+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            out.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i)
                    .append(".xml\" ContentType=\"")
                    .append(kind)
                    .append("worksheet+xml\"/>");
        }
        out.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"")
                .append(kind)
                .append("styles+xml\"/>");
        return out.append("</Types>").toString();
    }

    private static String relations(List<String> targets) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<Relationships xmlns=\"")
                .append(PACKAGE)
                .append("relationships\">");
        for (int i = 0; i < targets.size(); i++) {
            String[] pair = targets.get(i).split(" ");
            out.append("<Relationship Id=\"r")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append('/')
                    .append(pair[0])
                    .append("\" Target=\"")
                    .append(pair[1])
                    .append("\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String workbook(List<Piece.Grid> forms) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><sheets>");
        for (int i = 1; i <= forms.size(); i++) {
            out.append("<sheet name=\"公开")
                    .append(i < 10 ? "0" : "")
                    .append(i)
                    .append("表\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"r")
                    .append(i)
                    .append("\"/>");
        }
        return out.append("</sheets></workbook>").toString();
    }

    private String sheet(Piece.Grid grid) {
        StringBuilder rows = new StringBuilder();
        List<String> merges = new ArrayList<>();
        int row = 1;
        line(rows, row++, grid.title());
        for (String words : grid.stub()) {
            line(rows, row++, words);
        }
        row = cells(rows, merges, grid, row);
        for (String words : grid.notes()) {
            line(rows, row++, words);
        }
        StringBuilder out = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetData>")
                .append(rows)
                .append("</sheetData>");
        if (!merges.isEmpty()) {
            out.append("<mergeCells count=\"").append(merges.size()).append("\">");
            merges.forEach(
                    merge -> out.append("<mergeCell ref=\"").append(merge).append("\"/>"));
            out.append("</mergeCells>");
        }
        return out.append("</worksheet>").toString();
    }

    private int cells(StringBuilder rows, List<String> merges, Piece.Grid grid, int first) {
        int columns =
                grid.rows().getFirst().stream().mapToInt(Piece.Cell::columnSpan).sum();
        boolean[][] taken = new boolean[grid.rows().size()][columns];
        for (int r = 0; r < grid.rows().size(); r++) {
            rows.append("<row r=\"").append(first + r).append("\">");
            int column = 0;
            for (Piece.Cell cell : grid.rows().get(r)) {
                while (column < columns && taken[r][column]) {
                    column++;
                }
                int down = Math.min(taken.length, r + cell.rowSpan());
                int right = Math.min(columns, column + cell.columnSpan());
                for (int i = r; i < down; i++) {
                    java.util.Arrays.fill(taken[i], column, right, true);
                }
                if (down - r > 1 || right - column > 1) {
                    merges.add(name(column, first + r) + ":" + name(right - 1, first + down - 1));
                }
                value(rows, name(column, first + r), cell);
                column = right;
            }
            rows.append("</row>");
        }
        return first + grid.rows().size();
    }

    /** Amounts are numbers or as careless people leave them; everything else is text. */
    private void value(StringBuilder rows, String name, Piece.Cell cell) {
        String text = cell.run().text();
        if (cell.run().fact().isEmpty()) {
            if (!text.isEmpty()) {
                text(rows, name, text);
            }
        } else if (cells == Cells.CARELESS && text.contains(".")) {
            careless(rows, name, text, written++);
        } else {
            number(rows, name, text.replace(",", ""), text.contains("."));
        }
    }

    private static void careless(StringBuilder rows, String name, String text, int turn) {
        double value = Double.parseDouble(text.replace(",", ""));
        switch (turn % 4) {
            case 0 -> number(rows, name, Double.toString(value == 0 ? RESIDUE : Math.nextUp(value)), false);
            case 1 -> number(rows, name, Double.toString(value), false);
            case 2 -> number(rows, name, String.format(Locale.ROOT, "%.14E", value), false);
            default -> text(rows, name, turn % 8 == 3 ? text : " " + text + "\u00A0");
        }
    }

    private static void number(StringBuilder rows, String name, String value, boolean formatted) {
        rows.append("<c r=\"")
                .append(name)
                .append(formatted ? "\" s=\"1\"><v>" : "\"><v>")
                .append(value)
                .append("</v></c>");
    }

    private static void line(StringBuilder rows, int row, String words) {
        rows.append("<row r=\"").append(row).append("\">");
        text(rows, name(0, row), words);
        rows.append("</row>");
    }

    private static void text(StringBuilder rows, String name, String words) {
        rows.append("<c r=\"")
                .append(name)
                .append("\" t=\"inlineStr\"><is><t>")
                .append(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</t></is></c>");
    }

    private static String name(int column, int row) {
        String letters = column < LETTERS ? "" : Character.toString((char) ('A' + column / LETTERS - 1));
        return letters + (char) ('A' + column % LETTERS) + row;
    }
}
