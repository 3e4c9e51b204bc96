package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** All figures of the narrative in printed order, to be found again when a sentence speaks of one stated elsewhere. */
final class FigureBook {
    private record Line(Figure figure, int section) {}

    private final List<Figure> all = new ArrayList<>();
    private final Map<Key, List<Line>> byKey = new HashMap<>();

    void add(Figure figure, int section) {
        all.add(figure);
        byKey.computeIfAbsent(figure.key(), key -> new ArrayList<>()).add(new Line(figure, section));
    }

    /** The last print of this key in a section; empty when it prints none. */
    Optional<Figure> in(String row, String measure, int section) {
        return byKey.getOrDefault(Key.text(row, measure), List.of()).stream()
                .filter(line -> line.section() == section)
                .map(Line::figure)
                .reduce((first, second) -> second);
    }

    /** The section that prints a figure. */
    int section(Figure figure) {
        return byKey.getOrDefault(figure.key(), List.of()).stream()
                .filter(line -> line.figure() == figure)
                .map(Line::section)
                .findFirst()
                .orElse(0);
    }

    List<Figure> all() {
        return all;
    }

    /** The print of this key nearest to a section: the last one in it, else the last before, else the first after. */
    Optional<Figure> near(String row, String measure, int section) {
        List<Line> lines = byKey.getOrDefault(Key.text(row, measure), List.of());
        Optional<Figure> before = Optional.empty();
        for (Line line : lines) {
            if (line.section() <= section) {
                before = Optional.of(line.figure());
            } else if (before.isEmpty()) {
                return Optional.of(line.figure());
            }
        }
        return before;
    }
}
