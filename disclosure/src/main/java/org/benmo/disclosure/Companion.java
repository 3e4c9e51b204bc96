package org.benmo.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/**
 * Another publication of the same unit, against which one is checked: last year's final accounts, or the budget of the year. Holds only the
 * numbers and where they stand, so that hundreds can be kept.
 *
 * @param name of its file
 * @param kind final accounts or budget
 * @param unit who published it; empty when not found
 * @param year fiscal year; empty when not found
 * @param prints every number by what it is
 * @param leaves how many lowest items the totals are made of, at least 1; totals of them may be rounded otherwise than here
 */
public record Companion(
        String name,
        DocumentKind kind,
        Optional<String> unit,
        OptionalInt year,
        Map<Key, List<Print>> prints,
        int leaves) {
    private static final String ITEM = "func\\.\\d{7}";

    /** A number and where it stands, in words. */
    public record Print(Printed printed, String where) {}

    /** What of an understood publication is needed. */
    public static Companion of(Disclosure disclosure) {
        Map<Key, List<Print>> prints = new HashMap<>();
        FigureSet figures = disclosure.figures();
        for (Key key : figures.keys()) {
            List<Print> numbers = figures.at(key).stream()
                    .filter(figure -> figure.printed().isNumber())
                    .map(Companion::print)
                    .toList();
            if (!numbers.isEmpty()) {
                prints.put(key, numbers);
            }
        }
        return new Companion(
                disclosure.document().name(),
                disclosure.kind(),
                disclosure.unit(),
                disclosure.year(),
                Map.copyOf(prints),
                leaves(figures));
    }

    private static Print print(Figure figure) {
        String where = figure.lineage() instanceof PrintedAt at
                ? at.where()
                : figure.lineage().describe();
        return new Print(figure.printed(), where);
    }

    /** The lowest items of the longest table by function. */
    public static int leaves(FigureSet figures) {
        return Math.max(
                1,
                List.of("T02", "T03", "T05").stream()
                        .mapToInt(form -> (int) figures.rows(form).stream()
                                .filter(row -> row.matches(ITEM))
                                .count())
                        .max()
                        .orElse(1));
    }

    /** The first print of the first of these keys that has one. */
    public Optional<Print> first(List<Key> keys) {
        return keys.stream()
                .flatMap(key -> prints.getOrDefault(key, List.of()).stream())
                .findFirst();
    }
}
