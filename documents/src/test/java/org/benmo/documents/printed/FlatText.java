package org.benmo.documents.printed;

import java.util.List;
import java.util.Locale;

/** Forms as an OpenDocument text in one file, for an office suite to print. */
final class FlatText {
    /** Which lines a table has. */
    enum Style {
        RULED("fo:border=\"0.5pt solid #000000\"", "fo:border=\"0.5pt solid #000000\""),
        NONE("fo:border=\"none\"", "fo:border=\"none\""),
        LEVEL(
                "fo:border-top=\"0.75pt solid #000000\" fo:border-bottom=\"0.75pt solid #000000\"",
                "fo:border-top=\"0.5pt solid #000000\" fo:border-bottom=\"0.5pt solid #000000\""),
        THREE("fo:border-top=\"1.5pt solid #000000\" fo:border-bottom=\"0.75pt solid #000000\"", "fo:border=\"none\""),
        DOTTED("fo:border=\"0.75pt dotted #000000\"", "fo:border=\"0.75pt dotted #000000\"");

        private final String head;
        private final String body;

        Style(String head, String body) {
            this.head = head;
            this.body = body;
        }
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
            + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
            + "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">";

    private FlatText() {}

    static String of(List<Sheet> sheets, Style style, boolean landscape, int size, boolean middle) {
        StringBuilder xml = new StringBuilder(HEAD).append("<office:automatic-styles>");
        double width = landscape ? 25.7 : 17;
        xml.append(String.format(
                Locale.ROOT,
                "<style:page-layout style:name=\"pl\"><style:page-layout-properties fo:page-width=\"%s\" "
                        + "fo:page-height=\"%s\" style:print-orientation=\"%s\" fo:margin=\"2cm\"/></style:page-layout>",
                landscape ? "29.7cm" : "21cm",
                landscape ? "21cm" : "29.7cm",
                landscape ? "landscape" : "portrait"));
        for (int i = 0; i < sheets.size(); i++) {
            xml.append(String.format(
                    Locale.ROOT,
                    "<style:style style:name=\"T%d\" style:family=\"table\"><style:table-properties style:width=\"%.2fcm\" "
                            + "table:align=\"margins\"/></style:style>",
                    i,
                    width));
            for (int c = 0; c < sheets.get(i).columns(); c++) {
                xml.append(String.format(
                        Locale.ROOT,
                        "<style:style style:name=\"T%d.%d\" style:family=\"table-column\"><style:table-column-properties "
                                + "style:rel-column-width=\"%d*\"/></style:style>",
                        i,
                        c,
                        weight(sheets.get(i), c)));
            }
        }
        String vertical = middle ? " style:vertical-align=\"middle\"" : "";
        xml.append(cellStyle("H", style.head + vertical)).append(cellStyle("B", style.body + vertical));
        xml.append(cellStyle(
                "E", (style == Style.THREE ? "fo:border-bottom=\"1.5pt solid #000000\"" : style.body) + vertical));
        xml.append(paragraph("L", "start", size))
                .append(paragraph("R", "end", size))
                .append(paragraph("C", "center", size));
        xml.append("<style:style style:name=\"Title\" style:family=\"paragraph\" style:master-page-name=\"Standard\">"
                + "<style:paragraph-properties fo:text-align=\"center\" fo:break-before=\"page\"/>"
                + "<style:text-properties fo:font-size=\"15pt\" style:font-size-asian=\"15pt\" "
                + "style:font-family-asian=\"Noto Serif CJK SC\"/></style:style>");
        xml.append("</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" "
                + "style:page-layout-name=\"pl\"/></office:master-styles><office:body><office:text>");
        for (int i = 0; i < sheets.size(); i++) {
            table(xml, sheets.get(i), i);
        }
        return xml.append("</office:text></office:body></office:document>").toString();
    }

    private static String cellStyle(String name, String properties) {
        return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\"><style:table-cell-properties "
                + "fo:padding=\"0.05cm\" " + properties + "/></style:style>";
    }

    private static String paragraph(String name, String align, int size) {
        return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"><style:paragraph-properties "
                + "fo:text-align=\"" + align + "\"/><style:text-properties fo:font-size=\"" + size
                + "pt\" style:font-size-asian=\"" + size
                + "pt\" style:font-family-asian=\"Noto Serif CJK SC\"/></style:style>";
    }

    /** Columns of words are wider than those of codes and amounts. */
    private static int weight(Sheet sheet, int column) {
        int most = sheet.cells().stream()
                .filter(c -> c.column() == column && c.columnSpan() == 1 && !sheet.isHeader(c))
                .mapToInt(c -> c.text().chars().map(x -> x > 0x7F ? 2 : 1).sum())
                .max()
                .orElse(8);
        return 100 * Math.clamp(most, 8, 24);
    }

    private static void table(StringBuilder xml, Sheet sheet, int index) {
        xml.append("<text:p text:style-name=\"Title\">").append(sheet.title()).append("</text:p>");
        xml.append("<text:p text:style-name=\"R\">金额单位：万元</text:p><table:table table:style-name=\"T")
                .append(index)
                .append("\">");
        for (int c = 0; c < sheet.columns(); c++) {
            xml.append("<table:table-column table:style-name=\"T")
                    .append(index)
                    .append('.')
                    .append(c)
                    .append("\"/>");
        }
        xml.append("<table:table-header-rows>");
        int[][] cover = new int[sheet.rows()][sheet.columns()];
        for (Sheet.Cell cell : sheet.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    cover[r][c] = sheet.cells().indexOf(cell);
                }
            }
        }
        for (int r = 0; r < sheet.rows(); r++) {
            xml.append(r == sheet.headerRows() ? "</table:table-header-rows>" : "")
                    .append("<table:table-row>");
            for (int c = 0; c < sheet.columns(); c++) {
                Sheet.Cell cell = sheet.cells().get(cover[r][c]);
                xml.append(cell.row() == r && cell.column() == c ? cell(sheet, cell) : "<table:covered-table-cell/>");
            }
            xml.append("</table:table-row>");
        }
        xml.append("</table:table>");
    }

    private static String cell(Sheet sheet, Sheet.Cell cell) {
        boolean head = sheet.isHeader(cell);
        boolean last = cell.row() == sheet.rows() - 1;
        return "<table:table-cell table:style-name=\"" + (head ? "H" : last ? "E" : "B")
                + "\" office:value-type=\"string\" table:number-columns-spanned=\"" + cell.columnSpan()
                + "\" table:number-rows-spanned=\"" + cell.rowSpan() + "\"><text:p text:style-name=\""
                + (head ? "C" : cell.isAmount() ? "R" : "L") + "\">" + cell.text() + "</text:p></table:table-cell>";
    }
}
