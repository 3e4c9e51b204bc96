package org.benmo.bureau.lineage;

import java.util.List;
import java.util.Set;

/** A module that prints figures: in sentences, in published documents. */
public interface FigureUse {
    /** Where these figures of a year are printed; keys as {@code T03[func.213].basic}. */
    List<Use> uses(int year, Set<String> keys);

    /**
     * A place where a figure is printed.
     *
     * @param kind key of the heading it is listed under
     * @param words what stands there
     * @param link where to look at it
     */
    record Use(String kind, String words, String link) {}
}
