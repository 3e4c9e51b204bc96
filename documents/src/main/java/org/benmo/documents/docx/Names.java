package org.benmo.documents.docx;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;

/** The prefixes under which names of a docx are known here, whatever the file calls them; both dialects share them. */
final class Names {
    private Names() {}

    static XmlCursor cursor(InputStream in) throws XMLStreamException {
        return XmlCursor.at(in, Names::prefix);
    }

    /** True unless the element says that it switches something off. */
    static boolean isOn(XmlCursor cursor) {
        String value = cursor.attributeOr("val", "true");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private static String prefix(String namespace) {
        if (namespace.contains("wordprocessingml") && namespace.endsWith("main")) {
            return "w:";
        }
        if (namespace.contains("markup-compatibility")) {
            return "mc:";
        }
        if (namespace.endsWith("/math")) {
            return "m:";
        }
        if (namespace.endsWith("wordprocessingDrawing")) {
            return "wp:";
        }
        return namespace.equals("urn:schemas-microsoft-com:office:office") ? "o:" : "other:";
    }
}
