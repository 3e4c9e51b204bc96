package org.benmo.documents.publication.docx;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.parts.Xml;
import org.benmo.documents.publication.parts.Zip;

/**
 * Writes a Word document: real styles and headings, ruled tables with a grid and repeated header rows, page numbers as
 * fields, charts that Word can edit, and a content control around every figure, tagged with its id.
 */
public final class DocxWriter implements PublicationWriter {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public byte[] write(Publication publication) {
        List<Chart> charts = new ArrayList<>();
        Xml body = new Body(publication, charts).write();
        Zip zip = new Zip(publication.date());
        zip.add("[Content_Types].xml", contentTypes(charts.size()));
        zip.add("_rels/.rels", packageRelations());
        zip.add("docProps/core.xml", Properties.core(publication));
        zip.add("docProps/app.xml", Properties.application());
        zip.add("word/document.xml", body);
        zip.add("word/styles.xml", Styles.part());
        zip.add("word/settings.xml", Properties.settings());
        zip.add("word/footer1.xml", Footers.numbered());
        zip.add("word/footer2.xml", Footers.blank());
        for (int i = 0; i < charts.size(); i++) {
            zip.add("word/charts/chart" + (i + 1) + ".xml", ChartPart.of(charts.get(i)));
        }
        zip.add("word/_rels/document.xml.rels", documentRelations(charts.size()));
        return zip.finish();
    }

    private static Xml contentTypes(int charts) {
        Xml xml = Xml.document()
                .open("Types", "xmlns", PACKAGE + "content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml");
        override(xml, "/word/document.xml", WORD + "document.main+xml");
        override(xml, "/word/styles.xml", WORD + "styles+xml");
        override(xml, "/word/settings.xml", WORD + "settings+xml");
        override(xml, "/word/footer1.xml", WORD + "footer+xml");
        override(xml, "/word/footer2.xml", WORD + "footer+xml");
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        for (int i = 1; i <= charts; i++) {
            override(
                    xml,
                    "/word/charts/chart" + i + ".xml",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        }
        return xml.close();
    }

    private static void override(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    private static Xml packageRelations() {
        Xml xml = relations();
        relation(xml, "rId1", OFFICE + "officeDocument", "word/document.xml");
        relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        relation(xml, "rId3", OFFICE + "extended-properties", "docProps/app.xml");
        return xml.close();
    }

    private static Xml documentRelations(int charts) {
        Xml xml = relations();
        relation(xml, "rId1", OFFICE + "styles", "styles.xml");
        relation(xml, "rId2", OFFICE + "settings", "settings.xml");
        relation(xml, Footers.NUMBERED, OFFICE + "footer", "footer1.xml");
        relation(xml, Footers.BLANK, OFFICE + "footer", "footer2.xml");
        for (int i = 1; i <= charts; i++) {
            relation(xml, ChartPart.relation(i), OFFICE + "chart", "charts/chart" + i + ".xml");
        }
        return xml.close();
    }

    private static Xml relations() {
        return Xml.document().open("Relationships", "xmlns", PACKAGE + "relationships");
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }
}
