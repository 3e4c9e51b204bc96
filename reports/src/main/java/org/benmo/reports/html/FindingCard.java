package org.benmo.reports.html;

import org.benmo.disclosure.Finding;
import org.benmo.reports.FileResult;
import org.benmo.reports.Messages;
import org.benmo.reports.Words;

/** One finding in the list: what is wrong, printed against expected, why, what to do, and the relations with their numbers. */
record FindingCard(Page page, FileResult.Explained explained, int number) {
    /** More relations than this wait for a click. */
    private static final int OPEN_MAX = 2;

    void write() {
        Finding finding = explained.finding();
        String kind = HtmlReport.kind(finding);
        page.raw("<li class=\"finding ")
                .raw(kind)
                .raw("\" id=\"f" + number + "\" data-kind=\"")
                .raw(kind)
                .raw("\">");
        page.raw("<h3><a href=\"#p" + number + "\" data-finding=\"" + number + "\"><span class=\"no\">" + number
                + "</span>");
        page.text(finding.message()).raw("</a></h3>");
        page.raw("<p class=\"tags\">")
                .element("span", "tag " + kind, Words.severity(finding.severity()))
                .element("span", "tag code", finding.code())
                .element("span", "", Words.where(finding))
                .raw("</p>");
        facts(finding);
        relations();
        if (!finding.consequences().isEmpty()) {
            page.raw("<details><summary>")
                    .text(Messages.get(
                            "html.consequences", finding.consequences().size()))
                    .raw("</summary><ul>");
            finding.consequences().forEach(words -> page.element("li", "", words));
            page.raw("</ul></details>");
        }
        page.raw("</li>\n");
    }

    private void facts(Finding finding) {
        page.raw("<dl>");
        fact("finding.printed", finding.text(), "printed");
        finding.expected().ifPresent(words -> fact("finding.expected", words, "expected"));
        finding.difference().ifPresent(words -> fact("finding.difference", words, "difference"));
        finding.cause().ifPresent(words -> fact("finding.cause", words, ""));
        if (finding.certainty() == Finding.Certainty.TIE) {
            fact("html.certainty", Messages.get("finding.tie.plain"), "");
        }
        fact("finding.action", finding.suggestion(), "action");
        page.raw("</dl>");
    }

    private void fact(String label, String words, String kind) {
        if (!words.isBlank()) {
            page.element("dt", "", Messages.get(label)).element("dd", kind, words);
        }
    }

    private void relations() {
        if (explained.relations().isEmpty()) {
            return;
        }
        page.raw("<details class=\"relations\"")
                .raw(explained.relations().size() <= OPEN_MAX ? " open" : "")
                .raw("><summary>");
        page.text(Messages.get("html.relations", explained.relations().size())).raw("</summary>");
        for (FileResult.Relation relation : explained.relations()) {
            page.raw("<div class=\"relation\">");
            page.raw("<p class=\"words\">").element("span", "tag code", relation.code());
            page.text(relation.words()).raw("</p>");
            page.element("p", "numbers", relation.numbers());
            page.raw("<table><thead><tr>")
                    .element("th", "", Messages.get("html.operand"))
                    .element("th", "", Messages.get("html.operand.printed"))
                    .element("th", "", Messages.get("html.operand.place"))
                    .raw("</tr></thead><tbody>");
            for (FileResult.Operand operand : relation.operands()) {
                page.raw("<tr>")
                        .element("td", "", operand.where())
                        .element("td", "amount", operand.printed())
                        .element("td", "", Words.first(operand.places()))
                        .raw("</tr>");
            }
            page.raw("</tbody></table></div>");
        }
        page.raw("</details>");
    }
}
