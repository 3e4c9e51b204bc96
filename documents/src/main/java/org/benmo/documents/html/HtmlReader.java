package org.benmo.documents.html;

import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;

/** Reads web pages. Touches no library before the first such file. */
public final class HtmlReader implements Reader {
    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public Document read(Source source) {
        return HtmlFile.read(source);
    }
}
