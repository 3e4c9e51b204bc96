package org.benmo.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Narrative.Sentence;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The founding document against its table of facts, made by hand before any reader existed. */
class SeedFactsTest {
    private static final int WRAPPED_LINES = 4;
    private static final Map<String, String> MEASURES =
            Map.of("d", "delta", "g", "growth", "p", "share", "c", "completion", "bud", "budget", "fin", "final");

    private record Fact(String number, String key, int line, String fragment, String value, String unit) {}

    @Test
    void findsEveryFactAtItsLine() throws IOException {
        Disclosure seed = seed();
        Set<String> places = places(seed);
        List<String> missing = new ArrayList<>();
        for (Fact fact : facts()) {
            if (!isFound(fact, seed, places)) {
                missing.add(fact.number() + " " + fact.key() + " " + fact.fragment());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void bindsFactsToTheirRegisteredKeys() throws IOException {
        Disclosure seed = seed();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Fact fact : facts()) {
            Key key = key(fact.key());
            if (key != null) {
                checked++;
                boolean agrees = seed.figures().at(key).stream()
                        .anyMatch(f -> f.printed().value().compareTo(number(fact.value())) == 0);
                if (!agrees) {
                    wrong.add(fact.number() + " " + key + " " + seed.figures().at(key));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(90);
    }

    @Test
    void leavesNothingUnread() throws IOException {
        Disclosure seed = seed();
        assertThat(seed.numbers().unread()).isEmpty();
        assertThat(seed.numbers().total()).isGreaterThan(140);
    }

    @Test
    void knowsWhatItIs() throws IOException {
        Disclosure seed = seed();
        assertThat(seed.kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
        assertThat(seed.year()).hasValue(2021);
        assertThat(seed.unit()).hasValueSatisfying(unit -> assertThat(unit).endsWith("乡村振兴局"));
        assertThat(seed.template()).isEqualTo("jiangxi");
        assertThat(seed.sections().stream().map(s -> s.kind()).toList())
                .contains(
                        SectionKind.REVENUE,
                        SectionKind.EXPENDITURE,
                        SectionKind.APPROPRIATION,
                        SectionKind.BASIC_EXPENDITURE,
                        SectionKind.THREE_PUBLICS,
                        SectionKind.OFFICE_RUNNING,
                        SectionKind.PROCUREMENT,
                        SectionKind.STATE_ASSETS,
                        SectionKind.PERFORMANCE,
                        SectionKind.TERMS);
    }

    private static Disclosure seed() throws IOException {
        return new Extraction()
                .extract(Documents.read(SharedFiles.files("seed", ".txt").getFirst()));
    }

    private static List<Fact> facts() throws IOException {
        Path file = SharedFiles.folder("domain").resolve("data").resolve("seed-facts.csv");
        List<Fact> facts = new ArrayList<>();
        for (String line :
                Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            String[] cells = line.split(",", 8);
            facts.add(new Fact(cells[0], cells[1], Integer.parseInt(cells[2]), cells[4], cells[5], cells[6]));
        }
        return facts;
    }

    private static boolean isFound(Fact fact, Disclosure seed, Set<String> places) {
        String value = switch (fact.unit()) {
            case "dir" -> "comparison";
            case "date" -> "DATE";
            case "文号" -> "DOCUMENT_NUMBER";
            case "比例" -> "RATIO";
            case "table no" -> "REFERENCE";
            default -> fact.value();
        };
        if (fact.unit().equals("page")) {
            return !places.contains(fact.line() + " 26");
        }
        if (fact.key().equals("org.subordinate")) {
            return seed.figures().at(Key.text("org.inner", "listed")).size() == 1;
        }
        for (int line = fact.line(); line <= fact.line() + WRAPPED_LINES; line++) {
            if (places.contains(line + " " + plain(value))) {
                return true;
            }
        }
        return places.contains((fact.line() - 2) + " " + plain(value));
    }

    /** Line and value of everything understood: bound figures, typed tokens, comparisons in words. */
    private static Set<String> places(Disclosure seed) {
        Set<String> places = new HashSet<>();
        for (Figure figure : seed.figures().all()) {
            add(
                    places,
                    (PrintedAt) figure.lineage(),
                    plain(figure.printed().value().abs().toPlainString()));
        }
        for (Assertion comparison : seed.figures().assertions(Assertion.Kind.COMPARISON)) {
            add(places, (PrintedAt) comparison.lineage(), "comparison");
        }
        for (Sentence sentence : seed.narrative().sentences()) {
            for (Token token : sentence.tokens()) {
                if (!token.isNumber()) {
                    add(
                            places,
                            sentence.at(token.from(), token.to(), ""),
                            token.kind().name());
                    add(
                            places,
                            sentence.at(token.from(), token.to(), ""),
                            token.text().replaceAll("\\D", ""));
                } else if (token.kind() == TokenKind.COUNT) {
                    token.printed()
                            .ifPresent(p -> add(
                                    places,
                                    sentence.at(token.from(), token.to(), ""),
                                    plain(p.value().toPlainString())));
                }
            }
        }
        seed.sections()
                .forEach(section -> add(
                        places,
                        new PrintedAt(
                                section.heading().places(0, section.heading().length()), "", ""),
                        section.heading().characters().replaceAll("\\D", "")));
        return places;
    }

    private static void add(Set<String> places, PrintedAt at, String value) {
        for (Place place : at.places()) {
            if (place instanceof Place.LineSpan span) {
                places.add(span.line() + " " + value);
            }
        }
    }

    private static String plain(String value) {
        String digits = value.replaceAll("^[+±-]", "");
        return digits.matches("\\d+(\\.\\d+)?")
                ? number(digits).stripTrailingZeros().toPlainString()
                : digits;
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value.replaceAll("^[+±]", ""));
    }

    /** The key of a fact that the registry knows by its name in this table; null for the others. */
    private static @Nullable Key key(String seed) {
        int dot = seed.lastIndexOf('.');
        String last = seed.substring(dot + 1);
        String measure = MEASURES.get(last);
        String row = measure == null ? seed : seed.substring(0, dot);
        return Keys.standard()
                .bySeed(row)
                .map(metric -> Key.text(metric.key(), measure != null ? measure : level(metric)))
                .orElse(null);
    }

    private static String level(Keys.Metric metric) {
        return switch (metric.kind()) {
            case COUNT -> "count";
            case SCORE -> "score";
            default -> "final";
        };
    }
}
