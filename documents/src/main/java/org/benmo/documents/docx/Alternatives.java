package org.benmo.documents.docx;

import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;

/** The same content written twice, for new programs and for old ones: only the first is read. */
final class Alternatives {
    private Alternatives() {}

    /** Visits the children of the first alternative. */
    static void read(XmlCursor cursor, XmlCursor.Visitor visitor) throws XMLStreamException {
        boolean[] done = {false};
        cursor.children(branch -> {
            if (!done[0] && (branch.equals("mc:Choice") || branch.equals("mc:Fallback"))) {
                done[0] = true;
                cursor.children(visitor);
            }
        });
    }
}
