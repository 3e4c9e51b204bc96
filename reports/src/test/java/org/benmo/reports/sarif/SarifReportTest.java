package org.benmo.reports.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.reports.JsonTrees;
import org.benmo.reports.Results;
import org.benmo.statements.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** The log against the rules of the SARIF 2.1.0 schema that bear on what we write. */
final class SarifReportTest {
    private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");
    private static final Set<String> KINDS = Set.of("notApplicable", "pass", "fail", "review", "open", "informational");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "result",
            Set.of(
                    "ruleId",
                    "ruleIndex",
                    "level",
                    "kind",
                    "message",
                    "locations",
                    "relatedLocations",
                    "occurrenceCount",
                    "properties"),
            "location",
            Set.of("physicalLocation", "logicalLocations"),
            "physicalLocation",
            Set.of("artifactLocation", "region"),
            "region",
            Set.of("startLine", "startColumn", "endLine", "endColumn", "snippet", "properties"));

    @Test
    void logHasItsRequiredParts() throws IOException {
        JsonTrees log = written();
        assertThat(log.text("version")).isEqualTo("2.1.0");
        assertThat(log.text("$schema")).contains("sarif-2.1.0");
        JsonTrees run = log.list("runs").getFirst();
        JsonTrees driver = run.tree("tool").tree("driver");
        assertThat(driver.text("name")).isEqualTo("Benmo");
        assertThat(run.list("invocations").getFirst().flag("executionSuccessful"))
                .isFalse();
        assertThat(run.list("invocations").getFirst().list("toolExecutionNotifications"))
                .hasSize(3);
    }

    @Test
    void everyRuleHasHelpAndItsIdOnce() throws IOException {
        List<JsonTrees> rules = rules(written());
        assertThat(rules).hasSize(Catalogue.standard().checks().size());
        assertThat(rules).extracting(rule -> rule.text("id")).doesNotHaveDuplicates();
        for (JsonTrees rule : rules) {
            assertThat(rule.tree("help").text("text")).isNotBlank();
            assertThat(rule.tree("shortDescription").text("text")).isNotBlank();
            assertThat(rule.tree("defaultConfiguration").text("level")).isIn(LEVELS);
        }
    }

    @Test
    void everyResultNamesItsRuleAndItsPlace() throws IOException {
        JsonTrees log = written();
        List<JsonTrees> rules = rules(log);
        List<JsonTrees> results = log.list("runs").getFirst().list("results");
        assertThat(results).hasSize(4);
        for (JsonTrees result : results) {
            allowed("result", result);
            assertThat(rules.get(result.number("ruleIndex")).text("id")).isEqualTo(result.text("ruleId"));
            assertThat(result.text("level")).isIn(LEVELS);
            assertThat(result.text("kind")).isIn(KINDS);
            assertThat(result.text("kind").equals("fail")
                            || result.text("level").equals("none"))
                    .isTrue();
            assertThat(result.tree("message").text("text")).isNotBlank();
            List<JsonTrees> locations = new ArrayList<>(result.list("locations"));
            locations.forEach(SarifReportTest::location);
        }
        assertThat(results.getFirst().list("relatedLocations")).hasSize(1);
    }

    private static void location(JsonTrees location) {
        allowed("location", location);
        JsonTrees physical = location.tree("physicalLocation");
        allowed("physicalLocation", physical);
        assertThat(physical.tree("artifactLocation").text("uri")).isEqualTo("a/%E7%94%B2%20%231.pdf");
        if (physical.has("region")) {
            JsonTrees region = physical.tree("region");
            allowed("region", region);
            assertThat(region.tree("properties").list("places")).isNotEmpty();
            if (region.has("startLine")) {
                assertThat(region.number("startLine")).isPositive();
                assertThat(region.number("endColumn")).isGreaterThan(region.number("startColumn"));
            }
        }
    }

    private static void allowed(String kind, JsonTrees object) {
        assertThat(ALLOWED.get(kind)).containsAll(object.names());
    }

    @Test
    void bracesAndBracketsOfAMessageAreNoPlaceholdersAndNoLinks() {
        assertThat(SarifReport.escaped("[a](1) {0} \\")).isEqualTo("\\[a\\](1) {{0}} \\\\");
    }

    private static List<JsonTrees> rules(JsonTrees log) {
        return log.list("runs").getFirst().tree("tool").tree("driver").list("rules");
    }

    private static JsonTrees written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SarifReport report = new SarifReport(bytes, "0.1.0", Catalogue.standard())) {
            report.add(Results.rich("a/甲 #1.pdf"));
            report.add(Results.unusable("b.pdf"));
            report.add(Results.failed("c.pdf"));
        }
        return JsonTrees.read(bytes.toString(StandardCharsets.UTF_8));
    }
}
