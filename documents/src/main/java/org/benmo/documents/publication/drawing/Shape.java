package org.benmo.documents.publication.drawing;

import java.util.List;

/** Something drawn; points are in points of print, from the top left corner. */
public sealed interface Shape {
    /** A place. */
    record Point(double x, double y) {}

    /**
     * A filled area.
     *
     * @param points its corners in order
     * @param colour six hexadecimal digits
     */
    record Area(List<Point> points, String colour) implements Shape {}

    /** A thin line. */
    record Stroke(Point from, Point to) implements Shape {}

    /**
     * Words.
     *
     * @param words what is said
     * @param at on the baseline
     * @param size of the letters
     * @param anchor which part of the words stands at the place
     */
    record Label(String words, Point at, double size, Anchor anchor) implements Shape {}

    /** Which part of words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
