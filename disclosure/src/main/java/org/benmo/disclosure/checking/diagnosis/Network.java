package org.benmo.disclosure.checking.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/**
 * Figures and the obligations they stand in. Obligations go by their position in the list they were asked in, figures by
 * the order in which obligations first read them, so that every walk over them is the same each time.
 */
final class Network {
    private final List<Obligation> obligations;
    private final Map<Figure, Integer> order = new LinkedHashMap<>();
    private final Map<Figure, BitSet> standing = new HashMap<>();
    private final Map<Figure, List<Derivation>> following = new HashMap<>();
    private final Map<Figure, Derivation> derivations = new HashMap<>();
    private final List<BitSet> reach = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<List<Figure>> operands = new ArrayList<>();
    private final BitSet broken = new BitSet();
    private final BitSet hard = new BitSet();
    private final BitSet guards = new BitSet();
    private final BitSet votes = new BitSet();

    Network(FigureSet set, List<Obligation> obligations) {
        this.obligations = obligations;
        for (Assertion.Kind kind : Assertion.Kind.values()) {
            set.assertions(kind).forEach(this::link);
        }
        for (int id = 0; id < obligations.size(); id++) {
            operands.add(obligations.get(id).operands());
            register(id, obligations.get(id));
        }
        for (List<Figure> read : operands) {
            reach.add(reachOf(read));
        }
    }

    private void link(Assertion assertion) {
        for (Derivation derivation : Derivation.of(assertion)) {
            derivations.putIfAbsent(derivation.derived(), derivation);
            for (Figure source : derivation.sources()) {
                following.computeIfAbsent(source, f -> new ArrayList<>()).add(derivation);
            }
        }
    }

    private void register(int id, Obligation obligation) {
        if (isDecided(obligation.outcome())) {
            for (Figure figure : operands(id)) {
                if (order.putIfAbsent(figure, order.size()) == null) {
                    figures.add(figure);
                }
                standing.computeIfAbsent(figure, f -> new BitSet()).set(id);
            }
            switch (Weight.of(obligation.identity())) {
                case HARD -> hard.set(id);
                case GUARD -> guards.set(id);
                case VOTE -> votes.set(id);
                case NOTE -> {}
            }
        }
        if (obligation.outcome() instanceof Outcome.Broken) {
            broken.set(id);
        }
    }

    private static boolean isDecided(Outcome outcome) {
        return outcome instanceof Outcome.Holds || outcome instanceof Outcome.Broken;
    }

    /** The operands and whatever they were computed from: changing one of these can mend the obligation. */
    private BitSet reachOf(List<Figure> read) {
        BitSet reached = new BitSet();
        for (Figure operand : read) {
            Integer number = order.get(operand);
            if (number != null) {
                reached.set(number);
            }
            Derivation derivation = derivations.get(operand);
            if (derivation != null) {
                derivation.sources().forEach(s -> {
                    Integer source = order.get(s);
                    if (source != null) {
                        reached.set(source);
                    }
                });
            }
        }
        return reached;
    }

    Obligation obligation(int id) {
        return obligations.get(id);
    }

    /** The figures it reads. */
    List<Figure> operands(int id) {
        return operands.get(id);
    }

    Figure figure(int number) {
        return figures.get(number);
    }

    /** Position of a figure; figures no decided obligation reads come last. */
    int number(Figure figure) {
        return order.getOrDefault(figure, Integer.MAX_VALUE);
    }

    /** The decided obligations the figure stands in. */
    BitSet standing(Figure figure) {
        return standing.getOrDefault(figure, new BitSet());
    }

    /** Figures whose change can mend the obligation, as numbers. */
    BitSet reach(int id) {
        return reach.get(id);
    }

    /** What is computed from the figure. */
    List<Derivation> following(Figure figure) {
        return following.getOrDefault(figure, List.of());
    }

    /** How the figure itself is computed, or null when it is a level. */
    @org.jspecify.annotations.Nullable
    Derivation derivation(Figure figure) {
        return derivations.get(figure);
    }

    /** Broken as printed. */
    BitSet broken() {
        return broken;
    }

    BitSet hard() {
        return hard;
    }

    BitSet guards() {
        return guards;
    }

    BitSet votes() {
        return votes;
    }

    /** How many equalities hold with the figure as printed. */
    int support(Figure figure) {
        BitSet holding = (BitSet) standing(figure).clone();
        holding.and(hard);
        holding.andNot(broken);
        return holding.cardinality();
    }

    /** The parts of {@code ids} that hang together by what can mend them, by their first obligation. */
    List<BitSet> components(BitSet ids) {
        List<BitSet> components = new ArrayList<>();
        BitSet open = (BitSet) ids.clone();
        for (int first = open.nextSetBit(0); first >= 0; first = open.nextSetBit(0)) {
            BitSet component = new BitSet();
            component.set(first);
            open.clear(first);
            BitSet reached = (BitSet) reach(first).clone();
            grow(component, open, reached);
            components.add(component);
        }
        return components;
    }

    private void grow(BitSet component, BitSet open, BitSet reached) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int id = open.nextSetBit(0); id >= 0; id = open.nextSetBit(id + 1)) {
                if (reach(id).intersects(reached)) {
                    component.set(id);
                    open.clear(id);
                    reached.or(reach(id));
                    grown = true;
                }
            }
        }
    }
}
