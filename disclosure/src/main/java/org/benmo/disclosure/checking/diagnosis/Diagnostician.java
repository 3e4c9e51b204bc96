package org.benmo.disclosure.checking.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.identities.Obligation;

/**
 * Finds the causes behind broken obligations. Obligations that share figures are explained together: the smallest change
 * that makes all of them hold without breaking what holds now. Two errors that happen to meet in one obligation are two
 * causes; what several figures could explain equally well is a tie; the rest is a contradiction.
 */
public final class Diagnostician {
    private static final int QUESTIONS = 30_000;
    private static final int QUESTIONS_A_COMPONENT = 12_000;

    private static final int MOST_SHIFTS = 6;

    private final FigureSet figures;
    private final Network network;
    private final Candidates candidates;
    private final Shapes shapes;
    private final Effort effort = new Effort(QUESTIONS);
    private final List<Conclusions.Tied> ties = new ArrayList<>();
    private final List<List<Repair>> shifts = new ArrayList<>();
    private final BitSet unresolved = new BitSet();
    private Hypothesis accepted;

    private Diagnostician(FigureSet figures, List<Obligation> obligations) {
        this.figures = figures;
        network = new Network(figures, obligations);
        Prints prints = new Prints(figures.all());
        candidates = new Candidates(network, prints);
        shapes = new Shapes(network, prints);
        accepted = Hypothesis.asPrinted(network, effort);
    }

    /**
     * Explains every broken obligation at error or warning level, and those of information that follow from them.
     *
     * @param figures of the document
     * @param obligations asked of them, with their outcomes
     */
    public static List<Diagnosis> diagnose(FigureSet figures, List<Obligation> obligations) {
        return new Diagnostician(figures, obligations).run();
    }

    private List<Diagnosis> run() {
        shifts();
        for (BitSet component : network.components(accepted.violated())) {
            resolve(component);
        }
        return new Conclusions(network, shapes, accepted, Columns.of(figures)).draw(shifts, ties, unresolved);
    }

    private void shifts() {
        List<Repair> shift = shift();
        while (!shift.isEmpty() && shifts.size() < MOST_SHIFTS) {
            shifts.add(shift);
            accepted = accepted.supposeAll(shift);
            shift = shift();
        }
    }

    private List<Repair> shift() {
        List<Repair> shift = new ColumnShift(network, figures, accepted).find();
        return shift.isEmpty() ? new ColumnSlide(network, Columns.of(figures), accepted).find() : shift;
    }

    private void resolve(BitSet component) {
        Effort part = effort.upTo(QUESTIONS_A_COMPONENT);
        List<Hypothesis> solutions = new Search(network, candidates).smallest(accepted.within(component, part));
        effort.settle(part, QUESTIONS_A_COMPONENT);
        if (solutions.isEmpty()) {
            stepwise(component);
        } else {
            settle(solutions, component);
        }
    }

    /** What all solutions agree on is certain; what they differ in is tied. */
    private void settle(List<Hypothesis> solutions, BitSet component) {
        List<Repair> core = new ArrayList<>(newRoots(solutions.getFirst()));
        for (Hypothesis solution : solutions) {
            core.removeIf(r -> newRoots(solution).stream()
                    .noneMatch(o -> o.figure() == r.figure() && o.value().samePrint(r.value())));
        }
        if (!core.isEmpty()) {
            accepted = accepted.supposeAll(core);
        }
        BitSet rest = (BitSet) accepted.violated().clone();
        rest.and(component);
        if (!rest.isEmpty()) {
            tie(solutions, core, rest);
        }
    }

    private List<Repair> newRoots(Hypothesis solution) {
        return solution.roots().stream()
                .filter(r -> !accepted.changes(r.figure()))
                .toList();
    }

    private void tie(List<Hypothesis> solutions, List<Repair> core, BitSet rest) {
        Map<Figure, Repair> alternatives = new LinkedHashMap<>();
        solutions.forEach(s -> newRoots(s).forEach(r -> alternatives.putIfAbsent(r.figure(), r)));
        core.forEach(r -> alternatives.remove(r.figure()));
        for (BitSet group : groups(rest, alternatives.keySet())) {
            List<Repair> mending = alternatives.values().stream()
                    .filter(r -> mends(r.figure(), group))
                    .toList();
            if (mending.isEmpty()) {
                unresolved.or(group);
            } else {
                ties.add(new Conclusions.Tied(ranked(mending), group));
            }
        }
    }

    /** The likeliest first; cells with nothing in them only when there is nothing else to look at. */
    private List<Repair> ranked(List<Repair> mending) {
        List<Repair> numbers =
                mending.stream().filter(r -> r.figure().printed().isNumber()).toList();
        return new Ranking(network, shapes, accepted).sorted(numbers.isEmpty() ? mending : numbers);
    }

    private boolean mends(Figure figure, BitSet obligations) {
        int number = network.number(figure);
        return obligations.stream().anyMatch(id -> network.reach(id).get(number));
    }

    /** Obligations that the same alternatives could mend. */
    private List<BitSet> groups(BitSet obligations, Set<Figure> alternatives) {
        List<BitSet> groups = new ArrayList<>();
        BitSet open = (BitSet) obligations.clone();
        while (!open.isEmpty()) {
            BitSet group = new BitSet();
            group.set(open.nextSetBit(0));
            open.andNot(group);
            Set<Figure> mending = new LinkedHashSet<>();
            boolean grown = true;
            while (grown) {
                alternatives.stream().filter(f -> mends(f, group)).forEach(mending::add);
                BitSet more = new BitSet();
                open.stream()
                        .filter(id ->
                                mending.stream().anyMatch(f -> network.reach(id).get(network.number(f))))
                        .forEach(more::set);
                group.or(more);
                open.andNot(more);
                grown = !more.isEmpty();
            }
            groups.add(group);
        }
        return groups;
    }

    /** No complete repair in reach: take the one figure that two or more obligations agree on, then look again. */
    private void stepwise(BitSet component) {
        Effort part = effort.upTo(QUESTIONS_A_COMPONENT);
        Hypothesis start = accepted.within(component, part);
        Step best = null;
        boolean contested = false;
        for (Hypothesis after : new Search(network, candidates).singleSteps(start)) {
            Step step = Step.between(start, after);
            if (step.mended.cardinality() < 2 || !step.harmless) {
                continue;
            }
            if (best == null || step.mended.cardinality() > best.mended.cardinality()) {
                best = step;
                contested = false;
            } else if (step.contests(best)) {
                contested = true;
            }
        }
        effort.settle(part, QUESTIONS_A_COMPONENT);
        if (best == null || contested) {
            unresolved.or(component);
            return;
        }
        accepted = accepted.suppose(best.repair);
        BitSet rest = (BitSet) accepted.violated().clone();
        rest.and(component);
        network.components(rest).forEach(this::resolve);
    }

    /** One figure put right: what that mends, and whether it breaks nothing else. */
    private record Step(Repair repair, BitSet mended, boolean harmless) {
        static Step between(Hypothesis before, Hypothesis after) {
            BitSet mended = (BitSet) before.violated().clone();
            mended.andNot(after.violated());
            BitSet harmed = (BitSet) after.violated().clone();
            harmed.andNot(before.violated());
            return new Step(after.roots().getLast(), mended, harmed.isEmpty() && !after.breaksGuard());
        }

        /** As good as the other, about the same obligations, on another figure. */
        boolean contests(Step other) {
            return mended.cardinality() == other.mended.cardinality()
                    && mended.intersects(other.mended)
                    && repair.figure() != other.repair.figure();
        }
    }
}
