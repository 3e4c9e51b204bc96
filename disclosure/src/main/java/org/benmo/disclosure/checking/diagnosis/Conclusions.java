package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** Draws causes, ties and contradictions from what a diagnosis has settled, each broken obligation told once. */
final class Conclusions {
    private final Network network;
    private final Shapes shapes;
    private final Hypothesis accepted;
    private final BitSet open;
    private final List<List<Figure>> columns;
    private final List<Diagnosis> drawn = new ArrayList<>();

    /** Alternatives, the likeliest first, that mend the same obligations. */
    record Tied(List<Repair> alternatives, BitSet obligations) {}

    Conclusions(Network network, Shapes shapes, Hypothesis accepted, List<List<Figure>> columns) {
        this.columns = columns;
        this.network = network;
        this.shapes = shapes;
        this.accepted = accepted;
        this.open = (BitSet) network.broken().clone();
    }

    List<Diagnosis> draw(List<List<Repair>> shifts, List<Tied> ties, BitSet unresolved) {
        BitSet mended = new BitSet();
        List<Repair> roots = new ArrayList<>(accepted.roots());
        for (List<Repair> shift : whole(shifts, Columns.displaced(columns, roots))) {
            mended.or(cause(shift, Optional.of(Shape.of("ROW_SHIFT"))));
            roots.removeAll(shift);
        }
        for (List<Repair> group : grouped(roots)) {
            mended.or(cause(group, Optional.empty()));
        }
        open.andNot(mended);
        ties.forEach(this::tie);
        contradictions(unresolved);
        contradictions(onlyBroken(network.guards()));
        contradictions(onlyBroken(network.votes()));
        return List.copyOf(drawn);
    }

    /** A displaced column is one cause, with the cells of it that were only recognised one by one. */
    private List<List<Repair>> whole(List<List<Repair>> shifts, List<List<Repair>> displaced) {
        List<List<Repair>> whole = new ArrayList<>();
        for (List<Repair> moved :
                Stream.concat(shifts.stream(), displaced.stream()).toList()) {
            whole.stream()
                    .filter(shift -> isOneColumn(shift.getFirst(), moved.getFirst()))
                    .findFirst()
                    .ifPresentOrElse(
                            shift -> moved.stream()
                                    .filter(repair -> !shift.contains(repair))
                                    .forEach(shift::add),
                            () -> whole.add(new ArrayList<>(moved)));
        }
        whole.forEach(shift -> shift.sort(Comparator.comparingInt(repair -> network.number(repair.figure()))));
        return whole;
    }

    private static boolean isOneColumn(Repair one, Repair other) {
        return one.figure().key().form().equals(other.figure().key().form())
                && one.figure().key().column().equals(other.figure().key().column());
    }

    private BitSet onlyBroken(BitSet ids) {
        BitSet some = (BitSet) open.clone();
        some.and(ids);
        return some;
    }

    /** Prints of one number, and two numbers exchanged, are one cause. */
    private List<List<Repair>> grouped(List<Repair> roots) {
        List<List<Repair>> groups = new ArrayList<>();
        for (Repair root : roots) {
            groups.stream()
                    .filter(g -> g.stream().anyMatch(r -> isOneCause(r, root)))
                    .findFirst()
                    .ifPresentOrElse(g -> g.add(root), () -> groups.add(new ArrayList<>(List.of(root))));
        }
        return withFollowers(groups);
    }

    /** What was only changed to keep up with another figure belongs to that figure's cause. */
    private List<List<Repair>> withFollowers(List<List<Repair>> groups) {
        List<List<Repair>> leading = new ArrayList<>();
        List<List<Repair>> following = new ArrayList<>();
        groups.forEach(g -> (standing(g).intersects(network.broken()) ? leading : following).add(g));
        for (List<Repair> group : following) {
            leading.stream()
                    .filter(l -> standing(l).intersects(standing(group)))
                    .findFirst()
                    .ifPresent(l -> l.addAll(group));
        }
        return leading;
    }

    private BitSet standing(List<Repair> repairs) {
        BitSet standing = new BitSet();
        repairs.forEach(r -> standing.or(network.standing(r.figure())));
        return standing;
    }

    private boolean isOneCause(Repair a, Repair b) {
        BigDecimal wrongA = a.figure().printed().inBase();
        BigDecimal wrongB = b.figure().printed().inBase();
        BigDecimal rightA = a.value().inBase();
        BigDecimal rightB = b.value().inBase();
        if (wrongA.compareTo(wrongB) == 0 && rightA.compareTo(rightB) == 0) {
            return isSameThing(a.figure(), b.figure());
        }
        return areExchanged(a, b);
    }

