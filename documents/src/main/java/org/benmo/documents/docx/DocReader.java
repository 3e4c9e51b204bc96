package org.benmo.documents.docx;

import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;

/** Reads old binary Word documents (doc, and those of WPS). POI is loaded only when there is one to read. */
public final class DocReader implements Reader {
    @Override
    public Format format() {
        return Format.DOC;
    }

    @Override
    public Document read(Source source) {
        return BinaryDocument.read(source);
    }
}
