package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which words head which entries. Words and entries that stand over each other are one column; entries that stand beside
 * their words (numbers at the right edge of a wide column) are given to the neighbour their alignment points to; words
 * with nothing under them either stand in the middle over several columns or head a blank one.
 */
final class ColumnPlan {
    private static final double TOUCH = 0.12;
    private static final double LOWER = 0.5;
    private static final double ROW = 1.0;
    private static final double CENTRED = 0.7;

    private final List<HeaderCell> header;
    private final List<Strip> strips;
    private final Evidence evidence;
    private final double em;
    private final List<HeaderCell> leaves = new ArrayList<>();
    private final Map<Strip, HeaderCell> heads = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();

    private ColumnPlan(List<HeaderCell> header, List<Strip> strips, Evidence evidence, double em) {
        this.header = header;
        this.strips = new ArrayList<>(strips);
        this.evidence = evidence;
        this.em = em;
    }

    /** The columns from left to right; empty when it is not clear what heads what. */
    static Optional<List<Column>> of(List<HeaderCell> header, List<Strip> strips, Evidence evidence, double em) {
        ColumnPlan plan = new ColumnPlan(header, strips, evidence, em);
        return plan.match() && plan.isSound() ? Optional.of(plan.columns) : Optional.empty();
    }

    private boolean match() {
        header.stream().filter(cell -> !hasWordsBelow(cell)).forEach(leaves::add);
        if (!keepLowest() || !giveHeads()) {
            return false;
        }
        strips.forEach(strip -> columns.add(new Column(heads.get(strip), strip)));
        columns.sort(Comparator.comparingDouble(Column::centre));
        leaves.removeAll(heads.values());
        preferLower();
        leaves.removeIf(leaf -> strips.stream().noneMatch(s -> touches(leaf, s)) && isOverSeveral(leaf, columns));
        leaves.forEach(leaf -> columns.add(new Column(leaf, null)));
        columns.sort(Comparator.comparingDouble(Column::centre));
        return settleNeighbours();
    }

    private boolean hasWordsBelow(HeaderCell cell) {
        return header.stream().anyMatch(other -> other.isBelow(cell) && cell.touches(other));
    }

    private boolean touches(HeaderCell cell, Strip strip) {
        return Math.min(cell.to, strip.to) - Math.max(cell.from, strip.from) > TOUCH * em;
    }

    /** Of words one over the other over the same entries, the lowest are the column's own. */
    private boolean keepLowest() {
        for (Strip strip : strips) {
            List<HeaderCell> over = leaves.stream()
                    .filter(leaf -> touches(leaf, strip))
                    .sorted(Comparator.comparingDouble(HeaderCell::middle).reversed())
                    .toList();
            for (HeaderCell upper : over.subList(Math.min(1, over.size()), over.size())) {
                if (over.getFirst().middle() - upper.middle() < LOWER * em) {
                    return false;
                }
                leaves.remove(upper);
            }
        }
        return true;
    }

