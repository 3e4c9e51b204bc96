package org.benmo.disclosure.checking.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** Misprints generated documents, diagnoses them, and counts what was found. */
final class Injection {
    private final boolean withForms;
    private final Function<Toy, List<Obligation>> asking;
    private final List<String> misses = new ArrayList<>();
    private int injected;
    private int first;
    private int named;
    private int falseRoots;

    Injection(boolean withForms, Function<Toy, List<Obligation>> asking) {
        this.withForms = withForms;
        this.asking = asking;
    }

    /** So many errors in each of so many documents. */
    Injection measure(int documents, int errors) {
        for (int seed = 0; seed < documents; seed++) {
            Map<Integer, String> misprints = misprints(seed, errors);
            Toy toy = new GeneratedAccounts(seed, misprints, withForms).toy();
            List<Figure> wrong =
                    misprints.keySet().stream().map(i -> toy.added().get(i)).toList();
            score(seed, Diagnostician.diagnose(toy.figures(), asking.apply(toy)), wrong);
        }
        return this;
    }

    private Map<Integer, String> misprints(long seed, int errors) {
        Random random = new Random(seed * 31 + 7);
        List<Figure> right =
                new GeneratedAccounts(seed, Map.of(), withForms).toy().added();
        Map<Integer, String> misprints = new TreeMap<>();
        while (misprints.size() < errors) {
            int index = random.nextInt(right.size());
            Figure figure = right.get(index);
            Misprint slip = Misprint.values()[random.nextInt(Misprint.values().length)];
            String text = slip.of(figure, right, random);
            if (!figure.printed().isPrintedZero() && isDetectable(seed, Map.of(index, text))) {
                misprints.put(index, text);
            }
        }
        return misprints;
    }

    private boolean isDetectable(long seed, Map<Integer, String> misprint) {
        Toy toy = new GeneratedAccounts(seed, misprint, withForms).toy();
        return asking.apply(toy).stream()
                .anyMatch(o -> o.outcome() instanceof Outcome.Broken && Weight.of(o.identity()) == Weight.HARD);
    }

    private void score(long seed, List<Diagnosis> diagnoses, List<Figure> wrong) {
        for (Figure figure : wrong) {
            injected++;
            boolean isFirst = diagnoses.stream().anyMatch(d -> roots(d).contains(figure));
            first += isFirst ? 1 : 0;
            named += diagnoses.stream().anyMatch(d -> figures(d).contains(figure)) ? 1 : 0;
            if (!isFirst) {
                misses.add("seed " + seed + ": " + figure + " in " + brief(diagnoses));
            }
        }
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis instanceof Diagnosis.Cause
                    && roots(diagnosis).stream().noneMatch(wrong::contains)) {
                falseRoots++;
                misses.add("seed " + seed + " false root " + brief(List.of(diagnosis)) + " for " + wrong);
            }
        }
    }

    static String brief(List<Diagnosis> diagnoses) {
        return diagnoses.stream()
                .map(d -> d.getClass().getSimpleName() + figures(d))
                .toList()
                .toString();
    }

    /** What the diagnosis blames before all else. */
    static List<Figure> roots(Diagnosis diagnosis) {
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

    /** Share of injected errors blamed before all else, in percent. */
    int rootsFirst() {
        return first * 100 / injected;
    }

    /** Share of injected errors named at all, in percent. */
    int named() {
        return named * 100 / injected;
    }

    /** Certain findings about figures that are right. */
    int falseRoots() {
        return falseRoots;
    }

    @Override
    public String toString() {
        return "injected " + injected + ", first " + first + ", named " + named + ", false roots " + falseRoots + "\n"
                + String.join("\n", misses);
    }
}
