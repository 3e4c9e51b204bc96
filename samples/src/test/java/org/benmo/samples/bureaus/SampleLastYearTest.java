package org.benmo.samples.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.closing.Closing;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.disclosure.Counterparts;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.Family;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Outcome;
import org.junit.jupiter.api.Test;

/** What the sample's 2020 publishes is, to the 分, what its 2021 compares with and opens with. */
class SampleLastYearTest {
    private static final Books BOOKS = SampleLastYear.books(1);
    private static final FilledYear YEAR = YearAccounts.of(BOOKS).filled();

    @Test
    void publishesEveryFigureTheNextYearComparesWith() {
        Map<String, BigDecimal> expected = new LinkedHashMap<>();
        Map<String, BigDecimal> derived = new LinkedHashMap<>();
        for (Books.Stated stated : SampleBureau.books(1).prior()) {
            expected.put(stated.metric(), BigDecimal.valueOf(stated.value(), 2));
            derived.put(stated.metric(), exact(stated.metric()));
        }
        assertThat(expected).hasSize(34);
        assertThat(derived).isEqualTo(expected);
    }

    private static BigDecimal exact(String metric) {
        for (Key key : Counterparts.outturn(metric)) {
            var figure = YEAR.figure(key).map(Figure::printed);
            if (figure.isPresent()) {
                return figure.get().inBase().divide(Unit.YUAN.inBase()).setScale(2);
            }
        }
        // a class nothing was spent on has no row
        return metric.equals("econ.310") ? BigDecimal.ZERO.setScale(2) : BigDecimal.ONE.negate();
    }

    @Test
    void theNextYearSaysTheSameWhenItComparesWithWhatWasPublished() {
        Books next = SampleBureau.books(1);
        List<Books.Stated> published = next.prior().stream()
                .filter(stated -> !stated.metric().equals("econ.310"))
                .map(stated -> new Books.Stated(
                        stated.row(),
                        stated.metric(),
                        exact(stated.metric()).movePointRight(2).longValueExact(),
                        stated.isMoney()))
                .toList();
        Books compared = new Books(
                next.profile(),
                next.year(),
                next.template(),
                next.journal(),
                next.balances(),
                next.budget(),
                next.registers(),
                published,
                next.reasons());
        assertThat(text(compared)).isEqualTo(text(next));
    }

    private static String text(Books books) {
        Composition composition = Composer.compose(
                YearAccounts.of(books).filled(), Family.shipped("jiangxi").orElseThrow(), LocalDate.of(2022, 9, 20));
        return composition.publication().elements().toString();
    }

    @Test
    void carriesOverWhatTheNextYearOpensWith() {
        assertThat(carried(Closing.of(BOOKS).carried()))
                .isEqualTo(carried(SampleBureau.books(1).balances()));
    }

    private static Map<String, Long> carried(List<Balance> balances) {
        return balances.stream()
                .collect(Collectors.groupingBy(
                        balance -> balance.account() + balance.tags(), Collectors.summingLong(Balance::fen)));
    }

    @Test
    void opensAndClosesAsDecided() {
        assertThat(printed("carry.open")).isEqualTo("207.82");
        assertThat(printed("income.year")).isEqualTo("710.07");
        assertThat(printed("expend.year")).isEqualTo("675.31");
        assertThat(printed("carry.close")).isEqualTo("242.57");
    }

    private static String printed(String row) {
        return YEAR.printed(new Key("T01", row, "final")).orElseThrow().text();
    }

    @Test
    void satisfiesTheCatalogueExactly() {
        assertThat(Checker.check(YEAR.figures(), Catalogue.standard()).stream()
                        .filter(asked -> asked.outcome() instanceof Outcome.Broken
                                || (asked.outcome() instanceof Outcome.Holds holds && holds.isRounding()))
                        .map(asked -> asked.identity().code() + " " + asked.writtenOut()))
                .isEmpty();
    }

    @Test
    void nothingIsMissingToPublishIt() {
        Composition composition =
                Composer.compose(YEAR, Family.shipped("jiangxi").orElseThrow(), LocalDate.of(2021, 9, 10));
        assertThat(composition.problems()).isEmpty();
    }

    @Test
    void seedMovesVouchersNeverTotals() {
        FilledYear other = YearAccounts.of(SampleLastYear.books(77)).filled();
        for (Books.Stated stated : SampleBureau.books(1).prior()) {
            for (Key key : Counterparts.outturn(stated.metric())) {
                assertThat(other.printed(key).map(p -> p.text()))
                        .isEqualTo(YEAR.printed(key).map(p -> p.text()));
            }
        }
    }
}
