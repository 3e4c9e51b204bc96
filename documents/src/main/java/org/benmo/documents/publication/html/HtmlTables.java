package org.benmo.documents.publication.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.parts.Xml;

/** A table of a web page, with its header marked as such. */
final class HtmlTables {
    private static final int PERCENT = 100;

    private HtmlTables() {}

    static void write(Xml xml, Words words, Table table) {
        for (Table.HeadLine line : table.headLine()) {
            xml.open("div", "class", "form_line");
            xml.element("span", line.left()).element("span", line.middle()).element("span", line.right());
            xml.close();
        }
        xml.open("div", "class", "scroll").open("table");
        double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        xml.open("colgroup");
        for (double width : table.widths()) {
            xml.empty("col", "style", "width:" + Xml.decimal(width * PERCENT / sum) + "%");
        }
        xml.close().open("thead");
        for (int r = 0; r < table.rows().size(); r++) {
            if (r == table.headerRows()) {
                xml.close().open("tbody");
            }
            row(xml, words, table.rows().get(r), r < table.headerRows());
        }
        xml.close().close().close();
        for (String note : table.notes()) {
            xml.element("p", note, "class", "note");
        }
    }

    private static void row(Xml xml, Words words, Table.Row row, boolean header) {
        xml.raw("\n");
        xml.open("tr");
        for (Table.Cell cell : row.cells()) {
            List<Object> attributes = new ArrayList<>();
            if (cell.columnSpan() > 1) {
                attributes.addAll(List.of("colspan", cell.columnSpan()));
            }
            if (cell.rowSpan() > 1) {
                attributes.addAll(List.of("rowspan", cell.rowSpan()));
            }
            if (!header) {
                attributes.addAll(
                        List.of("class", cell.alignment().name().substring(0, 1).toLowerCase(Locale.ROOT)));
            }
            xml.open(header ? "th" : "td", attributes.toArray());
            words.write(cell.runs());
            xml.close();
        }
        xml.close();
    }
}
