package org.benmo.documents.publication.drawing;

import java.util.List;

/** Something drawn; points are in points of print, from the top left corner. */
public sealed interface Shape {
    /** A place. */
    record Point(double x, double y) {}

    /**
     * A filled area; an inner contour that turns the other way is a hole.
     *
     * @param contours its outlines, each as corners in order
     * @param colour six hexadecimal digits
     */
    record Area(List<List<Point>> contours, String colour) implements Shape {}

    /** A thin line. */
    record Stroke(Point from, Point to) implements Shape {}
}
