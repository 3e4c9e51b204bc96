package org.benmo.documents.plain;

import java.util.List;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;

/** Reads plain text. */
public final class PlainTextReader implements Reader {
    @Override
    public Format format() {
        return Format.TXT;
    }

    @Override
    public Document read(Source source) {
        return new Document(source.name(), Format.TXT.id(), 0, List.of(), List.of());
    }
}
