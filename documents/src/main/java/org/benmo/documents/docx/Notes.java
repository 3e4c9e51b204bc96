package org.benmo.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.XmlCursor;

/** The footnotes and endnotes of a document by their numbers. Each is given once, where it is first referred to. */
final class Notes {
    private final Map<Integer, List<Item>> footnotes = new HashMap<>();
    private final Map<Integer, List<Item>> endnotes = new HashMap<>();

    List<Item> footnote(int id) {
        return taken(footnotes, id);
    }

    List<Item> endnote(int id) {
        return taken(endnotes, id);
    }

    private static List<Item> taken(Map<Integer, List<Item>> notes, int id) {
        List<Item> items = notes.remove(id);
        return items == null ? List.of() : items;
    }

    /** Reads a part of notes, before the text that refers to them. */
    void read(Optional<InputStream> part, String kind, Story.Reading reading) throws Refusal {
        if (part.isEmpty()) {
            return;
        }
        Map<Integer, List<Item>> notes = kind.equals("footnotes") ? footnotes : endnotes;
        try (InputStream in = part.get()) {
            XmlCursor cursor = Names.cursor(in);
            int[] count = {0};
            cursor.children(name -> {
                // Separators are notes too, of a type of their own.
                if (cursor.attributeOr("type", "normal").equals("normal")) {
                    int id = cursor.number("id", 0);
                    notes.put(id, Story.read(cursor, reading, kind + "/" + "note[" + ++count[0] + "]"));
                }
            });
        } catch (IOException | XMLStreamException e) {
            throw Refusal.of(e);
        }
    }
}
