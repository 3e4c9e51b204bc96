package org.benmo.reports.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.benmo.reports.FileResult.State;
import org.benmo.reports.Messages;
import org.benmo.reports.RunReport;
import org.benmo.reports.Uris;
import org.benmo.reports.Words;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Severity;

/** The index of a run: how many files came to what, which checks found most, and every file with a link to its page. */
public final class HtmlIndex implements RunReport {
    private static final int CHECKS_SHOWN = 12;
    private static final List<String> COLUMNS =
            List.of(Messages.get("index.columns").split(",", -1));

    private final OutputStream out;
    private final Catalogue catalogue;
    private final List<Row> rows = new ArrayList<>();
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final Map<String, Found> checks = new HashMap<>();
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);

    /** How many errors and warnings a check found. */
    private record Found(int errors, int warnings) {
        Found and(Severity severity) {
            return severity == Severity.ERROR ? new Found(errors + 1, warnings) : new Found(errors, warnings + 1);
        }

        int all() {
            return errors + warnings;
        }
    }

    /** What the index keeps of a file. */
    private record Row(
            String file,
            String link,
            String unit,
            String year,
            State state,
            int errors,
            int warnings,
            String numbers,
            int undecided,
            String note) {}

    /** Begins an index that is written when it is closed. */
    public HtmlIndex(OutputStream out, Catalogue catalogue) {
        this.out = out;
        this.catalogue = catalogue;
    }

    @Override
    public void add(FileResult result, Map<String, String> outputs) {
        State state = result.state();
        states.merge(state, 1, Integer::sum);
        result.document()
                .ifPresent(document -> document.findings().forEach(explained -> {
                    Severity severity = explained.finding().severity();
                    findings.merge(severity, 1, Integer::sum);
                    if (severity != Severity.INFO) {
                        checks.merge(
                                explained.finding().code(), new Found(0, 0).and(severity), (a, b) -> a.and(severity));
                    }
                }));
        String html = outputs.getOrDefault("html", "");
        String note = result.defect()
                .orElseGet(() -> result.problems().stream()
                        .map(Problem::message)
                        .findFirst()
                        .orElse(""));
        rows.add(result.document()
                .map(d -> new Row(
                        Words.oneLine(result.file()),
                        html,
                        d.unit().orElse(""),
                        d.year().isPresent() ? String.valueOf(d.year().getAsInt()) : "",
                        state,
                        d.count(Severity.ERROR),
                        d.count(Severity.WARNING),
                        d.numbers().total() == 0
                                ? ""
                                : Words.percent(
                                        d.numbers().understood(), d.numbers().total()),
                        d.tally().cannotTell(),
                        note))
                .orElseGet(() -> new Row(Words.oneLine(result.file()), html, "", "", state, 0, 0, "", 0, note)));
    }

    @Override
    public void close() throws IOException {
        Page page = new Page(Messages.get("index.title"), "report.css", "index.css");
        page.raw("<header><div class=\"wrap\">").element("p", "kicker", Messages.get("html.title"));
        page.element("h1", "", Messages.get("index.heading", rows.size())).raw("<p class=\"meta\">");
        page.element(
                "span",
                "",
                Messages.get(
                        "index.findings",
                        findings.getOrDefault(Severity.ERROR, 0),
                        findings.getOrDefault(Severity.WARNING, 0),
                        findings.getOrDefault(Severity.INFO, 0)));
        page.raw("</p></div></header><main class=\"wrap\"><div class=\"charts\">");
        states(page);
        checks(page);
        page.raw("</div>");
        files(page);
        page.raw("</main>").element("footer", "", Messages.get("html.footer"));
        out.write(page.end("index.js"));
        out.flush();
    }

    private void states(Page page) {
        page.raw("<section class=\"chart\"><h2>")
                .text(Messages.get("index.states"))
                .raw("</h2><table class=\"bars\">");
        int most = states.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (State state : State.values()) {
            int count = states.getOrDefault(state, 0);
            if (count > 0) {
                bar(page, Words.state(state), "", count, most, state.name().toLowerCase(Locale.ROOT));
            }
        }
        page.raw("</table></section>");
    }

    private void checks(Page page) {
        page.raw("<section class=\"chart\"><h2>")
                .text(Messages.get("index.checks"))
                .raw("</h2>");
        if (checks.isEmpty()) {
            page.element("p", "hint", Messages.get("index.checks.none")).raw("</section>");
            return;
        }
        List<Map.Entry<String, Found>> sorted = checks.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Found> e) -> -e.getValue().all())
                        .thenComparing(Map.Entry::getKey))
                .limit(CHECKS_SHOWN)
                .toList();
        int most = sorted.getFirst().getValue().all();
        page.raw("<table class=\"bars\">");
        for (Map.Entry<String, Found> entry : sorted) {
            String title =
                    catalogue.identity(entry.getKey()).map(Identity::title).orElse("");
            int count = entry.getValue().all();
            bar(page, title, entry.getKey(), count, most, entry.getValue().errors() > 0 ? "errors" : "warnings");
        }
        page.raw("</table></section>");
    }

    private static void bar(Page page, String words, String code, int count, int most, String kind) {
        page.raw("<tr><th scope=\"row\">");
        if (!code.isEmpty()) {
            page.element("span", "tag code", code);
        }
        page.text(words).raw("</th><td><span class=\"fill ").raw(kind);
        page.raw(String.format(Locale.ROOT, "\" style=\"width:%.2f%%\"></span></td>", 100.0 * count / most));
        page.raw("<td class=\"amount\">" + count + "</td></tr>");
    }

    private void files(Page page) {
        page.raw("<h2>")
                .text(Messages.get("index.files"))
                .raw("</h2><form class=\"filter\" role=\"search\" onsubmit=\"return false\">");
        page.raw("<select").attribute("aria-label", Messages.get("index.state")).raw("><option value=\"\">");
        page.text(Messages.get("index.all")).raw("</option>");
        for (State state : State.values()) {
            if (states.containsKey(state)) {
                page.raw("<option>").text(Words.state(state)).raw("</option>");
            }
        }
        page.raw("</select><input type=\"search\"")
                .attribute("placeholder", Messages.get("index.filter"))
                .attribute("aria-label", Messages.get("index.filter"))
                .raw("></form><div class=\"scroll\"><table class=\"files\"><thead><tr>");
        for (String heading : COLUMNS) {
            page.element("th", "", heading);
        }
        page.raw("</tr></thead><tbody>\n");
        rows.forEach(row -> row(page, row));
        page.raw("</tbody></table></div>");
    }

    private static void row(Page page, Row row) {
        page.raw("<tr><td class=\"name\">");
        if (row.link().isEmpty()) {
            page.text(row.file());
        } else {
            page.raw("<a")
                    .attribute("href", Uris.of(row.link()))
                    .raw(">")
                    .text(row.file())
                    .raw("</a>");
        }
        page.raw("</td>");
        cell(page, "", 1, row.unit());
        cell(page, "", 2, row.year());
        page.raw("<td").attribute("data-label", COLUMNS.get(3)).raw(">");
        page.element("span", "state " + row.state().name().toLowerCase(Locale.ROOT), Words.state(row.state()));
        page.raw("</td>");
        cell(page, "amount", 4, row.errors() == 0 ? "" : String.valueOf(row.errors()));
        cell(page, "amount", 5, row.warnings() == 0 ? "" : String.valueOf(row.warnings()));
        cell(page, "amount", 6, row.numbers());
        cell(page, "amount", 7, row.undecided() == 0 ? "" : String.valueOf(row.undecided()));
        cell(page, "", 8, row.note());
        page.raw("</tr>\n");
    }

    /** On a phone a row is a card and every cell says itself what it is. */
    private static void cell(Page page, String kind, int column, String words) {
        page.raw("<td")
                .attribute("class", kind)
                .attribute("data-label", COLUMNS.get(column))
                .raw(">")
                .text(words)
                .raw("</td>");
    }
}
