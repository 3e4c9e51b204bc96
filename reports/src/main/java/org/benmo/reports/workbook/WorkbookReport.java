package org.benmo.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.benmo.reports.Messages;
import org.benmo.reports.RunReport;
import org.benmo.reports.Uris;
import org.benmo.reports.Words;
import org.benmo.statements.identities.Severity;
import org.dhatim.fastexcel.Workbook;

/** The summary workbook (汇总表): a sheet of files, a sheet of findings, a sheet of what could not be decided. */
public final class WorkbookReport implements RunReport {
    private final Workbook workbook;
    private final OutputStream out;
    private final Sheet files;
    private final Sheet findings;
    private final Sheet undecided;

    /** Begins the workbook; {@code version} is that of the program, such as 0.1.0. */
    public WorkbookReport(OutputStream out, String version) {
        this.out = out;
        this.workbook = new Workbook(new KeepOpen(out), "Benmo", version.replaceFirst("^(\\d+\\.\\d+).*", "$1"));
        workbook.setGlobalDefaultFont("宋体", 10);
        this.files = new Sheet(workbook, Messages.get("sheet.files"), columns("sheet.files.columns"), 2);
        this.findings = new Sheet(workbook, Messages.get("sheet.findings"), columns("sheet.findings.columns"), 2);
        this.undecided = new Sheet(workbook, Messages.get("sheet.undecided"), columns("sheet.undecided.columns"), 2);
    }

    /** Headings with their widths, a star where long text breaks: 文件:40*,年度:8. */
    private static List<Sheet.Column> columns(String message) {
        return Messages.get(message)
                .lines()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(column -> {
                    String[] parts = column.strip().split(":", -1);
                    boolean wraps = parts[1].endsWith("*");
                    return new Sheet.Column(parts[0], Double.parseDouble(parts[1].replace("*", "")), wraps);
                })
                .toList();
    }

    @Override
    public void add(FileResult result, Map<String, String> outputs) {
        String html = outputs.getOrDefault("html", "");
        String link = html.isEmpty() ? "" : Uris.of(html);
        file(result, link);
        result.document().ifPresent(document -> {
            document.findings().forEach(f -> finding(result.file(), document, f, link));
            document.undecided().forEach(u -> undecided(result.file(), document, u));
            document.numbers().unread().forEach(u -> unread(result.file(), document, u));
        });
        result.problems().forEach(problem -> problem(result.file(), problem));
        result.defect().ifPresent(words -> undecidedRow(result.file(), "", "sheet.kind.defect", "", words, "", 1));
    }

    private void file(FileResult result, String link) {
        if (!files.next()) {
            return;
        }
        files.number(files.rows()).text(result.file());
        state(result.state());
        if (result.document().isEmpty()) {
            files.text("").text("").text("");
            for (int i = 0; i < 12; i++) {
                files.text("");
            }
        } else {
            document(result.document().get());
        }
        files.text(result.defect()
                .orElseGet(
                        () -> result.problems().stream().map(Problem::message).collect(Collectors.joining("；"))));
        files.link(link, Messages.get("sheet.open"));
    }

    private void state(FileResult.State state) {
        String words = Words.state(state);
        switch (state) {
            case ERRORS, DEFECT -> files.marked(words, "F8D7DA", "8A1C24");
            case WARNINGS, UNUSABLE -> files.marked(words, "FFF0CC", "7A4B00");
            case CLEAN -> files.marked(words, "DDF0E0", "1E5B2E");
            case NOT_CHECKED -> files.text(words);
        }
    }

    private void document(FileResult.Understood document) {
        files.text(document.unit().orElse(""));
        if (document.year().isPresent()) {
            files.number(document.year().getAsInt());
        } else {
            files.text("");
        }
        files.text(Words.kind(document.kind()));
        files.number(document.count(Severity.ERROR))
                .number(document.count(Severity.WARNING))
                .number(document.count(Severity.INFO));
        Disclosure.Numbers numbers = document.numbers();
        files.number(numbers.total()).number(numbers.understood());
        if (numbers.total() == 0) {
            files.text("");
        } else {
            // Rounded down: 100 % is said only when it is so.
            files.number(Math.floorDiv(numbers.understood() * 1000L, numbers.total()) / 1000.0, "0.0%");
        }
        files.number(document.tally().holds())
                .number(document.tally().rounding())
                .number(document.tally().broken())
                .number(document.tally().notApplicable())
                .number(document.tally().cannotTell());
        if (document.pages() > 0) {
            files.number(document.pages());
        } else {
            // Of a kind without pages.
            files.text("");
        }
    }

    private void finding(String file, FileResult.Understood document, FileResult.Explained explained, String link) {
        if (!findings.next()) {
            return;
        }
        Finding finding = explained.finding();
        findings.number(findings.rows()).text(file).text(document.unit().orElse(""));
        if (document.year().isPresent()) {
            findings.number(document.year().getAsInt());
        } else {
            findings.text("");
        }
        String severity = Words.severity(finding.severity());
        switch (finding.severity()) {
            case ERROR -> findings.marked(severity, "F8D7DA", "8A1C24");
            case WARNING -> findings.marked(severity, "FFF0CC", "7A4B00");
            case INFO -> findings.text(severity);
        }
        findings.text(finding.code())
                .text(finding.message())
                .text(finding.where())
                .text(finding.places().stream()
                        .flatMap(f -> f.places().stream())
                        .map(Words::place)
                        .distinct()
                        .collect(Collectors.joining("、")))
                .text(finding.text())
                .text(finding.expected().orElse(""))
                .text(finding.difference().orElse(""))
                .text(finding.cause().orElse(""))
                .text(finding.suggestion())
                .text(String.join("、", finding.because()))
                .text(Messages.get("certainty." + finding.certainty().name().toLowerCase(java.util.Locale.ROOT)));
        findings.link(link, Messages.get("sheet.open"));
    }

    private void undecided(String file, FileResult.Understood document, FileResult.Undecided one) {
        undecidedRow(
                file,
                document.unit().orElse(""),
                "sheet.kind.check",
                one.code() + " " + one.title(),
                one.reason(),
                "",
                one.times());
    }

    private void unread(String file, FileResult.Understood document, Disclosure.Unread unread) {
        undecidedRow(
                file,
                document.unit().orElse(""),
                "sheet.kind.number",
                unread.text(),
                Messages.get("sheet.unread"),
                Words.first(unread.places()),
                1);
    }

    private void problem(String file, Problem problem) {
        undecidedRow(file, "", "sheet.kind.problem", problem.message(), problem.remedy(), "", 1);
    }

    private void undecidedRow(String file, String unit, String kind, String what, String why, String place, int times) {
        if (undecided.next()) {
            undecided
                    .number(undecided.rows())
                    .text(file)
                    .text(unit)
                    .text(Messages.get(kind))
                    .text(what)
                    .text(why)
                    .text(place)
                    .number(times);
        }
    }

    @Override
    public void close() throws IOException {
        files.end();
        findings.end();
        undecided.end();
        workbook.close();
        out.flush();
    }

    /** The workbook closes what it writes to; the caller's stream is the caller's. */
    private static final class KeepOpen extends java.io.FilterOutputStream {
        KeepOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
