package org.benmo.samples.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.benmo.samples.disclosures.errors.HumanError;
import org.benmo.samples.disclosures.errors.Mutant;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a generated disclosure must be, told without the reader and the checker. */
final class DraftMakerTest {
    private static final int DRAFTS = 60;
    private static final BigDecimal HALF = new BigDecimal("0.005");
    private static final List<Draft> ALL =
            LongStream.range(0, DRAFTS).mapToObj(DraftMaker::make).toList();

    @Test
    void theSameSeedGivesTheSameDraft() {
        assertThat(DraftMaker.make(7)).isEqualTo(DraftMaker.make(7));
        assertThat(DraftMaker.make(7)).isNotEqualTo(DraftMaker.make(22));
    }

    @Test
    void everyFamilyTakesItsTurn() {
        Set<String> families = new HashSet<>();
        for (int seed = 0; seed < Family.all().size(); seed++) {
            families.add(DraftMaker.make(seed).family());
        }
        assertThat(families).hasSize(15);
    }

    @Test
    void everyRowOfExpenditureIsItsPartsUpToTheRoundingOfEachCell() {
        for (Draft draft : ALL) {
            for (Fact year : draft.facts()) {
                if (year.key().form().equals("T03") && year.key().column().equals("year")) {
                    BigDecimal sum = BigDecimal.ZERO;
                    int parts = 0;
                    for (Fact part : draft.facts()) {
                        boolean same = part.key().form().equals("T03")
                                && part.key().row().equals(year.key().row());
                        if (same && !part.key().column().equals("year")) {
                            sum = sum.add(part.value());
                            parts++;
                        }
                    }
                    assertThat(year.value().subtract(sum).abs())
                            .as(draft.name() + " " + year.key())
                            .isLessThanOrEqualTo(HALF.multiply(BigDecimal.valueOf(parts + 1)));
                }
            }
        }
    }

    @Test
    void incomeAndSpendingTotalsAreOneNumber() {
        for (Draft draft : ALL) {
            assertThat(value(draft, "income.total"))
                    .as(draft.name())
                    .isEqualByComparingTo(value(draft, "expend.total"));
        }
    }

    private static BigDecimal value(Draft draft, String row) {
        return draft.facts().stream()
                .filter(fact -> fact.key().equals(new Key("T01", row, "final")))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tailsOfRoundingOccurAndAreNotMadeUp() {
        long tails = 0;
        for (Draft draft : ALL) {
            List<Fact> classes = draft.facts().stream()
                    .filter(fact -> fact.key().form().equals("T03")
                            && fact.key().column().equals("year")
                            && fact.key().row().matches("func\\.\\d{3}"))
                    .toList();
            BigDecimal sum = classes.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            Fact total = draft.facts().stream()
                    .filter(fact -> fact.key().equals(new Key("T03", "total", "year")))
                    .findFirst()
                    .orElseThrow();
            tails += total.value().compareTo(sum) == 0 ? 0 : 1;
        }
        assertThat(tails).isBetween(5L, DRAFTS - 5L);
    }

    @Test
    void noSlotOfAWordingStaysOpen() {
        for (Draft draft : ALL) {
            for (Piece piece : draft.pieces()) {
                if (piece instanceof Piece.Prose prose) {
                    assertThat(prose.text()).doesNotContain("{", "}", "¶", "。。", "；。", "?");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HumanError.class)
    void everyErrorFindsAPlaceAndChangesTheDraft(HumanError error) {
        int put = 0;
        for (Draft draft : ALL) {
            var mutant = error.into(draft, new Random(put));
            if (mutant.isPresent()) {
                put++;
                Mutant made = mutant.get();
                assertThat(made.draft().pieces()).as(made.words()).isNotEqualTo(draft.pieces());
                assertThat(made.right()).hasSameSizeAs(made.wrong());
            }
        }
        assertThat(put).isPositive();
    }
}
