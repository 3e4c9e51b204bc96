package org.benmo.reports.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.Family;
import org.benmo.disclosure.composing.PrintedFigure;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.Location;
import org.benmo.documents.publication.Origin;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.forms.Form;
import tools.jackson.core.JsonGenerator;

/** The data files of a package: what is published, where each figure comes from, what the read-back said. */
final class PackageData {
    private PackageData() {}

    /** {@code disclosure.json}: the forms and the figures of the narrative, exact in 元 and as printed. */
    static byte[] disclosure(FilledYear year, Family family, Composition composition) {
        return Json.bytes(json -> {
            json.writeStringProperty("unit", year.profile().name());
            json.writeNumberProperty("year", year.year());
            json.writeStringProperty("template", year.template());
            json.writeStringProperty("family", family.id());
            json.writeStringProperty("title", composition.publication().title());
            json.writeArrayPropertyStart("forms");
            year.forms().forEach(form -> form(json, year, form));
            json.writeEndArray();
            json.writeArrayPropertyStart("figures");
            for (Figure figure : year.figures().all()) {
                if (figure.key().form().equals(Key.TEXT)) {
                    json.writeStartObject();
                    json.writeStringProperty("metric", figure.key().row());
                    json.writeStringProperty("measure", figure.key().column());
                    value(json, figure.printed());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    private static void form(JsonGenerator json, FilledYear year, FilledForm form) {
        json.writeStartObject();
        json.writeStringProperty("form", form.form().code());
        json.writeStringProperty("title", form.title());
        json.writeStringProperty("state", form.state().name());
        json.writeArrayPropertyStart("rows");
        for (FilledRow row : form.rows()) {
            json.writeStartObject();
            json.writeStringProperty("row", row.key());
            json.writeStringProperty("code", row.code());
            json.writeStringProperty("name", row.name());
            json.writeObjectPropertyStart("cells");
            for (Form.Line column : form.form().columns()) {
                Key key = new Key(form.form().code(), row.key(), column.key());
                year.printed(key)
                        .ifPresent(printed -> json.writeStringProperty(
                                column.key(), printed.value().toPlainString()));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Printed printed) {
        json.writeStringProperty("value", printed.value().toPlainString());
        json.writeStringProperty("unit", printed.unit().name());
    }

    /** {@code lineage.json}: print → formula → parts → records, and where it stands in each kind. */
    static byte[] lineage(FilledYear year, Composition composition, WrittenPackage written) {
        Map<Kind, Map<String, Location>> locations = written.locations(composition);
        return Json.bytes(json -> {
            json.writeArrayPropertyStart("figures");
            for (PrintedFigure print : composition.printed()) {
                json.writeStartObject();
                json.writeStringProperty("id", print.id());
                json.writeStringProperty("printed", print.text());
                origin(json, composition.publication().origins().get(print.id()));
                year.figure(print.key()).ifPresent(figure -> records(json, figure));
                json.writeObjectPropertyStart("places");
                locations.forEach((kind, places) -> Optional.ofNullable(places.get(print.id()))
                        .ifPresent(place -> place(json, kind.extension(), place)));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void origin(JsonGenerator json, @org.jspecify.annotations.Nullable Origin origin) {
        if (origin == null) {
            return;
        }
        json.writeStringProperty("name", origin.name());
        texts(json, "words", origin.lines());
        texts(json, "operands", origin.parts());
    }

    private static void records(JsonGenerator json, Figure figure) {
        value(json, figure.printed());
        if (figure.lineage() instanceof RecordLineage lineage) {
            json.writeStringProperty("formula", lineage.formula());
            json.writeNumberProperty("recordCount", lineage.recordCount());
            texts(json, "postings", lineage.records());
        }
    }

    private static void place(JsonGenerator json, String name, Location location) {
        json.writeObjectPropertyStart(name);
        switch (location) {
            case Location.OnPage on -> {
                json.writeNumberProperty("page", on.page());
                json.writeArrayPropertyStart("box");
                on.box().forEach(edge -> json.writeNumber(Math.round(edge * 10) / 10.0));
                json.writeEndArray();
            }
            case Location.InParagraph in -> json.writeNumberProperty("paragraph", in.paragraph());
            case Location.InTable in -> {
                json.writeNumberProperty("table", in.table());
                json.writeNumberProperty("row", in.row());
                json.writeNumberProperty("cell", in.cell());
            }
            case Location.InSheet in -> {
                json.writeStringProperty("sheet", in.sheet());
                json.writeStringProperty("cell", in.cell());
            }
            case Location.InElement in -> json.writeStringProperty("element", in.id());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** {@code check.json}: whether the package may be published, and why not. */
    static byte[] check(List<Problem> problems, List<ReadBack.Verdict> verdicts, boolean publishable) {
        return Json.bytes(json -> {
            json.writeBooleanProperty("publishable", publishable);
            json.writeArrayPropertyStart("problems");
            for (Problem problem : problems) {
                json.writeStartObject();
                json.writeStringProperty("code", problem.code());
                json.writeStringProperty("message", problem.message());
                json.writeStringProperty("remedy", problem.remedy());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("files");
            verdicts.forEach(verdict -> verdict(json, verdict));
            json.writeEndArray();
        });
    }

    private static void verdict(JsonGenerator json, ReadBack.Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("file", verdict.file());
        json.writeBooleanProperty("clean", verdict.isClean());
        verdict.checked().report().ifPresent(report -> {
            json.writeNumberProperty("numbers", report.disclosure().numbers().total());
            json.writeNumberProperty(
                    "unread", report.disclosure().numbers().unread().size());
            json.writeNumberProperty("holds", report.tally().holds());
            json.writeNumberProperty("rounding", report.tally().rounding());
            json.writeNumberProperty("cannotTell", report.tally().cannotTell());
            json.writeArrayPropertyStart("findings");
            report.findings().forEach(finding -> {
                json.writeStartObject();
                json.writeStringProperty("code", finding.code());
                json.writeStringProperty("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
                json.writeStringProperty("where", finding.where());
                json.writeStringProperty("message", finding.message());
                json.writeEndObject();
            });
            json.writeEndArray();
        });
        verdict.checked().problems().forEach(problem -> json.writeStringProperty("problem", problem.message()));
        json.writeEndObject();
    }
}
