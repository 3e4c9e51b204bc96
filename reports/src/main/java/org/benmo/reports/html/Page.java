package org.benmo.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** A page being written. Words go through {@link #text} or {@link #attribute}, which escape them; tags are written by our code alone. */
final class Page {
    private final StringBuilder html = new StringBuilder();

    /** Begins a page with this title, style sheet and script, both written into it. */
    Page(String title, String... styles) {
        raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">");
        raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
                + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        raw("<title>").text(title).raw("</title><style>");
        for (String style : styles) {
            raw(resource(style));
        }
        raw("</style></head><body>\n");
    }

    /** Ends the page with a script. */
    byte[] end(String script) {
        raw("<script>").raw(resource(script)).raw("</script></body></html>\n");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Markup of our own. */
    Page raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Words of others. */
    Page text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return this;
    }

    /** An attribute with words of others, a blank before it. */
    Page attribute(String name, String words) {
        return raw(" ").raw(name).raw("=\"").text(words).raw("\"");
    }

    /** An element that holds nothing but words. */
    Page element(String tag, String kind, String words) {
        raw("<").raw(tag);
        if (!kind.isEmpty()) {
            attribute("class", kind);
        }
        return raw(">").text(words).raw("</").raw(tag).raw(">");
    }

    /** A picture written into the page. */
    Page picture(String mediaType, byte[] bytes, String described) {
        return raw("<img")
                .attribute("alt", described)
                .raw(" src=\"data:")
                .raw(mediaType)
                .raw(";base64,")
                .raw(Base64.getEncoder().encodeToString(bytes))
                .raw("\">");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
