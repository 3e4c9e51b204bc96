package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;

/** Reads what stands below each other in a body, a cell, a note or a text box. */
final class Story {
    private final XmlCursor cursor;
    private final Reading reading;
    private final String path;
    private final List<Item> items = new ArrayList<>();
    private final ParagraphReader paragraphs;
    private int paragraphCount;
    private int tableCount;

    /** Everything one document shares. */
    record Reading(Styles styles, Numbering numbering, Counters counters, Notes notes, Seen seen, Budget budget) {}

    private Story(XmlCursor cursor, Reading reading, String path) {
        this.cursor = cursor;
        this.reading = reading;
        this.path = path;
        this.paragraphs = new ParagraphReader(cursor, reading);
    }

    /** The items of the element the cursor stands on. */
    static List<Item> read(XmlCursor cursor, Reading reading, String path) throws XMLStreamException {
        return read(cursor, reading, path, property -> {});
    }

    /** The items of a cell; {@code properties} is told of each property of the cell itself. */
    static List<Item> read(XmlCursor cursor, Reading reading, String path, XmlCursor.Visitor properties)
            throws XMLStreamException {
        Story story = new Story(cursor, reading, path);
        cursor.children(name -> {
            if (name.equals("w:tcPr")) {
                cursor.children(properties);
            } else {
                story.element(name);
            }
        });
        story.paragraphs.finish(story.items);
        return story.items;
    }

    private void element(String name) throws XMLStreamException {
        switch (name) {
            case "w:p" -> paragraphs.read(path + "/p[" + ++paragraphCount + "]", items);
            case "w:tbl" -> {
                paragraphs.finish(items);
                items.addAll(TableReader.read(cursor, reading, path + "/tbl[" + ++tableCount + "]"));
            }
            case "w:ins", "w:moveTo" -> {
                reading.seen().revision();
                cursor.children(this::element);
            }
            case "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag" -> cursor.children(this::element);
            case "mc:AlternateContent" -> Alternatives.read(cursor, this::element);
            case "w:del", "w:moveFrom" -> reading.seen().revision();
            case "w:altChunk", "w:subDoc" -> reading.seen().embedded();
            default -> {
                // Section and bookmark marks.
            }
        }
    }
}
