package org.benmo.documents.publication.xlsx;

import java.util.List;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.parts.Xml;

/** The first sheet: the title, who publishes, and the list of the other sheets with links to them. */
record TitleSheet(Publication publication, List<Sheet> sheets) implements SheetPart {
    @Override
    public String name() {
        return "封面";
    }

    @Override
    public Xml part() {
        Xml xml = Xml.document().open("worksheet", "xmlns", XlsxWriter.MAIN);
        xml.open("sheetViews")
                .empty("sheetView", "workbookViewId", 0, "showGridLines", 0)
                .close();
        xml.open("cols")
                .empty("col", "min", 1, "max", 1, "width", "80", "customWidth", 1)
                .close();
        xml.open("sheetData");
        row(xml, 1, publication.title(), Looks.TITLE);
        row(xml, 2, "", Looks.LINE_LEFT);
        for (int i = 0; i < sheets.size(); i++) {
            row(xml, i + 3, sheets.get(i).title(), Looks.LINE_LEFT);
        }
        xml.close().open("hyperlinks");
        for (int i = 0; i < sheets.size(); i++) {
            String target = "'" + sheets.get(i).name().replace("'", "''") + "'!A1";
            xml.empty("hyperlink", "ref", "A" + (i + 3), "location", target);
        }
        xml.close();
        xml.empty("pageSetup", "paperSize", 9, "orientation", "portrait");
        return xml.close();
    }

    private static void row(Xml xml, int number, String words, int look) {
        xml.open("row", "r", number, "ht", number == 1 ? 40 : 20, "customHeight", 1)
                .open("c", "r", "A" + number, "s", look, "t", "inlineStr")
                .open("is")
                .element("t", words)
                .close()
                .close()
                .close();
    }
}
