package org.benmo.documents.publication;

import java.util.List;

/**
 * Pages of one orientation.
 *
 * @param orientation of its pages, A4
 * @param numbered true when its pages carry their number; the count runs through all numbered sections
 * @param elements from top to bottom
 */
public record Section(Orientation orientation, boolean numbered, List<Element> elements) {
    /** Keeps its own copy. */
    public Section {
        elements = List.copyOf(elements);
    }

    /** Upright pages with numbers. */
    public static Section portrait(List<? extends Element> elements) {
        return new Section(Orientation.PORTRAIT, true, List.copyOf(elements));
    }

    /** Wide pages with numbers. */
    public static Section landscape(List<? extends Element> elements) {
        return new Section(Orientation.LANDSCAPE, true, List.copyOf(elements));
    }
}
