package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** All numbers a document prints, by value. */
final class Prints {
    private final Map<Unit.Kind, NavigableMap<BigDecimal, List<Figure>>> byKind = new EnumMap<>(Unit.Kind.class);

    Prints(Collection<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.printed().isNumber()) {
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

    /** Every figure of the kind, by value. */
    List<Figure> all(Unit.Kind kind) {
        NavigableMap<BigDecimal, List<Figure>> all = byKind.get(kind);
        return all == null
                ? List.of()
                : all.values().stream().flatMap(List::stream).toList();
    }
}
