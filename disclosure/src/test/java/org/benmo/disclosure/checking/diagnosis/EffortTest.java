package org.benmo.disclosure.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.benmo.statements.figures.Figure;
import org.junit.jupiter.api.Test;

/** Bounded and repeatable, whatever is wrong with a document. */
class EffortTest {
    @Test
    void saysTheSameEveryTime() {
        for (int seed = 0; seed < 10; seed++) {
            Map<Integer, String> misprints = misprints(seed, 5);
            assertThat(told(seed, misprints)).isEqualTo(told(seed, misprints));
        }
    }

    @Test
    void theWorstDocumentIsStillDiagnosedInTime() {
        long slowest = 0;
        for (int seed = 0; seed < 40; seed++) {
            Toy toy = new GeneratedAccounts(seed, misprints(seed, 25), true).toy();
            long start = System.nanoTime();
            toy.diagnose();
            slowest = seed < 5 ? 0 : Math.max(slowest, System.nanoTime() - start);
        }
        // The bound is on questions asked; the time allows for a slow and busy machine.
        assertThat(slowest).isLessThan(1_000_000_000L);
    }

    private static List<String> told(long seed, Map<Integer, String> misprints) {
        return new GeneratedAccounts(seed, misprints, true)
                .toy().diagnose().stream().map(EffortTest::brief).toList();
    }

    private static String brief(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Cause c ->
                "cause " + c.repairs() + c.consequences() + c.shape().code();
            case Diagnosis.Tie t -> "tie " + t.alternatives() + t.shape().code();
            case Diagnosis.Contradiction c -> "contradiction " + c.figures();
        };
    }

    private static Map<Integer, String> misprints(long seed, int count) {
        Random random = new Random(seed);
        List<Figure> right = new GeneratedAccounts(seed, Map.of(), true).toy().added();
        Map<Integer, String> misprints = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int index = random.nextInt(right.size());
            misprints.put(index, Misprint.STALE.of(right.get(index), right, random));
        }
        return misprints;
    }
}
