package org.benmo.documents.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.writing.Characters;
import org.benmo.documents.writing.LineText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks a page in the order it is read: text flows into lines, tables of data stand between them, tables of layout dissolve. */
final class HtmlBlocks {
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "center",
            "blockquote",
            "pre",
            "form",
            "fieldset",
            "legend",
            "figure",
            "figcaption",
            "address",
            "details",
            "summary",
            "body",
            "hr");

    /** Two numbers with a blank between them: columns of a table that has lost its ruling, never one number. */
    private static final Pattern APART =
            Pattern.compile("(?<=\\d{2}%?|\\d[.,]\\d)[\\s\\u00A0\\u3000]+(?=-?\\d[\\d.,])");

    private static final Pattern INDENT = Pattern.compile("^(?:[ \\t\\r\\n]*)(?:\\u3000|[\\u00A0\\u2002\\u2003]{2})");
    private static final Pattern TITLE_PARTS = Pattern.compile("\\s*[-_|—–>]+\\s*");

    private final String title;
    private final Paths paths = new Paths();
    private final Flow flow = new Flow(paths);
    private final StringBuilder line = new StringBuilder();
    private @Nullable Element begun;
    private boolean afterBreak;
    private boolean complete = true;

    HtmlBlocks(String title) {
        this.title = title;
    }

    /** The blocks of a page. */
    List<Block> read(Element body) {
        element(body);
        end(body);
        title(body);
        return flow.blocks();
    }

    /** False when a table was too large to be one of accounts. */
    boolean complete() {
        return complete;
    }

    /** Where the page itself does not say what it is, its title in the browser's tab does. */
    private void title(Element body) {
        String words = LineText.words(TITLE_PARTS.split(title, 2)[0]);
        if (!words.isEmpty() && !flow.isEmpty() && !flow.says(words)) {
            flow.first(words, body);
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            end(element);
            afterBreak = true;
            return;
        }
        boolean breaking = BREAKING.contains(name);
        if (breaking) {
            end(element);
        }
        if (name.equals("table") && DataTable.is(element)) {
            table(element);
        } else {
            listNumber(element);
            for (Node child : element.childNodes()) {
                child(child, name);
            }
        }
        if (breaking) {
            end(element);
        }
    }

    private void child(Node child, String parent) {
        if (child instanceof Element element) {
            element(element);
        } else if (child instanceof TextNode text) {
            text(text, parent);
        }
    }

    /** A list counts its items itself; the reader sees the number, so it is part of the text. */
    private void listNumber(Element element) {
        Element list = element.parent();
        boolean counted = element.normalName().equals("li")
                && list != null
                && list.normalName().equals("ol")
                && !list.attr("style").contains("none");
        if (counted) {
            line.append(element.elementSiblingIndex() + 1).append('.');
            begun = element;
        }
    }

    private void text(TextNode node, String parent) {
        String words = node.getWholeText();
        if (begun == null && !words.isBlank()) {
            begun = node.parent();
        }
        boolean raised = parent.equals("sup") && words.strip().chars().allMatch(Character::isDigit);
        line.append(raised ? Characters.raised(words.strip()) : words);
    }

    private void end(Element at) {
        String raw = FieldCodes.without(line.toString());
        line.setLength(0);
        Element from = begun == null ? at : begun;
        begun = null;
        if (Characters.isBlank(raw)) {
            return;
        }
        boolean soft = afterBreak && !INDENT.matcher(raw).find();
        afterBreak = false;
        boolean first = true;
        for (String part : apart(raw)) {
            flow.line(LineText.words(part), from, soft && first);
            first = false;
        }
    }

    private static List<String> apart(String raw) {
        List<String> parts = new ArrayList<>();
        Matcher gaps = APART.matcher(raw);
        int start = 0;
        while (gaps.find()) {
            parts.add(raw.substring(start, gaps.start()));
            start = gaps.end();
        }
        parts.add(raw.substring(start));
        return parts;
    }

    private void table(Element table) {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            element(caption);
        }
        DataTable data = new DataTable(table, paths);
        if (data.isTooLarge()) {
            complete = false;
            return;
        }
        data.tables().forEach(flow::table);
        afterBreak = false;
    }
}
