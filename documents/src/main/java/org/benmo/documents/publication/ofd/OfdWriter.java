package org.benmo.documents.publication.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.fonts.Typeface;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Layout;
import org.benmo.documents.publication.layout.Mark;
import org.benmo.documents.publication.parts.Xml;
import org.benmo.documents.publication.parts.Zip;

/** Writes OFD from the same pages as PDF. Distances are in millimetres. */
public final class OfdWriter implements PublicationWriter {
    static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final double MILLIMETRES = 25.4 / 72;
    private static final int FIRST_FONT = 1;
    private static final int FIRST_PAGE = 11;
    private static final int FIRST_OBJECT = 100_000;

    @Override
    public String extension() {
        return "ofd";
    }

    @Override
    public byte[] write(Publication publication) {
        return write(publication, Layout.of(publication));
    }

    /** Writes pages that are laid out already. */
    public byte[] write(Publication publication, LaidOut laidOut) {
        Map<Typeface, Set<Integer>> used = used(laidOut);
        Zip zip = new Zip(publication.date());
        zip.add("OFD.xml", container(publication));
        int ids = FIRST_OBJECT;
        for (int i = 0; i < laidOut.pages().size(); i++) {
            PageContent content = new PageContent(laidOut.pages().get(i), ids);
            zip.add("Doc_0/Pages/Page_" + i + "/Content.xml", content.write());
            ids = content.nextId();
        }
        zip.add("Doc_0/Document.xml", document(laidOut, ids));
        zip.add("Doc_0/PublicRes.xml", resources(used.keySet()));
        for (Map.Entry<Typeface, Set<Integer>> font : used.entrySet()) {
            zip.add("Doc_0/Res/" + file(font.getKey()), subset(font.getKey(), font.getValue()));
        }
        return zip.finish();
    }

    /** A length in points as millimetres. */
    static String mm(double points) {
        return Xml.decimal(points * MILLIMETRES);
    }

    /** The id of a font in the document. */
    static int id(Typeface typeface) {
        return FIRST_FONT + List.of(Typeface.values()).indexOf(typeface);
    }

    private static Map<Typeface, Set<Integer>> used(LaidOut laidOut) {
        Map<Typeface, Set<Integer>> used = new EnumMap<>(Typeface.class);
        for (LaidOut.Page page : laidOut.pages()) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Words words) {
                    Set<Integer> characters = used.computeIfAbsent(words.typeface(), any -> new TreeSet<>());
                    words.text().codePoints().forEach(characters::add);
                }
            }
        }
        return used;
    }

    private static byte[] subset(Typeface typeface, Set<Integer> characters) {
        try (TrueTypeFont font = typeface.open();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.addAll(characters);
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Xml container(Publication publication) {
        return Xml.document()
                .open("ofd:OFD", "xmlns:ofd", NAMESPACE, "Version", "1.1", "DocType", "OFD")
                .open("ofd:DocBody")
                .open("ofd:DocInfo")
                .element("ofd:DocID", "00000000000000000000000000000001")
                .element("ofd:Title", publication.title())
                .element("ofd:Author", publication.publisher())
                .element("ofd:CreationDate", publication.date().toString())
                .element("ofd:Creator", "Benmo")
                .close()
                .element("ofd:DocRoot", "Doc_0/Document.xml")
                .close()
                .close();
    }

    private static Xml document(LaidOut laidOut, int maxId) {
        Xml xml = Xml.document().open("ofd:Document", "xmlns:ofd", NAMESPACE).open("ofd:CommonData");
        xml.element("ofd:MaxUnitID", String.valueOf(maxId));
        xml.open("ofd:PageArea")
                .element("ofd:PhysicalBox", box(Orientation.PORTRAIT))
                .close();
        xml.element("ofd:PublicRes", "PublicRes.xml").close().open("ofd:Pages");
        for (int i = 0; i < laidOut.pages().size(); i++) {
            xml.empty("ofd:Page", "ID", FIRST_PAGE + i, "BaseLoc", "Pages/Page_" + i + "/Content.xml");
        }
        xml.close();
        outlines(xml, laidOut);
        return xml.close();
    }

    /** The outline is nested: a heading holds the deeper ones that follow it. */
    private static void outlines(Xml xml, LaidOut laidOut) {
        if (laidOut.bookmarks().isEmpty()) {
            return;
        }
        xml.open("ofd:Outlines");
        outlines(xml, laidOut.bookmarks(), 0, 0);
        xml.close();
    }

    private static int outlines(Xml xml, List<LaidOut.Bookmark> bookmarks, int from, int above) {
        int i = from;
        while (i < bookmarks.size() && bookmarks.get(i).level() > above) {
            LaidOut.Bookmark bookmark = bookmarks.get(i);
            xml.open("ofd:OutlineElem", "Title", bookmark.words());
            xml.open("ofd:Actions").open("ofd:Action", "Event", "CLICK").open("ofd:Goto");
            xml.empty(
                    "ofd:Dest",
                    "Type",
                    "XYZ",
                    "PageID",
                    FIRST_PAGE + bookmark.page(),
                    "Left",
                    0,
                    "Top",
                    mm(bookmark.top()),
                    "Zoom",
                    0);
            xml.close().close().close();
            i = outlines(xml, bookmarks, i + 1, bookmark.level());
            xml.close();
        }
        return i;
    }

    private static Xml resources(Set<Typeface> fonts) {
        Xml xml = Xml.document()
                .open("ofd:Res", "xmlns:ofd", NAMESPACE, "BaseLoc", "Res")
                .open("ofd:Fonts");
        for (Typeface font : fonts) {
            xml.open("ofd:Font", "ID", id(font), "FontName", font.family(), "FamilyName", font.family())
                    .element("ofd:FontFile", file(font))
                    .close();
        }
        return xml.close().close();
    }

    static String box(Orientation orientation) {
        return "0 0 " + mm(orientation.width()) + " " + mm(orientation.height());
    }

    private static String file(Typeface typeface) {
        return "font_" + id(typeface) + ".ttf";
    }
}
