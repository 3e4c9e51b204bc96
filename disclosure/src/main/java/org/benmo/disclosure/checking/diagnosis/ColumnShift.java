package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;

/**
 * Recognises cells of a column displaced by some rows, as when cells were deleted or inserted before pasting: what each row's
 * own relations call for stands in a neighbouring row of the same column. One cause, although every row is wrong.
 */
final class ColumnShift {
    private final Network network;
    private final Hypothesis present;
    private final List<List<Figure>> columns;

    ColumnShift(Network network, FigureSet figures, Hypothesis present) {
        this.network = network;
        this.present = present;
        columns = Columns.of(figures);
    }

    /** The repairs of the first displaced column, in printed order; empty when there is none. */
    List<Repair> find() {
        for (List<Figure> column : columns) {
            Map<Integer, Interval> called = calledFor(column);
            for (int step : called.size() < Columns.LEAST_CELLS ? new int[0] : Columns.STEPS) {
                List<Repair> repairs = displaced(column, called, step);
                if (repairs.size() >= Columns.LEAST_CELLS && mends(repairs)) {
                    return repairs;
                }
            }
        }
        return List.of();
    }

    /** For each row that does not hold: the values that its relations outside this column agree on. */
    private Map<Integer, Interval> calledFor(List<Figure> column) {
        Map<Integer, Interval> called = new TreeMap<>();
        for (int row = 0; row < column.size(); row++) {
            Figure cell = column.get(row);
            BitSet violated = (BitSet) network.standing(cell).clone();
            violated.and(present.violated());
            Optional<Interval> common = Optional.empty();
            for (int id = violated.nextSetBit(0); id >= 0; id = violated.nextSetBit(id + 1)) {
                if (isAlone(id, cell, column)) {
                    present.effort().spend();
                    Optional<Interval> value = network.obligation(id).solveFor(cell, present.replaced());
                    common = common.isEmpty() ? value : value.flatMap(common.get()::intersect);
                }
            }
            if (common.isPresent()) {
                called.put(row, common.get().widen(cell.printed().half()));
            }
        }
        return called;
    }

    private boolean isAlone(int id, Figure cell, List<Figure> column) {
        return network.operands(id).stream().noneMatch(f -> f != cell && column.contains(f));
    }

    private List<Repair> displaced(List<Figure> column, Map<Integer, Interval> called, int step) {
        Map<Integer, Repair> repairs = new TreeMap<>();
        called.forEach((row, interval) -> {
            int from = row + step;
            if (from >= 0 && from < column.size()) {
                BigDecimal value = column.get(from).printed().inBase();
                if (interval.contains(value) && value.signum() != 0) {
                    repairs.put(row, Repair.to(column.get(row), value, interval));
                }
            }
        });
        if (repairs.size() < Columns.LEAST_CELLS) {
            return List.of();
        }
        addRest(column, called, repairs);
        return List.copyOf(repairs.values());
    }

    /** Zeros that moved along, and the cells at the ends whose own value was pushed out. */
    private static void addRest(List<Figure> column, Map<Integer, Interval> called, Map<Integer, Repair> repairs) {
        called.forEach((row, interval) -> {
            if (!repairs.containsKey(row) && interval.centre().signum() >= 0) {
                BigDecimal value = interval.contains(BigDecimal.ZERO) ? BigDecimal.ZERO : interval.centre();
                repairs.put(row, Repair.to(column.get(row), value, interval));
            }
        });
    }

    private boolean mends(List<Repair> repairs) {
        Hypothesis mended = present.supposeAll(repairs);
        BitSet harmed = (BitSet) mended.violated().clone();
        harmed.andNot(present.violated());
        return harmed.isEmpty()
                && present.violated().cardinality() - mended.violated().cardinality() >= Columns.LEAST_CELLS
                && !mended.breaksGuard();
    }
}
