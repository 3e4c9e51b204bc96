package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Outcome;

/** Some figures stand for other values: what then holds and what does not. Immutable. */
final class Hypothesis {
    private final Network network;
    private final Effort effort;
    private final Map<Figure, Interval> replaced;
    private final List<Repair> roots;
    private final List<Repair> consequences;
    private final BitSet violated;
    private final BitSet changed = new BitSet();

    private Hypothesis(
            Network network,
            Effort effort,
            Map<Figure, Interval> replaced,
            List<Repair> roots,
            List<Repair> consequences,
            BitSet violated) {
        this.network = network;
        this.effort = effort;
        this.replaced = replaced;
        this.roots = roots;
        this.consequences = consequences;
        this.violated = violated;
        replaced.keySet().forEach(f -> changed.or(network.touchedBy(f)));
    }

    /** Everything stands as printed. */
    static Hypothesis asPrinted(Network network, Effort effort) {
        BitSet violated = (BitSet) network.broken().clone();
        violated.and(network.hard());
        return new Hypothesis(network, effort, Map.of(), List.of(), List.of(), violated);
    }

    /** The same, watching only some of what is violated. */
    Hypothesis within(BitSet watched, Effort other) {
        BitSet some = (BitSet) violated.clone();
        some.and(watched);
        return new Hypothesis(network, other, replaced, roots, consequences, some);
    }

    /** One more figure put right, with what follows from it. */
    Hypothesis suppose(Repair repair) {
        return supposeAll(List.of(repair));
    }

    /** Several figures put right at once, with what follows from them. */
    Hypothesis supposeAll(List<Repair> repairs) {
        Map<Figure, Interval> values = new LinkedHashMap<>(replaced);
        List<Repair> causes = new ArrayList<>(roots);
        List<Repair> following = new ArrayList<>(consequences);
        BitSet touched = new BitSet();
        for (Repair repair : repairs) {
            put(repair, values, touched);
            causes.add(repair);
        }
        for (Repair repair : repairs) {
            follow(repair.figure(), values, following, touched);
        }
        BitSet now = (BitSet) violated.clone();
        touched.and(network.hard());
        for (int id = touched.nextSetBit(0); id >= 0; id = touched.nextSetBit(id + 1)) {
            now.set(id, isBroken(id, values));
        }
        return new Hypothesis(network, effort, values, causes, following, now);
    }

    private void put(Repair repair, Map<Figure, Interval> values, BitSet touched) {
        network.twins(repair.figure()).forEach(f -> values.put(f, repair.value().interval()));
        touched.or(network.touchedBy(repair.figure()));
    }

    private void follow(Figure source, Map<Figure, Interval> values, List<Repair> following, BitSet touched) {
        for (Derivation derivation : network.following(source)) {
            Figure derived = derivation.derived();
            if (!values.containsKey(derived) && wasComputedFromPrint(derived, source, values)) {
                Optional<BigDecimal> value = derivation.rule().apply(figure -> present(figure, values));
                if (value.isPresent()) {
                    Repair repair = Repair.to(derived, value.get(), Interval.exactly(value.get()));
                    if (!repair.value().samePrint(derived.printed())) {
                        put(repair, values, touched);
                        following.add(repair);
                        follow(derived, values, following, touched);
                    }
                }
            }
        }
    }

    /** What held with the printed value and no longer holds was computed from the printed value. */
    private boolean wasComputedFromPrint(Figure derived, Figure source, Map<Figure, Interval> values) {
        BitSet shared = (BitSet) network.standing(derived).clone();
        shared.and(network.standing(source));
        shared.and(network.hard());
        shared.andNot(network.broken());
        for (int id = shared.nextSetBit(0); id >= 0; id = shared.nextSetBit(id + 1)) {
            if (isBroken(id, values)) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal present(Figure figure, Map<Figure, Interval> values) {
        Interval value = values.get(figure);
        return value == null ? figure.printed().inBase() : value.centre();
    }

    private boolean isBroken(int id, Map<Figure, Interval> values) {
        effort.spend();
        return network.obligation(id).outcomeWith(values) instanceof Outcome.Broken;
    }

    /** Whether the obligation is broken now, asked afresh when a figure that bears on it has changed. */
    boolean isBroken(int id) {
        return changed.get(id) ? isBroken(id, replaced) : network.broken().get(id);
    }

    /** Whether a broken obligation would hold with one more figure at this value, printed as the figure prints. */
    boolean wouldMend(int id, Figure figure, BigDecimal inBase) {
        Map<Figure, Interval> values = new LinkedHashMap<>(replaced);
        Interval interval = Repair.printedLike(figure.printed(), inBase).interval();
        network.twins(figure).forEach(twin -> values.put(twin, interval));
        return !isBroken(id, values);
    }

    /** True when a statement at error level that held as printed would now be broken. */
    boolean breaksGuard() {
        return breaks(network.guards());
    }

    /** True when among them is one about numbers: words may be wrong themselves. */
    boolean breaksGuardOfNumbers() {
        BitSet numbers = (BitSet) network.guards().clone();
        network.guards().stream()
                .filter(id -> Weight.isAboutWords(network.obligation(id).identity()))
                .forEach(numbers::clear);
        return breaks(numbers);
    }

    private boolean breaks(BitSet guards) {
        BitSet touched = touched(guards);
        touched.andNot(network.broken());
        for (int id = touched.nextSetBit(0); id >= 0; id = touched.nextSetBit(id + 1)) {
            if (isBroken(id, replaced)) {
                return true;
            }
        }
        return false;
    }

    /** How many statements that are no equalities it mends, less those it breaks. */
    int votes() {
        return graveVotes() + balance(touched(network.notes()));
    }

    /** The same of bounds, words and warnings alone, which do not break in right documents. */
    int graveVotes() {
        BitSet touched = touched(network.guards());
        touched.or(touched(network.votes()));
        return balance(touched);
    }

    private int balance(BitSet touched) {
        int votes = 0;
        for (int id = touched.nextSetBit(0); id >= 0; id = touched.nextSetBit(id + 1)) {
            int before = network.broken().get(id) ? 1 : 0;
            int after = isBroken(id, replaced) ? 1 : 0;
            votes += before - after;
        }
        return votes;
    }

    private BitSet touched(BitSet among) {
        BitSet touched = (BitSet) changed.clone();
        touched.and(among);
        return touched;
    }

    Map<Figure, Interval> replaced() {
        return replaced;
    }

    boolean changes(Figure figure) {
        return replaced.containsKey(figure);
    }

    List<Repair> roots() {
        return roots;
    }

    List<Repair> consequences() {
        return consequences;
    }

    /** Equalities at error level that do not hold. */
    BitSet violated() {
        return violated;
    }

    Effort effort() {
        return effort;
    }

    Network network() {
        return network;
    }
}
