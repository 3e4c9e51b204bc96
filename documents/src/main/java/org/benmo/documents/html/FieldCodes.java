package org.benmo.documents.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What Word computes from, left in a page that Word saved: between the beginning of a field and its result. */
final class FieldCodes {
    private static final Pattern CODE = Pattern.compile(
            "(?:PAGEREF|REF|NOTEREF)\\s+_\\w+(?:\\s+\\\\[a-zA-Z])*\\s*|HYPERLINK\\s+(?:\\\\l\\s+)?\"[^\"]*\"\\s*|TOC(?:\\s+\\\\[a-zA-Z](?:\\s+\"[^\"]*\")?)+\\s*|\\bPAGE\\s+\\\\\\*\\s*\\w+(?:\\s+\\\\\\*\\s*\\w+)*\\s*");

    private FieldCodes() {}

    /** Adds the nodes that hold codes to those not shown. */
    static void collect(Element body, List<Node> unseen) {
        body.traverse(new NodeVisitor() {
            private boolean inCode;

            @Override
            public void head(Node node, int depth) {
                String style = node instanceof Element element ? element.attr("style") : "";
                if (style.contains("mso-element:field-begin")) {
                    inCode = true;
                    unseen.add(node);
                } else if (style.contains("mso-element:field-separator") || style.contains("mso-element:field-end")) {
                    inCode = false;
                    unseen.add(node);
                } else if (node instanceof Element element && element.isBlock()) {
                    // A field that is never separated must not swallow the page.
                    inCode = false;
                } else if (inCode && !(node instanceof Element)) {
                    unseen.add(node);
                }
            }
        });
    }

    /** The text without codes that stand in it as words. */
    static String without(String text) {
        return text.indexOf('\\') < 0 && !text.contains("HYPERLINK") && !text.contains("REF ")
                ? text
                : CODE.matcher(text).replaceAll("");
    }
}
