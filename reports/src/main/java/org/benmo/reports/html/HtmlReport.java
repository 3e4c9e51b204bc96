package org.benmo.reports.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Document;
import org.benmo.documents.picture.PagePicture;
import org.benmo.reports.FileResult;
import org.benmo.reports.Joint;
import org.benmo.reports.Messages;
import org.benmo.reports.Verdict;
import org.benmo.reports.Words;
import org.benmo.statements.identities.Severity;

/**
 * The page of one document: its verdict, its findings with their places beside them, what holds, what could not be read or decided.
 * It needs nothing but a browser: no other file, no network.
 */
public final class HtmlReport {
    private final FileResult result;
    private final Optional<Document> document;
    private final List<PagePicture> pictures;
    private final Page page;

    private HtmlReport(FileResult result, Optional<Document> document, List<PagePicture> pictures) {
        this.result = result;
        this.document = document;
        this.pictures = pictures;
        this.page = new Page(Messages.get("html.title") + " · " + heading(result), "report.css");
    }

    /**
     * The whole page in UTF-8.
     *
     * @param result what was said of the file
     * @param document as read, for the tables and sentences findings point at; empty when not at hand
     * @param pictures of the pages findings point at; empty for kinds of file without pages
     */
    public static byte[] write(FileResult result, Optional<Document> document, List<PagePicture> pictures) {
        return new HtmlReport(result, document, pictures).all();
    }

    private static String heading(FileResult result) {
        return result.document().flatMap(FileResult.Understood::unit).orElseGet(() -> Words.oneLine(result.file()));
    }

    private byte[] all() {
        header();
        page.raw("<main>");
        result.document().ifPresent(this::understood);
        problems();
        page.raw("</main>");
        page.element("footer", "", Messages.get("html.footer"));
        return page.end("report.js");
    }

    private void header() {
        page.raw("<header><div class=\"wrap\">").element("p", "kicker", Messages.get("html.title"));
        page.element("h1", "", heading(result));
        page.raw("<p class=\"meta\">");
        result.document()
                .ifPresent(d -> page.element("span", "", Words.year(d.year()))
                        .element("span", "", Words.kind(d.kind()))
                        .element("span", "", d.pages() == 0 ? "" : Messages.get("head.pages", d.pages())));
        page.element("span", "file", Words.oneLine(result.file()));
        result.joint()
                .filter(Joint::leads)
                .ifPresent(joint -> page.element(
                        "span",
                        "file",
                        Messages.get("head.joint") + " " + Words.oneLine(String.join("、", joint.files()))));
        page.raw("</p></div></header>");
    }

    private void understood(FileResult.Understood understood) {
        Optional<Joint> elsewhere = result.joint().filter(joint -> !joint.leads());
        if (elsewhere.isPresent()) {
            elsewhere(elsewhere.get());
            return;
        }
        boolean checked = understood.kind() == DocumentKind.FINAL_ACCOUNTS;
        page.raw("<section class=\"wrap top\">");
        page.raw("<p class=\"verdict ").raw(tone(understood)).raw("\">");
        page.text(checked ? Verdict.of(understood) : Words.kindNote(understood.kind()))
                .raw("</p>");
        if (checked) {
            cards(understood);
        }
        page.raw("</section>");
        if (!understood.findings().isEmpty()) {
            findings(understood);
        }
        if (checked) {
            page.raw("<div class=\"wrap\">");
            new Remainder(page).write(understood);
            page.raw("</div>");
        }
    }

    /** A part of another file's publication: nothing was asked of it alone, so nothing is said that sounds like a verdict. */
    private void elsewhere(Joint joint) {
        page.raw("<section class=\"wrap top\"><p class=\"verdict quiet\">")
                .text(Messages.get("head.joint.elsewhere", Words.oneLine(joint.leader())))
                .raw("</p></section>");
    }

