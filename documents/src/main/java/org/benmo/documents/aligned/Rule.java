package org.benmo.documents.aligned;

/**
 * A ruling line.
 *
 * @param at how far down a level line stands, or how far along an upright one
 * @param from its left or upper end
 * @param to its right or lower end
 */
public record Rule(double at, double from, double to) {
    double length() {
        return to - from;
    }
}
