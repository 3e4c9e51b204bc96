package org.benmo.documents.publication.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Location;
import org.benmo.documents.publication.Origin;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.parts.Xml;

/**
 * Writes one self-contained page: no script, no other file, readable in a browser of 2020. A figure is a link to the note
 * that says where it comes from; the note is hidden until it is asked for, and readers that skip hidden parts read only
 * what is printed.
 */
public final class HtmlWriter implements PublicationWriter {
    private static final int CONTENTS_LEVELS = 2;

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public byte[] write(Publication publication) {
        return new Page(publication).write().getBytes(StandardCharsets.UTF_8);
    }

    /** The element that prints each figure, by figure id. */
    public static Location location(String figure) {
        return new Location.InElement(Words.place(figure));
    }

    private static String stylesheet() {
        try (InputStream in = Objects.requireNonNull(HtmlWriter.class.getResourceAsStream("publication.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page being written. */
    private static final class Page {
        private final Publication publication;
        private final Xml xml = Xml.fragment();
        private final Words words;
        private int headings;

        private Page(Publication publication) {
            this.publication = publication;
            this.words = new Words(xml, publication.origins());
        }

        private String write() {
            xml.raw("<!DOCTYPE html>\n");
            xml.open("html", "lang", "zh-CN").open("head").empty("meta", "charset", "utf-8");
            xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            xml.element("title", publication.title());
            xml.empty("meta", "name", "author", "content", publication.publisher());
            xml.open("style").raw(stylesheet()).close().close().open("body").open("main");
            for (Section section : publication.sections()) {
                xml.raw("\n");
                xml.open("section", "class", section.numbered() ? "text" : "cover");
                section.elements().forEach(this::element);
                xml.close();
            }
            xml.close();
            origins();
            xml.close().close();
            return xml.toString();
        }

        private void element(Element element) {
            xml.raw("\n");
            switch (element) {
                case Element.Heading heading -> {
                    headings++;
                    int level = Math.min(heading.style().level(), 4);
                    xml.open("h" + level, "id", "h" + headings, "class", name(heading.style()));
                    words.write(heading.runs());
                    xml.close();
                }
                case Element.Paragraph paragraph -> {
                    xml.open("p", "class", name(paragraph.style()));
                    words.write(paragraph.runs());
                    xml.close();
                }
                case Element.Contents contents -> contents(contents);
                case Element.PageBreak ignored ->
                    xml.open("div", "class", "break").close();
                case Element.Space space ->
                    xml.open("div", "style", "height:" + Xml.decimal(space.height()) + "pt")
                            .close();
                case Element.Tabulation tabulation -> {
                    if (!tabulation.table().title().isEmpty()) {
                        headings++;
                        xml.element("h2", tabulation.table().title(), "id", "h" + headings, "class", "form_title");
                    }
                    HtmlTables.write(xml, words, tabulation.table());
                }
                case Element.Drawing drawing -> Drawings.write(xml, words, drawing.chart());
            }
        }

        private void contents(Element.Contents contents) {
            xml.element("p", contents.title(), "class", "contents_title").open("nav");
            int number = 0;
            for (Element element : publication.elements()) {
                if (element instanceof Element.Heading heading) {
                    number++;
                    entry(number, heading.style().level(), heading.text());
                } else if (element instanceof Element.Tabulation tabulation
                        && !tabulation.table().title().isEmpty()) {
                    number++;
                    entry(number, CONTENTS_LEVELS, tabulation.table().title());
                }
            }
            xml.close();
        }

        private void entry(int number, int level, String text) {
            if (level <= CONTENTS_LEVELS) {
                xml.open("p", "class", "entry" + level)
                        .element("a", text, "href", "#h" + number)
                        .close();
            }
        }

        /** Each note has a way back to the figure it was opened from, and on to the figures it was made of. */
        private void origins() {
            for (Map.Entry<String, Origin> entry : new TreeMap<>(publication.origins()).entrySet()) {
                if (!words.isPrinted(entry.getKey())) {
                    continue;
                }
                Origin origin = entry.getValue();
                xml.raw("\n");
                xml.open("aside", "id", Words.note(entry.getKey()), "hidden", "hidden", "role", "dialog");
                xml.open("p").element("b", origin.name());
                xml.element("a", "关闭", "href", "#" + Words.place(entry.getKey()), "class", "close")
                        .close();
                origin.lines().forEach(line -> xml.element("p", line));
                parts(origin);
                xml.close();
            }
        }

        private void parts(Origin origin) {
            List<String> known = new ArrayList<>(origin.parts());
            known.removeIf(part -> !words.isPrinted(part));
            if (known.isEmpty()) {
                return;
            }
            xml.open("p").text("由下列数字得出：");
            for (String part : known) {
                Origin of = publication.origins().get(part);
                xml.element("a", of == null ? part : of.name(), "href", "#" + Words.note(part))
                        .text(" ");
            }
            xml.close();
        }

        private static String name(Style style) {
            return style.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
