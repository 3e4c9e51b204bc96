package org.benmo.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.documents.Documents;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole narratives in the outlines of several provinces, all of whose numbers agree. */
class OutlinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"without-parts", "fourteen-sections", "dense-comparisons", "charts-in-text"})
    void readsEveryNumber(String name) throws IOException {
        Disclosure document = read(name);
        assertThat(document.kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
        assertThat(document.unit()).isPresent();
        assertThat(document.year()).isPresent();
        assertThat(document.numbers().unread()).isEmpty();
        assertThat(document.numbers().total()).isGreaterThan(100);
    }

    /** A key that a consistent document prints with two values has been given to two different things. */
    @ParameterizedTest
    @ValueSource(
            strings = {"without-parts", "fourteen-sections", "dense-comparisons", "charts-in-text", "project-reviews"})
    void givesOneKeyToOneThing(String name) throws IOException {
        Disclosure document = read(name);
        for (Key key : document.figures().keys()) {
            Set<BigDecimal> values = new TreeSet<>();
            document.figures().at(key).forEach(f -> values.add(f.printed().inBase()));
            assertThat(key.row().startsWith("note:") ? Set.of(1) : values)
                    .as(key.toString())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"without-parts", "fourteen-sections", "dense-comparisons", "charts-in-text", "project-reviews"})
    void wholesThatMustAddUpDo(String name) throws IOException {
        List<Assertion> sums = read(name).figures().assertions(Assertion.Kind.COMPOSITION);
        assertThat(sums).isNotEmpty();
        for (Assertion sum : sums) {
            BigDecimal parts = total(sum.role("各部分"));
            BigDecimal whole = total(sum.role("总数"));
            if (sum.has("完整")) {
                assertThat(parts).as(sum.words()).isEqualByComparingTo(whole);
            } else {
                assertThat(parts).as(sum.words()).isLessThanOrEqualTo(whole);
            }
        }
    }

    private static BigDecimal total(List<Figure> figures) {
        return figures.stream().map(f -> f.printed().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Disclosure read(String name) throws IOException {
        String file = "/org/benmo/disclosure/extraction/outlines/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(OutlinesTest.class.getResourceAsStream(file))) {
            return new Extraction().extract(Documents.read(name + ".txt", in.readAllBytes()));
        }
    }
}
