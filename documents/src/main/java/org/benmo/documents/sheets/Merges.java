package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The merged regions of a sheet, found by position without looking at all of them. */
final class Merges {
    private static final int BAND = 64;

    private final Map<Integer, List<CellRangeAddress>> bands = new HashMap<>();
    private final List<CellRangeAddress> tall = new ArrayList<>();

    Merges(List<CellRangeAddress> regions) {
        for (CellRangeAddress region : regions) {
            int first = region.getFirstRow() / BAND;
            int last = region.getLastRow() / BAND;
            if (last - first > 2) {
                tall.add(region);
                continue;
            }
            for (int band = first; band <= last; band++) {
                bands.computeIfAbsent(band, b -> new ArrayList<>()).add(region);
            }
        }
    }

    /** The region a position belongs to; null when it is not merged. */
    @Nullable
    CellRangeAddress around(int row, int column) {
        for (CellRangeAddress region : bands.getOrDefault(row / BAND, List.of())) {
            if (region.isInRange(row, column)) {
                return region;
            }
        }
        for (CellRangeAddress region : tall) {
            if (region.isInRange(row, column)) {
                return region;
            }
        }
        return null;
    }
}
