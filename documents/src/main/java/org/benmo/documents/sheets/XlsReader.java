package org.benmo.documents.sheets;

import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;

/** Reads workbooks of Excel 97 to 2003 and of WPS. Touches no library before the first such file. */
public final class XlsReader implements Reader {
    @Override
    public Format format() {
        return Format.XLS;
    }

    @Override
    public Document read(Source source) {
        return WorkbookFile.read(source, Format.XLS);
    }
}
