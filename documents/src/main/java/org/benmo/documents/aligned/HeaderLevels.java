package org.benmo.documents.aligned;

import java.util.Comparator;
import java.util.List;

/** Orders the placed cells of a header in rows. */
final class HeaderLevels {
    private HeaderLevels() {}

    /** Gives each cell its first row and how many it covers; returns how many rows there are, or -1 when cells cross. */
    static int of(List<HeaderCell> cells) {
        if (cells.isEmpty()) {
            return 0;
        }
        List<HeaderCell> sorted = cells.stream()
                .sorted(Comparator.comparingDouble(HeaderCell::middle).thenComparingInt(c -> c.first))
                .toList();
        int levels = 1;
        for (int i = 0; i < sorted.size(); i++) {
            HeaderCell cell = sorted.get(i);
            cell.level = 0;
            for (HeaderCell above : sorted.subList(0, i)) {
                if (meets(above, cell)) {
                    if (!nests(above, cell)) {
                        return -1;
                    }
                    cell.level = Math.max(cell.level, above.level + 1);
                }
            }
            levels = Math.max(levels, cell.level + 1);
        }
        for (HeaderCell cell : sorted) {
            int next = levels;
            for (HeaderCell below : sorted) {
                if (below.level > cell.level && meets(below, cell)) {
                    next = Math.min(next, below.level);
                }
            }
            cell.levels = next - cell.level;
        }
        return levels;
    }

    private static boolean meets(HeaderCell a, HeaderCell b) {
        return a.first <= b.last && b.first <= a.last;
    }

    private static boolean nests(HeaderCell a, HeaderCell b) {
        return (a.first <= b.first && a.last >= b.last) || (b.first <= a.first && b.last >= a.last);
    }
}
