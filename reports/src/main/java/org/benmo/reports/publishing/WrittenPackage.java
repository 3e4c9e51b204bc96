package org.benmo.reports.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.disclosure.composing.Composition;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Layout;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;

/**
 * The files of a package before they are on disk.
 *
 * @param name of the files, without extension
 * @param files content by file name
 * @param laidOut the pages, where PDF or OFD was asked for
 */
record WrittenPackage(String name, Map<String, byte[]> files, Optional<LaidOut> laidOut) {

    /** Writes a composition in the kinds asked for; PDF and OFD share one layout. */
    static WrittenPackage of(Composition composition, Iterable<Kind> kinds) {
        String name = composition.publication().title();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Optional<LaidOut> laidOut = Optional.empty();
        for (Kind kind : kinds) {
            boolean paged = kind == Kind.PDF || kind == Kind.OFD;
            if (paged && laidOut.isEmpty()) {
                laidOut = Optional.of(Layout.of(composition.publication()));
            }
            Optional<LaidOut> pages = laidOut;
            writer(kind, composition, pages).ifPresent(bytes -> files.put(name + "." + kind.extension(), bytes));
        }
        return new WrittenPackage(name, files, laidOut);
    }

    private static Optional<byte[]> writer(Kind kind, Composition composition, Optional<LaidOut> pages) {
        return switch (kind) {
            case PDF -> pages.map(laid -> new PdfWriter().write(composition.publication(), laid));
            case OFD -> pages.map(laid -> new OfdWriter().write(composition.publication(), laid));
            case DOCX -> write(new DocxWriter(), composition);
            case XLSX -> write(new XlsxWriter(), composition);
            case HTML -> write(new HtmlWriter(), composition);
            case JSON -> Optional.empty();
        };
    }

    private static Optional<byte[]> write(PublicationWriter writer, Composition composition) {
        return Optional.of(writer.write(composition.publication()));
    }
}
