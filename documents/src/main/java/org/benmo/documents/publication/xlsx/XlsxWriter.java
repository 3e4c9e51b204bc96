package org.benmo.documents.publication.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Location;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.parts.Xml;
import org.benmo.documents.publication.parts.Zip;

/**
 * Writes a workbook: one sheet a table that names one, its title and small lines above, numbers as numbers with their
 * decimals, header rows repeated in print, one page wide.
 */
public final class XlsxWriter implements PublicationWriter {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public byte[] write(Publication publication) {
        List<SheetPart> sheets = sheets(publication);
        Zip zip = new Zip(publication.date());
        zip.add("[Content_Types].xml", contentTypes(sheets.size()));
        zip.add("_rels/.rels", packageRelations());
        zip.add("docProps/core.xml", core(publication));
        zip.add("xl/workbook.xml", workbook(sheets));
        zip.add("xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()));
        zip.add("xl/styles.xml", Looks.part());
        for (int i = 0; i < sheets.size(); i++) {
            zip.add("xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i).part());
        }
        return zip.finish();
    }

    /** In which cell each figure of the tables stands, by figure id. */
    public static Map<String, Location> locations(Publication publication) {
        Map<String, Location> locations = new LinkedHashMap<>();
        for (Sheet sheet : tables(publication)) {
            sheet.part();
            locations.putAll(sheet.locations());
        }
        return locations;
    }

    /** A list of the sheets comes first: it carries the title of the whole. */
    private static List<SheetPart> sheets(Publication publication) {
        List<Sheet> sheets = tables(publication);
        List<SheetPart> all = new ArrayList<>();
        all.add(new TitleSheet(publication, sheets));
        all.addAll(sheets);
        return all;
    }

    private static List<Sheet> tables(Publication publication) {
        List<Sheet> sheets = new ArrayList<>();
        for (Section section : publication.sections()) {
            boolean wide = section.orientation() == Orientation.LANDSCAPE;
            for (Element element : section.elements()) {
                if (element instanceof Element.Tabulation tabulation
                        && tabulation.table().sheet().isPresent()) {
                    sheets.add(new Sheet(tabulation.table(), wide));
                }
            }
        }
        return sheets;
    }

    private static Xml contentTypes(int sheets) {
        Xml xml = Xml.document()
                .open("Types", "xmlns", PACKAGE + "content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml");
        override(xml, "/xl/workbook.xml", SHEET + "sheet.main+xml");
        override(xml, "/xl/styles.xml", SHEET + "styles+xml");
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        for (int i = 1; i <= sheets; i++) {
            override(xml, "/xl/worksheets/sheet" + i + ".xml", SHEET + "worksheet+xml");
        }
        return xml.close();
    }

    private static void override(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    private static Xml packageRelations() {
        return relations()
                .empty("Relationship", "Id", "rId1", "Type", OFFICE + "/officeDocument", "Target", "xl/workbook.xml")
                .empty(
                        "Relationship",
                        "Id",
                        "rId2",
                        "Type",
                        PACKAGE + "relationships/metadata/core-properties",
                        "Target",
                        "docProps/core.xml")
                .close();
    }

    private static Xml core(Publication publication) {
        return Xml.document()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .element("dc:title", publication.title())
                .element("dc:creator", publication.publisher())
                .close();
    }

    private static Xml workbook(List<SheetPart> sheets) {
        Xml xml = Xml.document()
                .open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE)
                .open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            xml.empty("sheet", "name", sheets.get(i).name(), "sheetId", i + 1, "r:id", "rId" + (i + 1));
        }
        xml.close().open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            if (!(sheets.get(i) instanceof Sheet sheet)) {
                continue;
            }
            String rows = String.format(
                    Locale.ROOT,
                    "'%s'!$%d:$%d",
                    sheet.name().replace("'", "''"),
                    sheet.firstHeader(),
                    sheet.lastHeader());
            xml.element("definedName", rows, "name", "_xlnm.Print_Titles", "localSheetId", i);
        }
        return xml.close().close();
    }

    private static Xml workbookRelations(int sheets) {
        Xml xml = relations();
        for (int i = 1; i <= sheets; i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    "rId" + i,
                    "Type",
                    OFFICE + "/worksheet",
                    "Target",
                    "worksheets/sheet" + i + ".xml");
        }
        return xml.empty("Relationship", "Id", "rId0", "Type", OFFICE + "/styles", "Target", "styles.xml")
                .close();
    }

    private static Xml relations() {
        return Xml.document().open("Relationships", "xmlns", PACKAGE + "relationships");
    }

    static String name(Table table) {
        String name = table.sheet().orElse(table.title()).replaceAll("[\\\\/*?:\\[\\]]", "");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }
}
