package org.benmo.disclosure.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.api.Test;

/** Misprints in a consistent document: each is found, at the right figure, and nothing else is blamed. */
class TwoErrorsTest {
    private static final int DOCUMENTS = 100;

    @Test
    void consistentDocumentsHaveNoDiagnosis() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            assertThat(new GeneratedAccounts(seed, Map.of(), true).toy().diagnose())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void twoErrorsAreTwoFindingsWithTheRootFirst() {
        Injection injection = new Injection(true, Toy::obligations).measure(DOCUMENTS, 2);

        assertThat(injection.rootsFirst()).as("%s", injection).isGreaterThanOrEqualTo(95);
        assertThat(injection.falseRoots()).as("%s", injection).isZero();
    }

    @Test
    void withoutFormsFewerErrorsAreCertainAndNoneIsBlamedWrongly() {
        Injection injection = new Injection(false, Toy::obligations).measure(DOCUMENTS, 2);

        assertThat(injection.rootsFirst()).as("%s", injection).isGreaterThanOrEqualTo(90);
        assertThat(injection.named()).as("%s", injection).isGreaterThanOrEqualTo(98);
        assertThat(injection.falseRoots()).as("%s", injection).isZero();
    }

    @Test
    void manyErrorsStillBlameNobodyWrongly() {
        Injection injection = new Injection(true, Toy::obligations).measure(DOCUMENTS, 6);

        assertThat(injection.rootsFirst()).as("%s", injection).isGreaterThanOrEqualTo(90);
        assertThat(injection.falseRoots()).as("%s", injection).isZero();
    }

    @Test
    void ratesComputedFromAWrongLevelFollowItAndAreNoErrorsOfTheirOwn() {
        List<String> misses = new ArrayList<>();
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            boolean withForms = seed % 2 == 0;
            List<Figure> right =
                    new GeneratedAccounts(seed, Map.of(), withForms).toy().added();
            int level = right.indexOf(right.stream()
                    .filter(f -> f.key().equals(Key.text("expend.year", "final")))
                    .findFirst()
                    .orElseThrow());
            Map<Integer, String> misprints = carried(right, level, new Random(seed));
            Toy toy = new GeneratedAccounts(seed, misprints, withForms).toy();
            List<Diagnosis> diagnoses = toy.diagnose();
            Figure wrong = toy.added().get(level);
            if (diagnoses.size() != 1 || !Injection.roots(diagnoses.getFirst()).equals(List.of(wrong))) {
                misses.add("seed " + seed + " " + wrong + " in " + Injection.brief(diagnoses));
            }
        }
        assertThat(misses).hasSizeLessThanOrEqualTo(DOCUMENTS / 20);
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
}