    /** Green is for what was checked: a blank template or a budget is not praised for being left alone. */
    private static String tone(FileResult.Understood understood) {
        if (understood.kind() != DocumentKind.FINAL_ACCOUNTS) {
            return "quiet";
        }
        if (understood.count(Severity.ERROR) > 0) {
            return "error";
        }
        return understood.count(Severity.WARNING) > 0 ? "warning" : "good";
    }

    private void cards(FileResult.Understood understood) {
        Disclosure.Numbers numbers = understood.numbers();
        page.raw("<ul class=\"cards\">");
        card("error", String.valueOf(understood.count(Severity.ERROR)), Words.severity(Severity.ERROR));
        card("warning", String.valueOf(understood.count(Severity.WARNING)), Words.severity(Severity.WARNING));
        card("info", String.valueOf(understood.count(Severity.INFO)), Words.severity(Severity.INFO));
        card(
                "other",
                String.valueOf(understood.tally().holds() + understood.tally().rounding()),
                Messages.get("html.card.holds", understood.tally().rounding()));
        card("other", String.valueOf(understood.tally().cannotTell()), Messages.get("html.card.undecided"));
        card(
                "other",
                numbers.total() == 0 ? "—" : Words.percent(numbers.understood(), numbers.total()),
                Messages.get("html.card.numbers", numbers.understood(), numbers.total()));
        page.raw("</ul>");
    }

    private void card(String kind, String value, String label) {
        page.raw("<li class=\"card ").raw(kind).raw("\">");
        page.element("b", "", value).element("span", "", label).raw("</li>");
    }

    private void findings(FileResult.Understood understood) {
        List<FileResult.Explained> findings = understood.findings();
        page.raw("<section class=\"split wrap\"><div class=\"list\">");
        page.raw("<h2 id=\"findings\">").text(Messages.get("html.findings")).raw("</h2>");
        filter(understood);
        page.raw("<ol class=\"findings\">");
        for (int i = 0; i < findings.size(); i++) {
            new FindingCard(page, findings.get(i), i + 1).write();
        }
        page.raw("</ol><p class=\"none\" hidden>")
                .text(Messages.get("html.filter.none"))
                .raw("</p></div>");
        page.raw("<aside class=\"places\"")
                .attribute("aria-label", Messages.get("html.places"))
                .raw(" tabindex=\"0\">");
        page.element("h2", "", Messages.get("html.places"));
        boolean shown = pictures.isEmpty()
                ? document.map(d -> new Excerpts(page, d).write(findings)).orElse(false)
                : new PageViews(page, pictures).write(findings);
        if (!shown) {
            page.element("p", "hint", Messages.get("html.places.none"));
        }
        page.raw("</aside></section>");
    }

    private void filter(FileResult.Understood understood) {
        page.raw("<form class=\"filter\" role=\"search\" onsubmit=\"return false\">");
        for (Severity severity : Severity.values()) {
            String id = severity.name().toLowerCase(Locale.ROOT);
            page.raw("<label class=\"chip ")
                    .raw(id)
                    .raw("\"><input type=\"checkbox\" checked value=\"")
                    .raw(id)
                    .raw("\">");
            page.text(Words.severity(severity) + " " + understood.count(severity))
                    .raw("</label>");
        }
        page.raw("<input type=\"search\"")
                .attribute("placeholder", Messages.get("html.filter.words"))
                .attribute("aria-label", Messages.get("html.filter.words"))
                .raw("></form>");
    }

    private void problems() {
        if (result.problems().isEmpty() && result.defect().isEmpty()) {
            return;
        }
        page.raw("<section class=\"wrap\"><h2>")
                .text(Messages.get("section.problems"))
                .raw("</h2><ul class=\"problems\">");
        result.problems()
                .forEach(problem -> page.raw("<li>")
                        .element("b", "", problem.message())
                        .element("span", "", Messages.get("problem.remedy", problem.remedy()))
                        .raw("</li>"));
        result.defect()
                .ifPresent(words -> page.raw("<li>").element("b", "", words).raw("</li>"));
        page.raw("</ul></section>");
    }

    /** The severity of a finding as the style sheet names it. */
    static String kind(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
