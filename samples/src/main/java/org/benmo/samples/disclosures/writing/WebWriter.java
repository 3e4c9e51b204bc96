package org.benmo.samples.disclosures.writing;

import java.util.List;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Piece;

/** A draft as a web page, of the kind office programs and browsers can turn into other files. */
public final class WebWriter {
    private static final String STYLE = """
            <style>
            @page { size: A4; margin: 22mm 20mm; }
            @page wide { size: A4 landscape; margin: 15mm; }
            body { font-family: 'Noto Serif CJK SC', 'SimSun', serif; font-size: 15px; line-height: 1.8; }
            p { text-indent: 2em; margin: 0; }
            h1 { text-align: center; font-size: 26px; } h2 { text-align: center; font-size: 21px; }
            h3 { font-size: 17px; margin: 8px 0; } h4 { font-size: 15px; margin: 4px 0; }
            .entry { text-indent: 0; } .title { text-align: center; font-size: 19px; text-indent: 0; }
            .stub { text-align: right; text-indent: 0; font-size: 12px; }
            .note { text-indent: 0; font-size: 12px; }
            .page { break-before: page; page-break-before: always; }
            .wide { page: wide; }
            table { border-collapse: collapse; width: 100%; font-size: 11px; line-height: 1.3; }
            td, th { border: 1px solid #000; padding: 2px 3px; font-weight: normal; font-size: 11px; line-height: 1.3; }
            tr { break-inside: avoid; page-break-inside: avoid; }
            .n { text-align: right; white-space: nowrap; }
            </style>
            """;

    private WebWriter() {}

    /** The page of a draft, UTF-8. */
    public static String write(Draft draft) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(draft.office()))
                .append(draft.year())
                .append("年度决算</title>\n")
                .append(STYLE)
                .append("</head><body>\n");
        boolean fresh = false;
        for (Piece piece : draft.pieces()) {
            String page = fresh ? " page" : "";
            fresh = false;
            switch (piece) {
                case Piece.Heading heading -> tag(out, "h" + (heading.level() + 1), page, heading.text());
                case Piece.Prose prose -> tag(out, "p", page, prose.text());
                case Piece.Entry entry -> tag(out, "p", "entry" + page, entry.text());
                case Piece.Grid grid -> grid(out, grid, page);
                case Piece.Break next -> fresh = true;
            }
        }
        return out.append("</body></html>\n").toString();
    }

    private static void grid(StringBuilder out, Piece.Grid grid, String page) {
        int columns = grid.rows().getLast().size();
        out.append("<div class=\"")
                .append(columns > 5 ? "wide" : "form")
                .append(page)
                .append("\">\n");
        tag(out, "p", "title", grid.title());
        grid.stub().forEach(line -> tag(out, "p", "stub", line));
        out.append("<table border=\"1\" cellspacing=\"0\" width=\"100%\">\n");
        for (int width : Widths.of(grid)) {
            out.append("<col width=\"").append(width).append("%\">");
        }
        out.append('\n');
        for (List<Piece.Cell> row : grid.rows()) {
            out.append("<tr>");
            row.forEach(cell -> cell(out, cell));
            out.append("</tr>\n");
        }
        out.append("</table>\n");
        grid.notes().forEach(line -> tag(out, "p", "note", line));
        out.append("</div>\n");
    }

    private static void cell(StringBuilder out, Piece.Cell cell) {
        String name = cell.header() ? "th" : "td";
        out.append('<').append(name);
        if (cell.rowSpan() > 1) out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        if (cell.columnSpan() > 1)
            out.append(" colspan=\"").append(cell.columnSpan()).append('"');
        if (cell.run().fact().isPresent()) out.append(" class=\"n\"");
        out.append('>')
                .append(escape(cell.run().text()))
                .append("</")
                .append(name)
                .append('>');
    }

    private static void tag(StringBuilder out, String name, String type, String text) {
        out.append('<').append(name);
        if (!type.isBlank()) out.append(" class=\"").append(type.strip()).append('"');
        out.append('>').append(escape(text)).append("</").append(name).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
