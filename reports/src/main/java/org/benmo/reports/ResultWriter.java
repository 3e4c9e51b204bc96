package org.benmo.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import tools.jackson.core.JsonGenerator;

/** Writes one result as an element of {@code documents} in {@code docs/json.md}, or whole, so that it can be read again. */
final class ResultWriter {
    private final JsonGenerator json;
    /** True to write what the contract leaves out. */
    private final boolean whole;

    ResultWriter(JsonGenerator json, boolean whole) {
        this.json = json;
        this.whole = whole;
    }

    void write(FileResult result) {
        json.writeStartObject();
        json.writeStringProperty("file", result.file());
        result.joint().ifPresent(this::joint);
        result.document().ifPresentOrElse(this::document, this::nothingUnderstood);
        json.writeArrayPropertyStart("problems");
        result.problems().forEach(this::problem);
        if (!whole) {
            result.defect().ifPresent(this::defect);
        }
        json.writeEndArray();
        if (whole) {
            text("defect", result.defect());
        }
        json.writeEndObject();
    }

    private void joint(Joint joint) {
        json.writeArrayPropertyStart("files");
        for (String file : joint.files()) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!joint.leads()) {
            json.writeStringProperty("checkedWith", joint.leader());
        }
        if (whole) {
            json.writeBooleanProperty("joint", joint.leads());
        }
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

    private void document(FileResult.Understood document) {
        json.writeStringProperty("kind", kind(document.kind()));
        json.writeBooleanProperty("blankTemplate", document.kind() == DocumentKind.TEMPLATE);
        text("unit", document.unit());
        if (document.year().isPresent()) {
            json.writeNumberProperty("year", document.year().getAsInt());
        } else {
            json.writeNullProperty("year");
        }
        json.writeStringProperty("template", document.template());
        json.writeNumberProperty("pages", document.pages());
        json.writeArrayPropertyStart("forms");
        document.forms().forEach(this::form);
        json.writeEndArray();
        numbers(document.numbers());
        tally(document.tally());
        json.writeArrayPropertyStart("findings");
        document.findings().forEach(this::finding);
        json.writeEndArray();
        if (whole) {
            json.writeStringProperty("format", document.format());
            json.writeArrayPropertyStart("undecided");
            document.undecided().forEach(this::undecided);
            json.writeEndArray();
        }
    }

    static String kind(DocumentKind kind) {
        return switch (kind) {
            case FINAL_ACCOUNTS, TEMPLATE -> "final-accounts";
            case BUDGET -> "budget";
            case OTHER -> "other";
        };
    }

    private void form(FileResult.FormFound form) {
        json.writeStartObject();
        json.writeStringProperty("form", form.form());
        json.writeStringProperty("title", form.title());
        json.writeNumberProperty("page", form.page());
        json.writeNumberProperty("rows", form.rows());
        json.writeBooleanProperty("empty", form.empty());
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

    private void finding(FileResult.Explained explained) {
        Finding finding = explained.finding();
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
        if (whole) {
            json.writeArrayPropertyStart("relations");
            explained.relations().forEach(this::relation);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void foundAt(Finding.FoundAt found) {
        if (whole) {
            json.writeStartObject();
            json.writeStringProperty("text", found.text());
            places(found.places());
            json.writeEndObject();
            return;
        }
        for (Place place : found.places()) {
            json.writeStartObject();
            json.writeStringProperty("text", found.text());
            place(place);
            json.writeEndObject();
        }
    }

    private void relation(FileResult.Relation relation) {
        json.writeStartObject();
        json.writeStringProperty("code", relation.code());
        json.writeStringProperty("title", relation.title());
        json.writeStringProperty("words", relation.words());
        json.writeStringProperty("numbers", relation.numbers());
        json.writeArrayPropertyStart("operands");
        for (FileResult.Operand operand : relation.operands()) {
            json.writeStartObject();
            json.writeStringProperty("where", operand.where());
            json.writeStringProperty("printed", operand.printed());
            places(operand.places());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void undecided(FileResult.Undecided undecided) {
        json.writeStartObject();
        json.writeStringProperty("code", undecided.code());
        json.writeStringProperty("title", undecided.title());
        json.writeStringProperty("reason", undecided.reason());
        json.writeNumberProperty("times", undecided.times());
        json.writeEndObject();
    }

    private void places(List<Place> places) {
        json.writeArrayPropertyStart("places");
        for (Place place : places) {
            json.writeStartObject();
            place(place);
            json.writeEndObject();
        }
        json.writeEndArray();
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
            case Place.ElementPath path -> {
                json.writeStringProperty("path", path.path());
                if (path.isPart()) {
                    json.writeArrayPropertyStart("characters");
                    json.writeNumber(path.from());
                    json.writeNumber(path.to());
                    json.writeEndArray();
                }
            }
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
}
