package org.benmo.documents.publication.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.parts.Xml;

/** Words inside a paragraph; a figure stands in a content control tagged with its id. */
final class Runs {
    /** Word refuses longer tags. */
    private static final int TAG_MAX = 64;

    private final Xml xml;
    private int controls;

    Runs(Xml xml) {
        this.xml = xml;
    }

    /** A tag for every figure, none longer than Word takes. */
    static String tag(String figure) {
        if (figure.length() <= TAG_MAX) {
            return figure;
        }
        String hash = "~" + UUID.nameUUIDFromBytes(figure.getBytes(StandardCharsets.UTF_8));
        return figure.substring(0, TAG_MAX - hash.length()) + hash;
    }

    /** Opens a paragraph; the caller closes it. */
    void startParagraph(Style style) {
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", Styles.id(style))
                .close();
    }

    void write(List<Run> runs) {
        for (Run run : runs) {
            boolean tagged = run.figure().isPresent();
            if (tagged) {
                controls++;
                xml.open("w:sdt")
                        .open("w:sdtPr")
                        .empty("w:tag", "w:val", tag(run.figure().orElseThrow()))
                        .empty("w:id", "w:val", controls)
                        .close()
                        .open("w:sdtContent");
            }
            plain(run);
            if (tagged) {
                xml.close().close();
            }
        }
    }

    /** A field with what it shows until it is updated. */
    void field(String instruction, String shown) {
        xml.open("w:r")
                .empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true")
                .close();
        xml.open("w:r")
                .element("w:instrText", instruction, "xml:space", "preserve")
                .close();
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "separate").close();
        xml.open("w:r").element("w:t", shown).close();
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "end").close();
    }

    private void plain(Run run) {
        String[] lines = run.text().split("\n", -1);
        xml.open("w:r");
        xml.open("w:rPr").empty("w:rFonts", "w:hint", "eastAsia");
        if (run.weight() == Run.Weight.STRONG) {
            xml.empty("w:b");
        }
        xml.close();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.empty("w:br");
            }
            xml.element("w:t", lines[i], "xml:space", "preserve");
        }
        xml.close();
    }
}
