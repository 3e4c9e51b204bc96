package org.benmo.documents.publication;

import java.math.BigDecimal;
import java.util.List;

/**
 * A small chart of a few amounts.
 *
 * @param kind its shape
 * @param title above it
 * @param unit of its values, as printed beside the title
 * @param series names of the bars that stand together; one name for a pie
 * @param groups what is compared; each has one value a series
 */
public record Chart(Kind kind, String title, String unit, List<String> series, List<Group> groups) {
    /** Keeps its own copies. */
    public Chart {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
    }

    /** Its shape. */
    public enum Kind {
        BAR,
        PIE
    }

    /**
     * Values that belong together.
     *
     * @param name printed below the bars or beside the slice
     * @param values one a series, none negative
     * @param labels what is printed for each value
     */
    public record Group(String name, List<BigDecimal> values, List<Run> labels) {
        /** Keeps its own copies. */
        public Group {
            values = List.copyOf(values);
            labels = List.copyOf(labels);
        }
    }
}
