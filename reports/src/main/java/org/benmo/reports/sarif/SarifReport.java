package org.benmo.reports.sarif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.benmo.reports.JsonReport;
import org.benmo.reports.RunReport;
import org.benmo.reports.Uris;
import org.benmo.reports.Words;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.catalogue.Check;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Severity;
import tools.jackson.core.JsonGenerator;

/**
 * One SARIF 2.1.0 log with one run: the checks as rules, findings as results of kind {@code fail}, what could not be decided as
 * results of kind {@code open}, problems and defects as notifications. Boxes of pages stand in the region's properties, because a
 * region of SARIF knows lines only.
 */
public final class SarifReport implements RunReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final OutputStream out;
    private final JsonGenerator json;
    private final Map<String, Integer> rules = new HashMap<>();
    private final List<Notification> notifications = new ArrayList<>();
    private boolean successful = true;

    private record Notification(String id, String level, String message, String file) {}

    /** Begins the log of this version of the program with the rules of this catalogue. */
    public SarifReport(OutputStream out, String version, Catalogue catalogue) {
        this.out = out;
        this.json = JsonReport.generator(out);
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool(version, catalogue);
        json.writeStringProperty("language", "zh-CN");
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
    }

    private void tool(String version, Catalogue catalogue) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Benmo");
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("rules");
        for (Check check : catalogue.checks()) {
            rules.put(check.identity().code(), rules.size());
            rule(check.identity());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(Identity identity) {
        json.writeStartObject();
        json.writeStringProperty("id", identity.code());
        json.writeStringProperty("name", identity.slug());
        text("shortDescription", identity.title());
        text("fullDescription", identity.meaning().isBlank() ? identity.title() : identity.meaning());
        text("help", help(identity));
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(identity.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("basis", identity.basis());
        json.writeStringProperty("source", identity.source());
        json.writeBooleanProperty("verified", identity.verified());
        json.writeStringProperty("years", identity.years());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String help(Identity identity) {
        StringBuilder help = new StringBuilder(identity.title());
        identity.formula()
                .ifPresent(f -> help.append("\n公式：")
                        .append(f.left())
                        .append(' ')
                        .append(f.relation())
                        .append(' ')
                        .append(f.right()));
        if (!identity.exceptions().isBlank()) {
            help.append("\n例外：").append(identity.exceptions().strip());
        }
        help.append("\n依据：").append(identity.source().strip());
        return help.append("\n处理：").append(identity.remedy().strip()).toString();
    }

    @Override
    public void add(FileResult result, Map<String, String> outputs) throws IOException {
        String uri = Uris.of(result.file());
        result.document().ifPresent(document -> {
            document.findings().forEach(finding -> finding(finding, uri));
            document.undecided().forEach(undecided -> undecided(undecided, uri));
        });
        for (Problem problem : result.problems()) {
            notifications.add(new Notification(
                    problem.code(), problem.fatal() ? "error" : "warning", problem.message() + problem.remedy(), uri));
        }
        result.defect().ifPresent(words -> {
            successful = false;
            notifications.add(new Notification("DEFECT", "error", words, uri));
        });
    }

    private void finding(FileResult.Explained explained, String uri) {
        Finding finding = explained.finding();
        json.writeStartObject();
        ruleId(finding.code());
        json.writeStringProperty("level", level(finding.severity()));
        json.writeStringProperty("kind", "fail");
        text("message", escaped(finding.message()));
        json.writeArrayPropertyStart("locations");
        List<Finding.FoundAt> places = finding.places();
        if (places.isEmpty()) {
            location(uri, List.of(), finding.text(), finding.where());
        } else {
            places.forEach(found -> location(uri, found.places(), found.text(), finding.where()));
        }
        json.writeEndArray();
        operands(explained, uri);
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("printed", finding.text());
        json.writeStringProperty("actual", finding.actual());
        optional("expected", finding.expected());
        optional("difference", finding.difference());
        optional("cause", finding.cause());
        optional("shape", finding.shape());
        json.writeStringProperty("suggestion", finding.suggestion());
        json.writeStringProperty("certainty", finding.certainty().name().toLowerCase(java.util.Locale.ROOT));
        strings("because", finding.because());
        strings("consequences", finding.consequences());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void operands(FileResult.Explained explained, String uri) {
        List<FileResult.Operand> operands = explained.relations().stream()
                .flatMap(relation -> relation.operands().stream())
                .filter(operand -> !operand.places().isEmpty())
                .distinct()
                .toList();
        if (operands.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("relatedLocations");
        operands.forEach(operand -> location(uri, operand.places(), operand.printed(), operand.where()));
        json.writeEndArray();
    }

    private void undecided(FileResult.Undecided undecided, String uri) {
        json.writeStartObject();
        ruleId(undecided.code());
        json.writeStringProperty("level", "none");
        json.writeStringProperty("kind", "open");
        text("message", escaped(undecided.title() + "：" + undecided.reason()));
        json.writeNumberProperty("occurrenceCount", undecided.times());
        json.writeArrayPropertyStart("locations");
        location(uri, List.of(), "", "");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ruleId(String code) {
        json.writeStringProperty("ruleId", code);
        Integer index = rules.get(code);
        if (index != null) {
            json.writeNumberProperty("ruleIndex", index);
        }
    }

    private void location(String uri, List<Place> places, String printed, String where) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        artifact(uri);
        if (!places.isEmpty()) {
            new Regions(json).write(places, printed);
        }
        json.writeEndObject();
        if (!where.isBlank() || !places.isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", where.isBlank() ? Words.first(places) : where);
            json.writeStringProperty("kind", "element");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void artifact(String uri) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", successful);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (Notification notification : notifications) {
            json.writeStartObject();
            json.writeObjectPropertyStart("descriptor");
            json.writeStringProperty("id", notification.id());
            json.writeEndObject();
            json.writeStringProperty("level", notification.level());
            text("message", escaped(notification.message()));
            json.writeArrayPropertyStart("locations");
            location(notification.file(), List.of(), "", "");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Braces are placeholders and brackets are links in a SARIF message, unless escaped. */
    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    private void text(String name, String words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", words.strip());
        json.writeEndObject();
    }

    private void optional(String name, java.util.Optional<String> words) {
        words.ifPresent(value -> json.writeStringProperty(name, value));
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
