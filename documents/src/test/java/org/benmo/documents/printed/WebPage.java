package org.benmo.documents.printed;

import java.util.List;

/** Forms as a web page for printing. */
final class WebPage {
    /** How a page looks. */
    enum Style {
        /** Full rulings drawn as joined borders. */
        COLLAPSED("# table{border-collapse:collapse}# td,# th{border:1px solid black}"),
        /** Every cell its own box with a gap. */
        SEPARATE("# table{border-collapse:separate;border-spacing:2px}# td,# th{border:1px solid black}"),
        /** Hairlines of light grey under each row. */
        GREY("# table{border-collapse:collapse}# td,# th{border-bottom:0.5px solid lightgrey}"),
        /** Every other row on a grey ground, no lines. */
        ZEBRA("# table{border-collapse:collapse}# tr:nth-child(even) td{background:whitesmoke}"),
        /** Three rules: over and under the header, under the table. */
        THREE("# table{border-collapse:collapse;border-top:1.5pt solid black;border-bottom:1.5pt solid black}"
                + "# thead{border-bottom:0.75pt solid black}"),
        /** No lines at all. */
        NONE("# table{border-collapse:collapse}"),
        /** Dotted lines between the rows. */
        DOTTED(
                "# table{border-collapse:collapse}# td,# th{border-top:1px dotted black;border-bottom:1px dotted black}"),
        /** Nothing but the lines between columns. */
        UPRIGHT("# table{border-collapse:collapse}# td,# th{border-left:1px solid black;border-right:1px solid black}");

        private final String css;

        Style(String css) {
            this.css = css;
        }
    }

    private WebPage() {}

    static String of(List<Sheet> sheets, Style style, boolean landscape, int size) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><style>@page{size:A4 "
                + (landscape ? "landscape" : "portrait") + ";margin:18mm 15mm}body{font-family:'Noto Serif CJK SC'}"
                + "h2{text-align:center;font-size:15pt;margin:0 0 4pt}p{text-align:right;font-size:" + size
                + "pt;margin:0}section{break-after:page}table{width:100%;font-size:" + size
                + "pt}td,th{padding:2px 4px;font-weight:normal}td.n{text-align:right}"
                + style.css.replace("#", "." + style) + "</style>\n");
        for (Sheet sheet : sheets) {
            html.append("<section class=" + style + "><h2>")
                    .append(sheet.title())
                    .append("</h2><p>金额单位：万元</p><table><thead>");
            for (int r = 0; r < sheet.rows(); r++) {
                html.append(r == sheet.headerRows() ? "</thead><tbody>" : "").append("<tr>");
                for (Sheet.Cell cell : sheet.row(r)) {
                    html.append(cell(sheet, cell));
                }
                html.append("</tr>");
            }
            html.append("</table></section>\n");
        }
        return html.toString();
    }

    private static String cell(Sheet sheet, Sheet.Cell cell) {
        String tag = sheet.isHeader(cell) ? "th" : "td";
        return "<" + tag + (cell.isAmount() ? " class=n" : "") + " rowspan=" + cell.rowSpan() + " colspan="
                + cell.columnSpan() + ">" + cell.text() + "</" + tag + ">";
    }
}
