package org.benmo.reports.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Report;
import org.benmo.reports.FileResult;
import org.benmo.reports.Messages;
import org.benmo.reports.Words;

/** What a page says besides its findings: what was checked and holds, what was read, what could not be. */
record Remainder(Page page) {
    void write(FileResult.Understood understood) {
        page.element("h2", "", Messages.get("html.checked"));
        tally(understood.tally());
        undecided(understood.undecided());
        unread(understood.numbers());
        forms(understood.forms());
    }

    private void tally(Report.Tally tally) {
        int total = tally.holds() + tally.rounding() + tally.broken() + tally.cannotTell();
        page.raw("<div class=\"bar\" aria-hidden=\"true\">");
        part("holds", tally.holds(), total);
        part("rounding", tally.rounding(), total);
        part("broken", tally.broken(), total);
        part("undecided", tally.cannotTell(), total);
        page.raw("</div><ul class=\"legend\">");
        legend("holds", "html.tally.holds", tally.holds());
        legend("rounding", "html.tally.rounding", tally.rounding());
        legend("broken", "html.tally.broken", tally.broken());
        legend("undecided", "html.tally.undecided", tally.cannotTell());
        legend("not", "html.tally.not", tally.notApplicable());
        page.raw("</ul>");
    }

    private void part(String kind, int count, int total) {
        if (count > 0) {
            page.raw(String.format(
                    Locale.ROOT, "<span class=\"%s\" style=\"width:%.3f%%\"></span>", kind, 100.0 * count / total));
        }
    }

    private void legend(String kind, String message, int count) {
        page.raw("<li><i class=\"")
                .raw(kind)
                .raw("\"></i>")
                .text(Messages.get(message))
                .raw(" <b>" + count + "</b></li>");
    }

    private void undecided(List<FileResult.Undecided> undecided) {
        if (undecided.isEmpty()) {
            return;
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, StringBuilder> codes = new LinkedHashMap<>();
        for (FileResult.Undecided one : undecided) {
            times.merge(one.reason(), one.times(), Integer::sum);
            StringBuilder named = codes.computeIfAbsent(one.reason(), r -> new StringBuilder());
            named.append(named.isEmpty() ? "" : "、").append(one.code());
        }
        page.raw("<details class=\"more\"><summary>")
                .text(Messages.get(
                        "html.undecided",
                        times.values().stream().mapToInt(Integer::intValue).sum()))
                .raw("</summary><table class=\"plain\"><thead><tr>")
                .element("th", "", Messages.get("html.undecided.reason"))
                .element("th", "", Messages.get("html.undecided.times"))
                .element("th", "", Messages.get("html.undecided.checks"))
                .raw("</tr></thead><tbody>");
        times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> page.raw("<tr>")
                        .element("td", "", entry.getKey())
                        .element("td", "amount", String.valueOf(entry.getValue()))
                        .element("td", "codes", String.valueOf(codes.get(entry.getKey())))
                        .raw("</tr>"));
        page.raw("</tbody></table></details>");
    }

    private void unread(Disclosure.Numbers numbers) {
        if (numbers.unread().isEmpty()) {
            return;
        }
        page.raw("<details class=\"more\"><summary>")
                .text(Messages.get("html.unread", numbers.unread().size()))
                .raw("</summary><ul class=\"columns\">");
        for (Disclosure.Unread unread : numbers.unread()) {
            page.raw("<li>")
                    .text(unread.text())
                    .raw(" ")
                    .element("small", "", Words.first(unread.places()))
                    .raw("</li>");
        }
        page.raw("</ul></details>");
    }

    private void forms(List<FileResult.FormFound> forms) {
        page.raw("<details class=\"more\"><summary>")
                .text(Messages.get("html.forms", forms.size()))
                .raw("</summary><ul class=\"columns\">");
        for (FileResult.FormFound form : forms) {
            page.raw("<li>")
                    .text(form.form() + " " + form.title() + (form.empty() ? Messages.get("head.forms.empty") : ""));
            page.raw(" ");
            page.element("small", "", form.page() == 0 ? "" : Messages.get("place.page", form.page()));
            page.raw("</li>");
        }
        page.raw("</ul></details>");
    }
}
