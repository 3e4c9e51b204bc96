package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.benmo.statements.figures.Figure;

/**
 * Finds all smallest sets of figures whose change makes a component hold. Bounded: at most three figures and as many
 * questions as the effort allows; branches on the broken obligation with the fewest figures.
 */
final class Search {
    private static final int MOST_ROOTS = 3;
    private static final int MOST_SOLUTIONS = 60;

    private final Network network;
    private final Candidates candidates;
    private final Map<Set<Integer>, Hypothesis> found = new LinkedHashMap<>();
    private final Map<Set<Integer>, Hypothesis> againstWords = new LinkedHashMap<>();
    private final Set<List<Object>> visited = new HashSet<>();

    Search(Network network, Candidates candidates) {
        this.network = network;
        this.candidates = candidates;
    }

    /** All smallest repairs, in the order they were found; empty when there is none within the bounds. */
    List<Hypothesis> smallest(Hypothesis start) {
        boolean several = start.violated().cardinality() > 1;
        for (int roots = 1; roots <= MOST_ROOTS && found.isEmpty(); roots++) {
            visited.clear();
            againstWords.clear();
            descend(start, roots, start.roots().size());
            if (start.effort().isExhausted()) {
                // An unfinished level may have missed the repair that ties with those it found.
                return List.of();
            }
            if (several && found.isEmpty()) {
                found.putAll(againstWords);
            }
        }
        return List.copyOf(found.values());
    }

    private void descend(Hypothesis hypothesis, int left, int given) {
        BitSet violated = hypothesis.violated();
        if (violated.isEmpty()) {
            take(hypothesis, given);
            return;
        }
        if (left == 0
                || found.size() >= MOST_SOLUTIONS
                || hypothesis.effort().isExhausted()
                || disjoint(violated, left) > left) {
            return;
        }
        int pivot = pivot(violated);
        BitSet choices = (BitSet) network.reach(pivot).clone();
        if (left == 1) {
            violated.stream().forEach(id -> choices.and(network.reach(id)));
        }
        for (int n = choices.nextSetBit(0); n >= 0; n = choices.nextSetBit(n + 1)) {
            branch(hypothesis, network.figure(n), left, given);
        }
    }

    /**
     * A repair that contradicts words the printed number agreed with is one only if it mends as many words as it
     * contradicts, or, when there is no other, several equalities.
     */
    private void take(Hypothesis hypothesis, int given) {
        if (!hypothesis.breaksGuard()) {
            found.putIfAbsent(numbers(hypothesis, given), hypothesis);
        } else if (!hypothesis.breaksGuardOfNumbers()) {
            (hypothesis.votes() >= 0 ? found : againstWords).putIfAbsent(numbers(hypothesis, given), hypothesis);
        }
    }

    private void branch(Hypothesis hypothesis, Figure figure, int left, int given) {
        if (hypothesis.changes(figure)) {
            return;
        }
        for (Repair repair : candidates.of(figure, hypothesis, left == 1)) {
            Hypothesis next = hypothesis.suppose(repair);
            if (left == 1 ? next.violated().isEmpty() : visited.add(state(next, left, given))) {
                descend(next, left - 1, given);
            }
        }
    }

    /** The same figures changed to the same values in another order need not be looked at twice. */
    private List<Object> state(Hypothesis hypothesis, int left, int given) {
        Map<Integer, BigDecimal> values = new TreeMap<>();
        hypothesis.roots().stream()
                .skip(given)
                .forEach(r -> values.put(network.number(r.figure()), r.value().value()));
        return List.of(left, values);
    }

    private Set<Integer> numbers(Hypothesis hypothesis, int given) {
        Set<Integer> numbers = new TreeSet<>();
        hypothesis.roots().stream().skip(given).forEach(r -> numbers.add(network.number(r.figure())));
        return numbers;
    }

    /** At least so many figures must change: one for each obligation that shares none with those before it. */
    private int disjoint(BitSet violated, int enough) {
        int count = 0;
        BitSet taken = new BitSet();
        for (int id = violated.nextSetBit(0); id >= 0 && count <= enough; id = violated.nextSetBit(id + 1)) {
            if (!network.reach(id).intersects(taken)) {
                taken.or(network.reach(id));
                count++;
            }
        }
        return count;
    }

    private int pivot(BitSet violated) {
        int pivot = violated.nextSetBit(0);
        for (int id = pivot; id >= 0; id = violated.nextSetBit(id + 1)) {
            if (network.reach(id).cardinality() < network.reach(pivot).cardinality()) {
                pivot = id;
            }
        }
        return pivot;
    }

    /** Every repair of one figure that mends at least one thing violated, for when no complete repair is in reach. */
    List<Hypothesis> singleSteps(Hypothesis start) {
        List<Hypothesis> steps = new ArrayList<>();
        BitSet reached = new BitSet();
        start.violated().stream().forEach(id -> reached.or(network.reach(id)));
        for (int n = reached.nextSetBit(0); n >= 0 && !start.effort().isExhausted(); n = reached.nextSetBit(n + 1)) {
            Figure figure = network.figure(n);
            if (!start.changes(figure)) {
                candidates.of(figure, start, false).forEach(r -> steps.add(start.suppose(r)));
            }
        }
        return steps;
    }
}