    private boolean giveHeads() {
        for (HeaderCell leaf : List.copyOf(leaves)) {
            List<Strip> under = strips.stream().filter(s -> touches(leaf, s)).toList();
            if (under.size() > 1 && isOneColumn(under)) {
                for (Strip other : under.subList(1, under.size())) {
                    under.getFirst().addAll(other);
                    strips.remove(other);
                }
                under = under.subList(0, 1);
            }
            if (under.size() > 1) {
                leaves.remove(leaf);
            } else if (under.size() == 1 && heads.putIfAbsent(under.getFirst(), leaf) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneColumn(List<Strip> under) {
        for (int i = 0; i < under.size(); i++) {
            for (int j = i + 1; j < under.size(); j++) {
                if (under.get(i).meets(under.get(j))
                        || under.get(i).hasAmounts()
                        || under.get(j).hasAmounts()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Upper words over a column and its neighbour may touch its entries while its own words do not: where both fit, the lower
     * ones are its own.
     */
    private void preferLower() {
        for (int i = 0; i < columns.size(); i++) {
            HeaderCell upper = columns.get(i).leaf();
            Strip strip = columns.get(i).strip();
            if (upper == null || strip == null || strip.hasAmounts()) {
                continue;
            }
            for (HeaderCell lower : leaves) {
                boolean beside = (i == 0 || columns.get(i - 1).centre() < lower.centre())
                        && (i + 1 == columns.size() || columns.get(i + 1).centre() > lower.centre());
                List<Column> changed = new ArrayList<>(columns);
                changed.set(i, new Column(lower, strip));
                if (beside && lower.isBelow(upper) && isOverSeveral(upper, changed)) {
                    columns.set(i, changed.get(i));
                    leaves.remove(lower);
                    break;
                }
            }
        }
    }

    /** True for words that stand a row above others and in the middle of several columns. */
    private boolean isOverSeveral(HeaderCell cell, List<Column> columns) {
        List<Column> known = new ArrayList<>(columns);
        leaves.stream()
                .filter(leaf -> leaf != cell
                        && columns.stream().noneMatch(c -> c.leaf() == leaf)
                        && leaf.middle() > cell.middle() + ROW * em)
                .forEach(leaf -> known.add(new Column(leaf, null)));
        known.sort(Comparator.comparingDouble(Column::centre));
        double[] edges = Edges.of(known, header, evidence, em);
        for (int i = 0; i < known.size(); i++) {
            boolean lower = true;
            boolean any = false;
            for (int j = i; j < known.size() && lower; j++) {
                HeaderCell leaf = known.get(j).leaf();
                lower = leaf == null || leaf.middle() > cell.middle() + ROW * em;
                any |= leaf != null;
                boolean centred = Math.abs((edges[i] + edges[j + 1]) / 2 - cell.centre()) < CENTRED * em;
                if (lower && any && j > i && centred && cell.from > edges[i] && cell.to < edges[j + 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives entries without words over them to the words beside them. */
    private boolean settleNeighbours() {
        boolean rightish =
                columns.stream().filter(c -> c.leaf() != null && c.hasAmounts()).allMatch(c -> offset(c) > -0.3 * em);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Strip strip = column.strip();
            if (column.leaf() != null || strip == null) {
                continue;
            }
            HeaderCell left = i > 0 ? free(columns.get(i - 1)) : null;
            HeaderCell right = i + 1 < columns.size() ? free(columns.get(i + 1)) : null;
            if (left == null && right == null) {
                continue;
            }
            HeaderCell home = strip.hasAmounts() ? (rightish ? left : null) : lower(left, right);
            if (home == null) {
                return false;
            }
            columns.set(i, new Column(home, strip));
            columns.remove(new Column(home, null));
            i = -1;
        }
        return true;
    }

    /** The only one, or the one that stands a row lower. */
    private @Nullable HeaderCell lower(@Nullable HeaderCell a, @Nullable HeaderCell b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        double apart = a.middle() - b.middle();
        return apart > ROW * em ? a : apart < -ROW * em ? b : null;
    }

    private static double offset(Column column) {
        HeaderCell leaf = column.leaf();
        Strip strip = column.strip();
        return leaf == null || strip == null ? 0 : strip.to - leaf.centre() - Math.max(0, leaf.centre() - strip.from);
    }

    private static @Nullable HeaderCell free(Column column) {
        return column.strip() == null ? column.leaf() : null;
    }

    /** Words over nothing, a row above those on both sides, may as well head these. */
    private boolean isHigherThan(Column column, Column other) {
        HeaderCell leaf = column.leaf();
        HeaderCell beside = other.leaf();
        return leaf != null && beside != null && beside.middle() - leaf.middle() > ROW * em;
    }

    private boolean isSound() {
        for (int i = 1; i + 1 < columns.size(); i++) {
            if (columns.get(i).strip() == null
                    && isHigherThan(columns.get(i), columns.get(i - 1))
                    && isHigherThan(columns.get(i), columns.get(i + 1))) {
                return false;
            }
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i - 1).to() > columns.get(i).from() + 0.2 * em) {
                return false;
            }
        }
        boolean headed = header.isEmpty() || columns.stream().allMatch(c -> c.leaf() != null || !c.hasAmounts());
        return columns.size() > 1 && headed;
    }
}
