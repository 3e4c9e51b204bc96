package org.benmo.documents.publication.docx;

import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.parts.Xml;

/** What a file says about itself. */
final class Properties {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Properties() {}

    static Xml core(Publication publication) {
        String moment = publication.date() + "T00:00:00Z";
        return Xml.document()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", publication.title())
                .element("dc:creator", publication.publisher())
                .element("dc:language", "zh-CN")
                .element("dcterms:created", moment, "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", moment, "xsi:type", "dcterms:W3CDTF")
                .close();
    }

    static Xml application() {
        return Xml.document()
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .element("Application", "Benmo")
                .close();
    }

    static Xml settings() {
        return Xml.document()
                .open("w:settings", "xmlns:w", NAMESPACE)
                .empty("w:zoom", "w:percent", "100")
                .empty("w:defaultTabStop", "w:val", "420")
                .empty("w:characterSpacingControl", "w:val", "doNotCompress")
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close()
                .empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN")
                .close();
    }
}
