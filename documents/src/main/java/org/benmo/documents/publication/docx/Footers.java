package org.benmo.documents.publication.docx;

import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.parts.Xml;

/** The foot of a page: its number between dashes, or nothing. */
final class Footers {
    static final String NUMBERED = "rId11";
    static final String BLANK = "rId12";

    private Footers() {}

    static Xml numbered() {
        Xml xml = open();
        run(xml).element("w:t", "— ", "xml:space", "preserve").close();
        run(xml).empty("w:fldChar", "w:fldCharType", "begin").close();
        run(xml).element("w:instrText", " PAGE ", "xml:space", "preserve").close();
        run(xml).empty("w:fldChar", "w:fldCharType", "separate").close();
        run(xml).element("w:t", "1").close();
        run(xml).empty("w:fldChar", "w:fldCharType", "end").close();
        run(xml).element("w:t", " —", "xml:space", "preserve").close();
        return xml.close().close();
    }

    static Xml blank() {
        return open().close().close();
    }

    private static Xml open() {
        return Xml.document()
                .open("w:ftr", "xmlns:w", Properties.NAMESPACE)
                .open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", Styles.id(Style.PAGE_NUMBER))
                .close();
    }

    private static Xml run(Xml xml) {
        return xml.open("w:r");
    }
}
