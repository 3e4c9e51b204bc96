package org.benmo.documents.sheets;

import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;

/** Reads workbooks of Excel 2007 and later. Touches no library before the first such file. */
public final class XlsxReader implements Reader {
    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public Document read(Source source) {
        return WorkbookFile.read(source, Format.XLSX);
    }
}
