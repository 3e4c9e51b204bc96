package org.benmo.documents.publication.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.benmo.documents.publication.Location;

/** Finds the tagged figures of a document we wrote: in which paragraph of the body, or in which cell of which table. */
public final class DocxLocations {
    private static final int IN_BODY = 2;

    private final Map<String, Location> byTag = new HashMap<>();
    private int depth;
    private int paragraphs;
    private int tables;
    private int rows;
    private int cells;
    private boolean inTable;

    private DocxLocations() {}

    /**
     * The places of all tagged figures, by tag; the tag of a figure is {@link #tag}.
     *
     * @throws IllegalArgumentException when this is not a document of ours
     */
    public static Map<String, Location> of(byte[] docx) {
        DocxLocations locations = new DocxLocations();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    locations.read(zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
        return locations.byTag;
    }

    /** The tag of a figure; Word refuses tags of more than 64 characters, so a longer id is cut and ends with its hash. */
    public static String tag(String figure) {
        return Runs.tag(figure);
    }

    private void read(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName(), xml);
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inTable &= depth > IN_BODY;
            }
        }
    }

    private void begin(String name, XMLStreamReader xml) {
        switch (name) {
            case "p" -> paragraphs += depth == IN_BODY ? 1 : 0;
            case "tbl" -> {
                tables++;
                rows = 0;
                inTable = true;
            }
            case "tr" -> {
                rows++;
                cells = 0;
            }
            case "tc" -> cells++;
            case "tag" ->
                byTag.put(
                        xml.getAttributeValue(Properties.NAMESPACE, "val"),
                        inTable ? new Location.InTable(tables, rows, cells) : new Location.InParagraph(paragraphs));
            default -> {}
        }
    }
}
