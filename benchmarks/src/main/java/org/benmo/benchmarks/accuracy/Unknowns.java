package org.benmo.benchmarks.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/**
 * The true amounts behind the printed figures of one document, as the slow solver sees them: what each print allows, and the
 * relations of the frozen list between them. Knows nothing of the catalogue or the evaluator.
 */
final class Unknowns {
    /** One relation: Σ coefficient · unknown lies within ± slack of zero, or at most that far above it. */
    record Linear(List<Integer> unknowns, List<Integer> signs, BigDecimal slack, boolean atMost) {}

    /** One relation: rate · Σ denominator = Σ numerator, the rate allowed one unit of its last decimal more. */
    record Ratio(
            int rate, List<Integer> top, List<Integer> topSigns, List<Integer> bottom, List<Integer> bottomSigns) {}

    final List<Figure> figures = new ArrayList<>();
    final List<BigDecimal> values = new ArrayList<>();
    final List<BigDecimal> halves = new ArrayList<>();
    final List<Linear> linear = new ArrayList<>();
    final List<Ratio> ratios = new ArrayList<>();
    private final Map<Figure, Integer> index = new HashMap<>();
    private final FigureSet set;

    Unknowns(FigureSet set) {
        this.set = set;
        for (Figure figure : set.all()) {
            if (figure.printed().isNumber()) {
                index.put(figure, figures.size());
                figures.add(figure);
                values.add(figure.printed().inBase());
                halves.add(figure.printed().half());
            }
        }
        FrozenList.state(this, set);
    }

    /** The unknown of a print. */
    Optional<Integer> of(Figure figure) {
        return Optional.ofNullable(index.get(figure));
    }

    /** All prints of a key. */
    List<Integer> at(String form, String row, String column) {
        return set.at(new Key(form, row, column)).stream()
                .map(index::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** States total = Σ parts, for each print of the total; slack for {@code leaves} rounded parts below. */
    void sum(List<Integer> totals, List<Integer> parts, int leaves) {
        sum(totals, parts, leaves, false);
    }

    /** States Σ parts ≤ total, for each print of the total. */
    void atMost(List<Integer> totals, List<Integer> parts) {
        sum(totals, parts, 0, true);
    }

    private void sum(List<Integer> totals, List<Integer> parts, int leaves, boolean atMost) {
        if (parts.isEmpty()) {
            return;
        }
        for (int total : totals) {
            List<Integer> unknowns = new ArrayList<>(parts);
            List<Integer> signs = new ArrayList<>();
            parts.forEach(part -> signs.add(1));
            unknowns.add(total);
            signs.add(-1);
            linear.add(new Linear(unknowns, signs, halves.get(total).multiply(BigDecimal.valueOf(leaves)), atMost));
        }
    }

    /** States that every print of both keys is the same amount. */
    void same(List<Integer> ones, List<Integer> others, int leaves) {
        for (int one : ones) {
            for (int other : others) {
                if (one != other) {
                    linear.add(new Linear(
                            List.of(one, other),
                            List.of(1, -1),
                            halves.get(one).multiply(BigDecimal.valueOf(leaves)),
                            false));
                }
            }
        }
    }
}
