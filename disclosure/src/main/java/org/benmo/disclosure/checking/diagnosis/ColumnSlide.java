package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;

/**
 * Recognises a stretch of a column pasted one row too low or too high where rows alone do not show it, because classes and their items are
 * wrong together: supposes the stretch back in its place and asks what then holds. The value pushed out at the end is what its own relations call
 * for.
 */
final class ColumnSlide {
    private static final int LEAST_MENDED = 3;
    private static final int QUESTIONS = 60_000;

    private final Network network;
    private final Hypothesis present;
    private final Effort effort = new Effort(QUESTIONS);
    private final List<List<Figure>> columns;

    ColumnSlide(Network network, List<List<Figure>> columns, Hypothesis present) {
        this.network = network;
        this.present = present.within(present.violated(), effort);
        this.columns = columns;
    }

    /** The repairs of the first column in which a stretch slid; empty when there is none. */
    List<Repair> find() {
        for (List<Figure> column : columns) {
            List<Figure> printed = column.stream()
                    .filter(figure -> figure.printed().isNumber())
                    .toList();
            List<Repair> repairs = find(printed);
            if (repairs.isEmpty() && printed.size() < column.size()) {
                repairs = find(column);
            }
            if (!repairs.isEmpty()) {
                return repairs;
            }
        }
        return List.of();
    }

    private List<Repair> find(List<Figure> column) {
        List<Integer> doubtful = doubtful(column);
        List<Repair> best = List.of();
        int most = LEAST_MENDED - 1;
        for (int first : doubtful) {
            for (int last : doubtful) {
                if (first >= last || effort.isExhausted()) {
                    continue;
                }
                for (boolean down : new boolean[] {true, false}) {
                    List<Repair> repairs = slid(column, first, last, down);
                    int mended = repairs.size() < Columns.LEAST_CELLS ? 0 : mended(repairs, column);
                    boolean better = mended > most || (mended == most && repairs.size() < best.size());
                    if (!repairs.isEmpty() && better) {
                        best = repairs;
                        most = mended;
                    }
                }
            }
        }
        return best;
    }

    /** Rows that stand in something violated; none when that is too little for a slide. */
    private List<Integer> doubtful(List<Figure> column) {
        List<Integer> rows = new ArrayList<>();
        BitSet violated = new BitSet();
        for (int row = 0; row < column.size(); row++) {
            BitSet own = (BitSet) network.standing(column.get(row)).clone();
            own.and(present.violated());
            if (!own.isEmpty()) {
                rows.add(row);
                violated.or(own);
            }
        }
        return violated.cardinality() < LEAST_MENDED ? List.of() : rows;
    }

    /** Every cell back where it belongs, and the one at the end by its own relations. */
    private List<Repair> slid(List<Figure> column, int first, int last, boolean down) {
        List<Repair> repairs = new ArrayList<>();
        for (int row = down ? first : first + 1; row <= (down ? last - 1 : last); row++) {
            Figure cell = column.get(row);
            BigDecimal value = column.get(down ? row + 1 : row - 1).printed().inBase();
            if (value.compareTo(cell.printed().inBase()) != 0) {
                repairs.add(Repair.to(cell, value, Interval.exactly(value)));
            }
        }
        if (!repairs.isEmpty()) {
            pushedOut(column.get(down ? last : first), repairs).ifPresent(repairs::add);
        }
        return repairs;
    }

    private Optional<Repair> pushedOut(Figure end, List<Repair> repairs) {
        Hypothesis back = present.supposeAll(repairs);
        BitSet open = (BitSet) network.standing(end).clone();
        open.and(back.violated());
        Optional<Interval> common = Optional.empty();
        for (int id = open.nextSetBit(0); id >= 0; id = open.nextSetBit(id + 1)) {
            effort.spend();
            Optional<Interval> value = network.obligation(id).solveFor(end, back.replaced());
            common = common.isEmpty() ? value : value.flatMap(common.get()::intersect);
        }
        return common.map(interval -> Repair.to(end, interval.centre(), interval))
                .filter(repair -> repair.isPinned() && !repair.value().samePrint(end.printed()));
    }

    /** How much more holds; nothing when something that held does no longer, or something in the column still does not. */
    private int mended(List<Repair> repairs, List<Figure> column) {
        Hypothesis back = present.supposeAll(repairs);
        BitSet harmed = (BitSet) back.violated().clone();
        harmed.andNot(present.violated());
        BitSet left = new BitSet();
        column.forEach(cell -> left.or(network.standing(cell)));
        left.and(back.violated());
        return harmed.isEmpty() && left.isEmpty() && !back.breaksGuard()
                ? present.violated().cardinality() - back.violated().cardinality()
                : 0;
    }
}
