package org.benmo.reports.publishing;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.PrintedFigure;
import org.benmo.documents.publication.Location;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxLocations;
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

    /** File systems take 255 bytes; the extension and a prefix of a copy need some. */
    private static final int NAME_BYTES = 180;
    /** Year and kind at the end of a title: 2021年度部门决算. */
    private static final int NAME_END = 10;

    /** Writes a composition in the kinds asked for; PDF and OFD share one layout. */
    static WrittenPackage of(Composition composition, Iterable<Kind> kinds) {
        String name = fileName(composition.publication().title());
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

    /** A name that every file system takes: no separators, and cut in its middle when it is too long. */
    static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        if (name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES) {
            return name;
        }
        String end = name.substring(Math.max(0, name.length() - NAME_END));
        int room = NAME_BYTES - end.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder begin = new StringBuilder();
        int used = 0;
        for (int point : name.codePoints().toArray()) {
            used += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (used > room) {
                break;
            }
            begin.appendCodePoint(point);
        }
        return begin + end;
    }

    /** Where each figure stands in each kind that was written, by figure id; kinds in the order of {@link Kind}. */
    Map<Kind, Map<String, Location>> locations(Composition composition) {
        Map<Kind, Map<String, Location>> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byte[] file = files.get(name + "." + kind.extension());
            if (file != null) {
                all.put(kind, locations(kind, composition, file));
            }
        }
        return all;
    }

    private Map<String, Location> locations(Kind kind, Composition composition, byte[] file) {
        return switch (kind) {
            case PDF, OFD -> laidOut.map(LaidOut::locations).orElse(Map.of());
            case DOCX -> {
                Map<String, Location> tagged = DocxLocations.of(file);
                yield each(composition, id -> Optional.ofNullable(tagged.get(DocxLocations.tag(id))));
            }
            case XLSX -> XlsxWriter.locations(composition.publication());
            case HTML -> each(composition, id -> Optional.of(HtmlWriter.location(id)));
            case JSON -> Map.of();
        };
    }

    private static Map<String, Location> each(Composition composition, Function<String, Optional<Location>> place) {
        Map<String, Location> locations = new HashMap<>();
        for (PrintedFigure print : composition.printed()) {
            place.apply(print.id()).ifPresent(location -> locations.put(print.id(), location));
        }
        return locations;
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
