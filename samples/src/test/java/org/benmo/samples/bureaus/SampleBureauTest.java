package org.benmo.samples.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.junit.jupiter.api.Test;

/** The sample bureau publishes the known figures of its year, whichever seed spreads them. */
class SampleBureauTest {
    private static final FilledYear YEAR =
            YearAccounts.of(SampleBureau.books(1)).filled();

    private static String printed(String form, String row, String column) {
        return YEAR.printed(new Key(form, row, column)).orElseThrow().text();
    }

    @Test
    void publishesTheConsistentFiguresOfItsYear() {
        Map<Key, String> expected = Map.ofEntries(
                Map.entry(new Key("T01", "income.total", "final"), "615.41"),
                Map.entry(new Key("T01", "income.year", "final"), "381.27"),
                Map.entry(new Key("T01", "carry.open", "final"), "234.14"),
                Map.entry(new Key("T01", "carry.close", "final"), "0.00"),
                Map.entry(new Key("T01", "expend.year", "final"), "615.41"),
                Map.entry(new Key("T03", "total", "year"), "615.41"),
                Map.entry(new Key("T03", "total", "basic"), "382.69"),
                Map.entry(new Key("T03", "total", "project"), "232.73"),
                Map.entry(new Key("T03", "func.208", "year"), "1.53"),
                Map.entry(new Key("T03", "func.213", "year"), "613.89"),
                Map.entry(new Key("T05", "total", "year"), "613.89"),
                Map.entry(new Key("T06", "econ.301", "final"), "336.33"),
                Map.entry(new Key("T06", "econ.302", "final"), "29.79"),
                Map.entry(new Key("T06", "econ.303", "final"), "16.57"),
                Map.entry(new Key("T06", "basic.gen", "final"), "382.69"),
                Map.entry(new Key("T07", "sg.total", "final"), "1.18"),
                Map.entry(new Key("T07", "sg.total", "budget"), "1.18"),
                Map.entry(new Key("T08", "total", "project"), "1.53"),
                Map.entry(Key.text("carry.adjust", "final"), "-8.43"),
                Map.entry(Key.text("expend.year", "prior"), "675.31"),
                Map.entry(Key.text("expend.year", "budget"), "625.92"),
                Map.entry(Key.text("carry.close", "prior"), "242.57"),
                Map.entry(Key.text("running", "final"), "29.79"),
                Map.entry(Key.text("proc.total", "final"), "0.00"),
                Map.entry(Key.text("sg.n.batches", "count"), "36"),
                Map.entry(Key.text("sg.n.guests", "count"), "113"),
                Map.entry(Key.text("staff.active", "count"), "22"),
                Map.entry(Key.text("proj:统计监测培训费", "adjusted"), "40.00"),
                Map.entry(Key.text("proj:统计监测培训费", "paid"), "29.49"),
                Map.entry(Key.text("proj:统计监测培训费", "reclaimed"), "10.51"),
                Map.entry(Key.text("proj:统计监测培训费", "carry"), "0.00"));
        expected.forEach((key, text) -> assertThat(YEAR.printed(key).map(p -> p.text()))
                .as(key.toString())
                .contains(text));
    }

    @Test
    void neverPrintsBothRoundingsOfTheGeneralBudget() {
        List<String> all = YEAR.figures().keys().stream()
                .map(key -> YEAR.printed(key).orElseThrow().text())
                .toList();
        assertThat(all).contains("613.89").doesNotContain("613.88");
    }

    @Test
    void satisfiesTheCatalogueExactly() {
        List<Obligation> asked = Checker.check(YEAR.figures(), Catalogue.standard());
        List<String> broken = asked.stream()
                .filter(o -> o.outcome() instanceof Outcome.Broken)
                .map(o -> o.identity().code() + " " + o.writtenOut())
                .toList();
        assertThat(broken)
                .as("at most the adjustment of the fiscal opening is told, as a warning")
                .isSubsetOf("Y01b 2341415.00 = 2425715.00");
        assertThat(asked.stream()
                        .filter(o -> o.outcome() instanceof Outcome.Holds h && h.isRounding())
                        .map(o -> o.identity().code() + o.writtenOut()))
                .isEmpty();
        assertThat(asked.stream()
                        .filter(o -> o.outcome() instanceof Outcome.Holds)
                        .count())
                .isGreaterThan(200);
    }

    @Test
    void seedMovesVouchersNeverTotals() {
        FilledYear other = YearAccounts.of(SampleBureau.books(77)).filled();
        Map<Key, String> first = texts(YEAR);
        assertThat(texts(other)).isEqualTo(first);
        assertThat(SampleBureau.books(77).journal().vouchers()).isBetween(900, 1400);
    }

    private static Map<Key, String> texts(FilledYear year) {
        return year.figures().keys().stream()
                .filter(key -> !key.row().matches("func\\..*|econ\\..*|fiscal\\.func.*"))
                .collect(Collectors.toMap(
                        key -> key, key -> year.printed(key).orElseThrow().text()));
    }
}
