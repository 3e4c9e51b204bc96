package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.jspecify.annotations.Nullable;

/** All numbers a document prints, by value. */
final class Prints {
    /** What one sentence says of an amount: itself, its change, the rate of its change. */
    private static final Set<String> COMPANIONS = Set.of("final", "delta", "growth");

    private final Map<Unit.Kind, NavigableMap<BigDecimal, List<Figure>>> byKind = new EnumMap<>(Unit.Kind.class);

    private final Map<Key, BigDecimal> firsts = new HashMap<>();

    Prints(Collection<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.printed().isNumber()) {
                firsts.putIfAbsent(figure.key(), figure.printed().inBase());
                byKind.computeIfAbsent(figure.printed().unit().kind(), k -> new TreeMap<>())
                        .computeIfAbsent(figure.printed().inBase(), v -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    /** The figures printed inside, by value. */
    NavigableMap<BigDecimal, List<Figure>> within(Unit.Kind kind, Interval interval) {
        NavigableMap<BigDecimal, List<Figure>> all = byKind.get(kind);
        return all == null ? new TreeMap<>() : all.subMap(interval.low(), true, interval.high(), true);
    }

    /** The figures printed with exactly this value in the base of its kind. */
    List<Figure> at(Unit.Kind kind, BigDecimal inBase) {
        NavigableMap<BigDecimal, List<Figure>> all = byKind.get(kind);
        return all == null ? List.of() : all.getOrDefault(inBase, List.of());
    }

    /**
     * True when another name is stated with the same number and with the same change, rate or amount beside it, as running costs are
     * beside goods and services: the two uphold each other, neither is copied from the other.
     */
    boolean areEchoes(Figure one, Figure other) {
        return one != other
                && one.key().column().equals(other.key().column())
                && COMPANIONS.contains(one.key().column())
                && COMPANIONS.stream()
                        .filter(column -> !column.equals(one.key().column()))
                        .anyMatch(column -> isSame(beside(one, column), beside(other, column)));
    }

    private @Nullable BigDecimal beside(Figure figure, String column) {
        return firsts.get(new Key(figure.key().form(), figure.key().row(), column));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.signum() != 0 && one.compareTo(other) == 0;
    }

    /** True when an echo of the figure stands somewhere. */
    boolean isEchoed(Figure figure) {
        return figure.printed().isNumber()
                && at(figure.printed().unit().kind(), figure.printed().inBase()).stream()
                        .anyMatch(other -> areEchoes(figure, other));
    }

    /** Every figure of the kind, by value. */
    List<Figure> all(Unit.Kind kind) {
        NavigableMap<BigDecimal, List<Figure>> all = byKind.get(kind);
        return all == null
                ? List.of()
                : all.values().stream().flatMap(List::stream).toList();
    }
}
