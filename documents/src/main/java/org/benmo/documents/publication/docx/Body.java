package org.benmo.documents.publication.docx;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.parts.Xml;

/** The main part: sections, headings, paragraphs, contents; tables and charts by their own classes. */
final class Body {
    private static final int TWIPS = 20;
    private static final int CONTENTS_LEVELS = 2;

    private final Publication publication;
    private final List<Chart> charts;
    private final Xml xml = Xml.document();
    private final Runs runs = new Runs(xml);
    private int headings;
    private boolean counting;

    /** Charts that are met are added to the list; their parts are written by the caller. */
    Body(Publication publication, List<Chart> charts) {
        this.publication = publication;
        this.charts = charts;
    }

    Xml write() {
        xml.open(
                        "w:document",
                        "xmlns:w",
                        Properties.NAMESPACE,
                        "xmlns:r",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "xmlns:wp",
                        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                        "xmlns:a",
                        "http://schemas.openxmlformats.org/drawingml/2006/main",
                        "xmlns:c",
                        "http://schemas.openxmlformats.org/drawingml/2006/chart")
                .open("w:body");
        List<Section> sections = publication.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            for (Element element : section.elements()) {
                element(section, element);
            }
            boolean last = i == sections.size() - 1;
            if (!last) {
                xml.open("w:p").open("w:pPr");
                xml.empty("w:spacing", "w:line", "20", "w:lineRule", "exact");
            }
            page(section);
            if (!last) {
                xml.close().close();
            }
        }
        return xml.close().close();
    }

    private void element(Section section, Element element) {
        switch (element) {
            case Element.Heading heading -> heading(heading.style(), heading.runs());
            case Element.Paragraph paragraph -> {
                runs.startParagraph(paragraph.style());
                runs.write(paragraph.runs());
                xml.close();
            }
            case Element.Contents contents -> contents(contents);
            case Element.PageBreak ignored ->
                xml.open("w:p")
                        .open("w:r")
                        .empty("w:br", "w:type", "page")
                        .close()
                        .close();
            case Element.Space space ->
                xml.open("w:p")
                        .open("w:pPr")
                        .empty("w:keepNext")
                        .empty("w:spacing", "w:line", Math.round(space.height() * TWIPS), "w:lineRule", "exact")
                        .close()
                        .close();
            case Element.Tabulation tabulation -> table(section, tabulation.table());
            case Element.Drawing drawing -> {
                charts.add(drawing.chart());
                ChartPart.anchor(xml, charts.size());
            }
        }
    }

    private void heading(Style style, List<Run> words) {
        headings++;
        runs.startParagraph(style);
        xml.empty("w:bookmarkStart", "w:id", headings, "w:name", bookmark(headings));
        runs.write(words);
        xml.empty("w:bookmarkEnd", "w:id", headings).close();
    }

    private void table(Section section, Table table) {
        if (!table.title().isEmpty()) {
            heading(Style.FORM_TITLE, List.of(Run.of(table.title())));
        }
        new Tables(xml, runs, section.orientation())
                .write(table.fitting(section.orientation().textWidth(), Style.FORM_LINE.size()));
    }

    private void contents(Element.Contents contents) {
        if (!contents.title().isEmpty()) {
            runs.startParagraph(Style.CONTENTS_TITLE);
            runs.write(List.of(Run.of(contents.title())));
            xml.close();
        }
        List<Entry> entries = entries();
        for (Entry entry : entries) {
            Style style = entry.level() == 1 ? Style.CONTENTS_PART : Style.CONTENTS_ENTRY;
            xml.open("w:p")
                    .open("w:pPr")
                    .empty("w:pStyle", "w:val", Styles.id(style))
                    .open("w:tabs");
            xml.empty(
                            "w:tab",
                            "w:val",
                            "right",
                            "w:leader",
                            "dot",
                            "w:pos",
                            Math.round(Orientation.PORTRAIT.textWidth() * TWIPS))
                    .close()
                    .close();
            xml.open("w:hyperlink", "w:anchor", bookmark(entry.number()), "w:history", "1");
            runs.write(List.of(Run.of(entry.words())));
            xml.open("w:r").empty("w:tab").close();
            runs.field(" PAGEREF " + bookmark(entry.number()) + " \\h ", "");
            xml.close().close();
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (Element element : publication.elements()) {
            if (element instanceof Element.Heading heading) {
                number++;
                if (heading.style().level() <= CONTENTS_LEVELS) {
                    entries.add(new Entry(number, heading.style().level(), heading.text()));
                }
            } else if (element instanceof Element.Tabulation tabulation
                    && !tabulation.table().title().isEmpty()) {
                number++;
                entries.add(new Entry(
                        number, Style.FORM_TITLE.level(), tabulation.table().title()));
            }
        }
        return entries;
    }

    private void page(Section section) {
        Orientation page = section.orientation();
        boolean first = section.numbered() && !counting;
        counting |= section.numbered();
        xml.open("w:sectPr")
                .empty(
                        "w:footerReference",
                        "w:type",
                        "default",
                        "r:id",
                        section.numbered() ? Footers.NUMBERED : Footers.BLANK)
                .empty("w:type", "w:val", "nextPage");
        if (page == Orientation.LANDSCAPE) {
            xml.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()), "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()));
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                twips(page.top()),
                "w:right",
                twips(page.right()),
                "w:bottom",
                twips(page.bottom()),
                "w:left",
                twips(page.left()),
                "w:header",
                "720",
                "w:footer",
                twips(page.bottom() * 0.6),
                "w:gutter",
                "0");
        if (first) {
            xml.empty("w:pgNumType", "w:start", "1");
        }
        xml.close();
    }

    static long twips(double points) {
        return Math.round(points * TWIPS);
    }

    private static String bookmark(int number) {
        return "_Toc%06d".formatted(number);
    }

    private record Entry(int number, int level, String words) {}
}