    private static boolean areExchanged(Repair a, Repair b) {
        return a.figure().printed().inBase().compareTo(b.value().inBase()) == 0
                && b.figure().printed().inBase().compareTo(a.value().inBase()) == 0;
    }

    /** The same key, or two figures that an equality of just these two puts equal. */
    private boolean isSameThing(Figure a, Figure b) {
        boolean sameKey = a.key().row().equals(b.key().row())
                && a.key().column().equals(b.key().column());
        BitSet shared = (BitSet) network.standing(a).clone();
        shared.and(network.standing(b));
        return sameKey || shared.stream().anyMatch(id -> network.operands(id).size() == 2);
    }

    private BitSet cause(List<Repair> repairs, Optional<Shape> known) {
        List<Repair> consequences = consequencesOf(repairs);
        Set<Figure> changed = new HashSet<>();
        repairs.forEach(r -> changed.add(r.figure()));
        consequences.forEach(r -> changed.add(r.figure()));
        BitSet mended = new BitSet();
        changed.forEach(f -> mended.or(network.standing(f)));
        mended.and(network.broken());
        BitSet holding = new BitSet();
        mended.stream().filter(id -> !accepted.isBroken(id)).forEach(holding::set);
        if (!holding.isEmpty()) {
            Shape shape = known.orElseGet(() -> shapeOf(repairs));
            drawn.add(new Diagnosis.Cause(List.copyOf(repairs), consequences, shape, obligations(holding)));
        }
        return holding;
    }

    private Shape shapeOf(List<Repair> repairs) {
        boolean exchanged = repairs.size() == 2 && areExchanged(repairs.getFirst(), repairs.getLast());
        return exchanged ? Shape.of("SWAPPED_PAIR", repairs.getLast().figure()) : shapes.of(repairs.getFirst());
    }

    private List<Repair> consequencesOf(List<Repair> repairs) {
        Set<Figure> changed = new HashSet<>();
        repairs.forEach(r -> changed.add(r.figure()));
        List<Repair> consequences = new ArrayList<>();
        for (Repair repair : accepted.consequences()) {
            Derivation derivation = network.derivation(repair.figure());
            if (derivation != null && derivation.sources().stream().anyMatch(changed::contains)) {
                consequences.add(repair);
                changed.add(repair.figure());
            }
        }
        return consequences;
    }

    private void tie(Tied tied) {
        BitSet explained = (BitSet) tied.obligations().clone();
        for (Repair alternative : tied.alternatives()) {
            Hypothesis supposed = accepted.suppose(alternative);
            BitSet touched = (BitSet) network.standing(alternative.figure()).clone();
            touched.and(open);
            touched.stream().filter(id -> !supposed.isBroken(id)).forEach(explained::set);
        }
        explained.and(open);
        if (!explained.isEmpty()) {
            open.andNot(explained);
            drawn.add(new Diagnosis.Tie(tied.alternatives(), onlyShape(tied.alternatives()), obligations(explained)));
        }
    }

    /** The first alternative's shape, if no other has one. */
    private Shape onlyShape(List<Repair> alternatives) {
        List<Shape> known =
                alternatives.stream().map(shapes::of).filter(Shape::isKnown).toList();
        Shape first = shapes.of(alternatives.getFirst());
        return known.size() == 1 && first.isKnown() ? first : Shape.NONE;
    }

    /** Obligations that share a figure and are off by the same amount are one contradiction. */
    private void contradictions(BitSet ids) {
        BitSet left = (BitSet) ids.clone();
        left.and(open);
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(0)) {
            BitSet group = new BitSet();
            Set<Figure> figures = new LinkedHashSet<>();
            gather(first, group, figures);
            for (int id = left.nextSetBit(first + 1); id >= 0; id = left.nextSetBit(id + 1)) {
                boolean shared = network.operands(id).stream().anyMatch(figures::contains);
                if (shared && gap(id).compareTo(gap(first)) == 0) {
                    gather(id, group, figures);
                }
            }
            left.andNot(group);
            open.andNot(group);
            drawn.add(new Diagnosis.Contradiction(List.copyOf(figures), obligations(group)));
        }
    }

    private void gather(int id, BitSet group, Set<Figure> figures) {
        group.set(id);
        figures.addAll(network.operands(id));
    }

    private BigDecimal gap(int id) {
        return network.obligation(id).outcome() instanceof Outcome.Broken broken
                ? broken.difference().centre().abs()
                : BigDecimal.ZERO;
    }

    private List<Obligation> obligations(BitSet ids) {
        return ids.stream().mapToObj(network::obligation).toList();
    }
}
