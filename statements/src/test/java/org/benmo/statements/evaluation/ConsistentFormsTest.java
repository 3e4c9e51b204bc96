package org.benmo.statements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms printed from exact books satisfy the catalogue however they were rounded; a wrong total does not. */
class ConsistentFormsTest {
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @EnumSource(Books.Habit.class)
    void roundingAloneBreaksNothing(Books.Habit habit) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            List<Obligation> broken = broken(new Books(seed, habit).print());
            assertThat(broken).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Books.Habit.class)
    void aWrongTotalBreaksSomething(Books.Habit habit) {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Map<Key, BigDecimal> cells = new Books(seed, habit).print();
            List<Key> totals =
                    cells.keySet().stream().filter(ConsistentFormsTest::isTotal).toList();
            Key wrong = totals.get(new Random(seed).nextInt(totals.size()));
            cells.merge(wrong, new BigDecimal("1.00"), BigDecimal::add);
            List<Obligation> broken = broken(cells);
            assertThat(broken).as("seed " + seed + " " + wrong).isNotEmpty();
            assertThat(broken.stream().flatMap(o -> o.operands().stream()).map(Figure::key))
                    .as("seed " + seed)
                    .contains(wrong);
        }
    }

    @ParameterizedTest
    @EnumSource(Books.Habit.class)
    void whatIsSolvedForHoldsAndContainsWhatWasPrinted(Books.Habit habit) {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            for (Obligation obligation : Checker.check(new Books(seed, habit).forms(), Catalogue.standard())) {
                if (obligation.outcome() instanceof Outcome.Holds) {
                    for (Figure figure : obligation.operands()) {
                        obligation
                                .solveFor(figure, Map.of())
                                .ifPresent(solved -> verify(obligation, figure, solved, wrong));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void verify(Obligation obligation, Figure figure, Interval solved, List<String> wrong) {
        if (!solved.meets(figure.interval())) {
            wrong.add(obligation + " solved for " + figure + " gives " + solved);
        }
        Interval middle = Interval.exactly(solved.centre());
        if (!(obligation.outcomeWith(Map.of(figure, middle)) instanceof Outcome.Holds)) {
            wrong.add(obligation + " does not hold for " + figure + " at " + middle);
        }
    }

    private static boolean isTotal(Key key) {
        boolean leaf = key.row().startsWith("func.") && key.row().length() == "func.".length() + 7;
        return !leaf && !key.row().startsWith("carry") && !key.row().startsWith("income.");
    }

    private static List<Obligation> broken(Map<Key, BigDecimal> cells) {
        return Checker.check(Books.set(cells), Catalogue.standard()).stream()
                .filter(o -> o.outcome() instanceof Outcome.Broken)
                .toList();
    }
}
