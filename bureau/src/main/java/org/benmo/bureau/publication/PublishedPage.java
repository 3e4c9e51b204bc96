package org.benmo.bureau.publication;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The published page inside a page of the office: only elements and attributes that are known to be harmless, so that nothing a package
 * brings can run or reach anywhere.
 */
final class PublishedPage {
    private static final Safelist HARMLESS = new Safelist()
            .addTags("section", "div", "h1", "h2", "h3", "h4", "p", "b", "br", "span", "nav", "aside", "a")
            .addTags("table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "figure", "figcaption")
            .addTags("svg", "path", "line")
            .addAttributes(":all", "id", "class")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "#")
            .addAttributes("aside", "hidden", "role")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("col", "style")
            .addAttributes("svg", "xmlns", "viewBox", "role", "aria-label")
            .addAttributes("path", "d", "fill")
            .addAttributes("line", "x1", "y1", "x2", "y2", "stroke", "stroke-width");

    private PublishedPage() {}

    /** The body of a whole page, made harmless. */
    static String of(byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        Document clean = new Cleaner(HARMLESS).clean(page);
        clean.outputSettings().prettyPrint(false);
        for (Element column : clean.select("col[style]")) {
            if (!column.attr("style").matches("width:[0-9.]+%")) {
                column.removeAttr("style");
            }
        }
        return clean.body().html();
    }
}
