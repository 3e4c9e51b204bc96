package org.benmo.cli;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.benmo.statements.figures.FormState;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the JSON of {@code docs/json.md}: one object, and nothing else. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** Writes all files as one object in UTF-8; the stream stays open. */
    static void write(List<CheckedFile> files, String version, OutputStream out) {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator generator =
                factory.createGenerator(ObjectWriteContext.empty(), new KeepOpen(out), JsonEncoding.UTF8)) {
            new JsonReport(generator).all(files, version);
        }
        new java.io.PrintStream(out, true, StandardCharsets.UTF_8).println();
    }

    private void all(List<CheckedFile> files, String version) {
        json.writeStartObject();
        json.writeStringProperty("benmo", version);
        json.writeArrayPropertyStart("documents");
        files.forEach(this::document);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void document(CheckedFile checked) {
        json.writeStartObject();
        json.writeStringProperty("file", checked.file().toString());
        checked.report().ifPresentOrElse(this::report, this::nothingUnderstood);
        json.writeArrayPropertyStart("problems");
        checked.problems().forEach(this::problem);
        checked.defect().ifPresent(this::defect);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void nothingUnderstood() {
        json.writeStringProperty("kind", "other");
        json.writeNullProperty("unit");
        json.writeNullProperty("year");
        json.writeNullProperty("template");
        json.writeArrayPropertyStart("forms");
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        json.writeEndArray();
    }

    private void report(Report report) {
        Disclosure disclosure = report.disclosure();
        json.writeStringProperty("kind", kind(disclosure.kind()));
        json.writeBooleanProperty("blankTemplate", disclosure.kind() == DocumentKind.TEMPLATE);
        text("unit", disclosure.unit());
        if (disclosure.year().isPresent()) {
            json.writeNumberProperty("year", disclosure.year().getAsInt());
        } else {
            json.writeNullProperty("year");
        }
        json.writeStringProperty("template", disclosure.template());
        json.writeNumberProperty("pages", disclosure.document().pages());
        json.writeArrayPropertyStart("forms");
        disclosure.forms().forEach(this::form);
        json.writeEndArray();
        numbers(disclosure.numbers());
        tally(report.tally());
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(this::finding);
        json.writeEndArray();
    }

    private static String kind(DocumentKind kind) {
        return switch (kind) {
            case FINAL_ACCOUNTS, TEMPLATE -> "final-accounts";
            case BUDGET -> "budget";
            case OTHER -> "other";
        };
    }

    private void form(FormTable form) {
        json.writeStartObject();
        json.writeStringProperty("form", form.form());
        json.writeStringProperty("title", form.title());
        json.writeNumberProperty("page", form.page());
        json.writeNumberProperty("rows", form.rows().size());
        json.writeBooleanProperty("empty", form.state() == FormState.EMPTY);
        json.writeEndObject();
    }

    private void numbers(Disclosure.Numbers numbers) {
        json.writeObjectPropertyStart("numbers");
        json.writeNumberProperty("total", numbers.total());
        json.writeNumberProperty("understood", numbers.understood());
        json.writeArrayPropertyStart("unread");
        for (Disclosure.Unread unread : numbers.unread()) {
            json.writeStartObject();
            json.writeNumberProperty("page", unread.page());
            json.writeStringProperty("text", unread.text());
            unread.places().stream().findFirst().ifPresent(this::place);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tally(Report.Tally tally) {
        json.writeObjectPropertyStart("obligations");
        json.writeNumberProperty("holds", tally.holds());
        json.writeNumberProperty("rounding", tally.rounding());
        json.writeNumberProperty("broken", tally.broken());
        json.writeNumberProperty("notApplicable", tally.notApplicable());
        json.writeNumberProperty("cannotTell", tally.cannotTell());
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        finding.places().stream()
                .flatMap(found -> found.places().stream())
                .findFirst()
                .ifPresent(this::place);
        json.writeStringProperty("where", finding.where());
        json.writeStringProperty("text", finding.text());
        json.writeStringProperty("message", finding.message());
        text("expected", finding.expected());
        json.writeStringProperty("actual", finding.actual());
        text("difference", finding.difference());
        text("cause", finding.cause());
        text("shape", finding.shape());
        json.writeStringProperty("certainty", finding.certainty().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("suggestion", finding.suggestion());
        json.writeArrayPropertyStart("places");
        finding.places().forEach(this::foundAt);
        json.writeEndArray();
        strings("because", finding.because());
        strings("consequences", finding.consequences());
        json.writeEndObject();
    }

    private void foundAt(Finding.FoundAt found) {
        for (Place place : found.places()) {
            json.writeStartObject();
            json.writeStringProperty("text", found.text());
            place(place);
            json.writeEndObject();
        }
    }

    private void place(Place place) {
        switch (place) {
            case Place.PageBox box -> {
                json.writeNumberProperty("page", box.page());
                json.writeArrayPropertyStart("box");
                for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
                    json.writeNumber(Math.round(edge * 100) / 100.0);
                }
                json.writeEndArray();
            }
            case Place.LineSpan span -> {
                json.writeNumberProperty("line", span.line());
                json.writeArrayPropertyStart("columns");
                json.writeNumber(span.from());
                json.writeNumber(span.to());
                json.writeEndArray();
            }
            case Place.SheetCell cell -> {
                json.writeStringProperty("sheet", cell.sheet());
                json.writeStringProperty("cell", cell.cell());
            }
            case Place.ElementPath path -> json.writeStringProperty("path", path.path());
        }
    }

    private void problem(Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("remedy", problem.remedy());
        json.writeBooleanProperty("fatal", problem.fatal());
        json.writeEndObject();
    }

    private void defect(String message) {
        json.writeStartObject();
        json.writeStringProperty("code", "DEFECT");
        json.writeStringProperty("message", message);
        json.writeStringProperty("remedy", "");
        json.writeEndObject();
    }

    private void text(String name, Optional<String> value) {
        value.ifPresentOrElse(words -> json.writeStringProperty(name, words), () -> json.writeNullProperty(name));
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Lets the generator close without closing standard output. */
    private static final class KeepOpen extends java.io.FilterOutputStream {
        KeepOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
