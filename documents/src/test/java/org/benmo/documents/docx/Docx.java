package org.benmo.documents.docx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.benmo.documents.archive.Zips;

/** Makes Word documents by hand, part by part, and shows what was read of them. */
public final class Docx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Docx() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", relationships("officeDocument", "word/document.xml"));
    }

    /** A document with this XML in its body. */
    public static Docx body(String... xml) {
        return new Docx()
                .part("word/document.xml", element("document", "<w:body>" + String.join("", xml) + "</w:body>"));
    }

    /** An element of the main vocabulary with all prefixes declared. */
    static String element(String name, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:" + name + " xmlns:w=\"" + W + "\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + inside + "</w:"
                + name
                + ">";
    }

    static String relationships(String kind, String target) {
        return "<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** Adds or replaces a part. */
    public Docx part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Docx without(String name) {
        parts.remove(name);
        return this;
    }

    Docx styles(String... xml) {
        return part("word/styles.xml", element("styles", String.join("", xml)));
    }

    Docx numbering(String... xml) {
        return part("word/numbering.xml", element("numbering", String.join("", xml)));
    }

    /** The file. */
    public byte[] bytes() {
        return Zips.of(parts);
    }

    /** What is read of it. */
    public Document read() {
        return Documents.read("决算.docx", bytes());
    }

    List<String> paragraphs() {
        return paragraphs(read());
    }

    static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text().characters())
                .toList();
    }

    static List<Block.Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    /** A paragraph of one run. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    /** A table of rows. */
    public static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells. */
    public static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** A cell of one paragraph. */
    public static String tc(String text) {
        return "<w:tc>" + p(text) + "</w:tc>";
    }

    static String tc(String properties, String inside) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
    }
}
