package org.benmo.disclosure.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.identities.Outcome;
import org.junit.jupiter.api.Test;

/** Two misprints in a consistent document: each is found, at the right figure, and nothing else is blamed. */
class TwoErrorsTest {
    private static final int DOCUMENTS = 150;

    private final List<String> misses = new ArrayList<>();
    private int injected;
    private int first;
    private int named;
    private int certain;
    private int falseRoots;

    @Test
    void consistentDocumentsHaveNoDiagnosis() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            assertThat(new GeneratedAccounts(seed, Map.of(), true).toy().diagnose())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void rootsAreNamedFirstWithForms() {
        measure(true);
        assertThat(first * 100).as("%s", this).isGreaterThanOrEqualTo(injected * 85);
        assertThat(falseRoots).as("%s", this).isZero();
    }

    @Test
    void rootsAreNamedWithoutForms() {
        measure(false);
        assertThat(named * 100).as("%s", this).isGreaterThanOrEqualTo(injected * 90);
        assertThat(falseRoots).as("%s", this).isLessThanOrEqualTo(DOCUMENTS / 50);
    }

    @Test
    void manyErrorsStillBlameNobodyWrongly() {
        measure(true, 6);
        assertThat(first * 100).as("%s", this).isGreaterThanOrEqualTo(injected * 80);
        assertThat(falseRoots * 100).as("%s", this).isLessThanOrEqualTo(injected);
    }

    @Test
    void ratesComputedFromAWrongLevelFollowItAndAreNoErrorsOfTheirOwn() {
        int once = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            boolean withForms = seed % 2 == 0;
            List<Figure> right =
                    new GeneratedAccounts(seed, Map.of(), withForms).toy().added();
            Figure level = right.stream()
                    .filter(f -> f.key().equals(Key.text("expend.year", "final")))
                    .findFirst()
                    .orElseThrow();
            Map<Integer, String> misprints = carried(right, right.indexOf(level), new Random(seed));
            Toy toy = new GeneratedAccounts(seed, misprints, withForms).toy();
            List<Diagnosis> diagnoses = toy.diagnose();
            Figure wrong = toy.added().get(right.indexOf(level));
            if (diagnoses.size() == 1 && roots(diagnoses.getFirst()).equals(List.of(wrong))) {
                once++;
            } else {
                misses.add("seed " + seed + " " + wrong + " in "
                        + diagnoses.stream().map(TwoErrorsTest::brief).toList());
            }
        }
        assertThat(once * 100).as("%d of %d %s", once, DOCUMENTS, this).isGreaterThanOrEqualTo(DOCUMENTS * 95);
    }

    /** The level is wrong and the change and the rate printed behind it were computed from the wrong level. */
    private static Map<Integer, String> carried(List<Figure> right, int level, Random random) {
        BigDecimal value = right.get(level).printed().value();
        BigDecimal prior = value.subtract(right.get(level + 1).printed().value());
        BigDecimal wrong = value.multiply(BigDecimal.valueOf(60 + random.nextInt(30)))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal delta = wrong.subtract(prior);
        BigDecimal growth = delta.movePointRight(2).divide(prior, 2, RoundingMode.HALF_UP);
        return Map.of(
                level, wrong.toPlainString(), level + 1, delta.toPlainString(), level + 2, growth.toPlainString());
    }

    private void measure(boolean withForms) {
        measure(withForms, 2);
    }

    private void measure(boolean withForms, int errors) {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Map<Integer, String> misprints = misprints(seed, withForms, errors);
            Toy toy = new GeneratedAccounts(seed, misprints, withForms).toy();
            List<Figure> wrong =
                    misprints.keySet().stream().map(i -> toy.added().get(i)).toList();
            score(seed, toy.diagnose(), wrong);
        }
    }

    private static Map<Integer, String> misprints(long seed, boolean withForms, int errors) {
        Random random = new Random(seed * 31 + 7);
        List<Figure> right =
                new GeneratedAccounts(seed, Map.of(), withForms).toy().added();
        Map<Integer, String> misprints = new TreeMap<>();
        while (misprints.size() < errors) {
            int index = random.nextInt(right.size());
            Figure figure = right.get(index);
            Misprint slip = Misprint.values()[random.nextInt(Misprint.values().length)];
            String text = slip.of(figure, right, random);
            if (!figure.printed().isPrintedZero() && isBroken(seed, Map.of(index, text), withForms)) {
                misprints.put(index, text);
            }
        }
        return misprints;
    }

    private static boolean isBroken(long seed, Map<Integer, String> misprint, boolean withForms) {
        return new GeneratedAccounts(seed, misprint, withForms)
                .toy().obligations().stream().anyMatch(o -> o.outcome() instanceof Outcome.Broken);
    }

    private void score(long seed, List<Diagnosis> diagnoses, List<Figure> wrong) {
        for (Figure figure : wrong) {
            injected++;
            boolean isFirst = diagnoses.stream().anyMatch(d -> roots(d).contains(figure));
            first += isFirst ? 1 : 0;
            named += diagnoses.stream().anyMatch(d -> figures(d).contains(figure)) ? 1 : 0;
            certain +=
                    diagnoses.stream().anyMatch(d -> d instanceof Diagnosis.Cause && roots(d).contains(figure)) ? 1 : 0;
            if (!isFirst) {
                misses.add("seed " + seed + ": " + figure + " in "
                        + diagnoses.stream().map(TwoErrorsTest::brief).toList());
            }
        }
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis instanceof Diagnosis.Cause
                    && roots(diagnosis).stream().noneMatch(wrong::contains)) {
                falseRoots++;
                misses.add("seed " + seed + " false root " + brief(diagnosis) + " for " + wrong);
            }
        }
    }

    private static String brief(Diagnosis diagnosis) {
        return diagnosis.getClass().getSimpleName() + figures(diagnosis);
    }

    private static List<Figure> roots(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Cause c -> c.repairs().stream().map(Repair::figure).toList();
            case Diagnosis.Tie t -> List.of(t.alternatives().getFirst().figure());
            case Diagnosis.Contradiction c -> List.of();
        };
    }

    private static List<Figure> figures(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Cause c -> c.repairs().stream().map(Repair::figure).toList();
            case Diagnosis.Tie t ->
                t.alternatives().stream().map(Repair::figure).toList();
            case Diagnosis.Contradiction c -> c.figures();
        };
    }

    @Override
    public String toString() {
        return "injected " + injected + ", first " + first + ", certain " + certain + ", named " + named
                + ", false roots " + falseRoots + "\n" + String.join("\n", misses);
    }
}
