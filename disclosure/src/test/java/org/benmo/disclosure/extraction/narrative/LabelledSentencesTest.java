package org.benmo.disclosure.extraction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.benmo.disclosure.Section;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Place;
import org.benmo.documents.Text;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.keys.Keys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Sentences labelled by hand, apart from the reader: their figures, exactly, and the claims they must contain. */
class LabelledSentencesTest {
    private static final String FILE = "/org/benmo/disclosure/extraction/labelled-sentences.yaml";

    @TestFactory
    Stream<DynamicTest> readsWhatAnOfficialReads() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Object entry : sentences()) {
            Map<?, ?> label = (Map<?, ?>) entry;
            tests.add(DynamicTest.dynamicTest(String.valueOf(label.get("text")), () -> check(label)));
        }
        return tests.stream();
    }

    private static List<?> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(LabelledSentencesTest.class.getResourceAsStream(FILE))) {
            Map<?, ?> tree = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return (List<?>) Objects.requireNonNull(tree.get("sentences"));
        }
    }

    private static void check(Map<?, ?> label) {
        NarrativeReader.Reading reading = read(label);
        assertThat(figures(reading)).as("figures").isEqualTo(expected(label));
        for (Object claim : list(label, "assertions")) {
            assertClaimed(reading.assertions(), (Map<?, ?>) claim);
        }
    }

    private static NarrativeReader.Reading read(Map<?, ?> label) {
        SectionKind kind = SectionKind.valueOf(String.valueOf(label.get("section")));
        String printed = String.valueOf(label.get("text")).replaceAll("\\s", "");
        Text text = Text.of(List.of(new Text.Run(printed, (from, to) -> new Place.LineSpan(1, from + 1, to))));
        Section section = new Section(2, Text.EMPTY, kind, Optional.empty(), text, 1);
        Outline outline = new Outline(List.of(section), List.of(new Outline.Paragraph(0, text, 1)), List.of());
        int year = Integer.parseInt(String.valueOf(label.get("year")));
        return NarrativeReader.read(outline, List.of(), OptionalInt.of(year), "");
    }

    /** Only registered keys and measures are labelled; what was said with 无 prints no number. */
    private static Map<String, Integer> figures(NarrativeReader.Reading reading) {
        Map<String, Integer> found = new TreeMap<>();
        for (Figure figure : reading.figures()) {
            String row = figure.key().row();
            boolean registered = Keys.standard().metric(row).isPresent() || row.startsWith("func") || row.startsWith("econ.") || row.startsWith("proj:");
            boolean measured = Keys.standard().columns().containsKey(figure.key().column());
            boolean derived = row.equals("income.total") || row.equals("expend.total") || row.startsWith("fiscal.");
            boolean twice = derived && reading.figures().stream().anyMatch(f -> f != figure && f.key().row().endsWith(row.startsWith("fiscal") ? "fiscal.total" : "total.both") && f.lineage().describe().equals(figure.lineage().describe()));
            if (registered && measured && !twice && figure.printed().text().matches(".*\\d.*|.*[０-９].*")) {
                found.merge(figure.key().row() + " " + figure.key().column() + " " + plain(figure.printed().value()), 1, Integer::sum);
            }
        }
        return found;
    }

    private static Map<String, Integer> expected(Map<?, ?> label) {
        Map<String, Integer> expected = new TreeMap<>();
        for (Object entry : list(label, "figures")) {
            Map<?, ?> figure = (Map<?, ?>) entry;
            String value = plain(new BigDecimal(String.valueOf(figure.get("value"))));
            expected.merge(figure.get("key") + " " + figure.get("measure") + " " + value, 1, Integer::sum);
        }
        return expected;
    }

    private static void assertClaimed(List<Assertion> assertions, Map<?, ?> claim) {
        boolean found = assertions.stream().anyMatch(a -> agrees(a, claim));
        assertThat(found)
                .as("%s among %s", claim, assertions.stream().map(LabelledSentencesTest::described).toList())
                .isTrue();
    }

    private static boolean agrees(Assertion assertion, Map<?, ?> claim) {
        Map<?, ?> roles = (Map<?, ?>) Objects.requireNonNull(claim.get("roles"));
        boolean kind = assertion.kind().word().equals(claim.get("kind"));
        boolean marks = list(claim, "marks").stream().allMatch(mark -> assertion.has(String.valueOf(mark)));
        boolean values = roles.entrySet().stream().allMatch(role -> ((List<?>) role.getValue())
                .stream().map(v -> plain(new BigDecimal(String.valueOf(v)))).toList()
                .equals(assertion.role(String.valueOf(role.getKey())).stream().map(f -> plain(f.printed().value())).toList()));
        return kind && marks && values;
    }

    private static String described(Assertion assertion) {
        return assertion.kind().word() + assertion.roles() + assertion.marks();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> values ? values : List.of();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
