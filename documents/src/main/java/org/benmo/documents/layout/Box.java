package org.benmo.documents.layout;

/** A rectangle in points, origin top left, y downwards. */
public record Box(double x0, double y0, double x1, double y1) {
    /** From left to right. */
    public double width() {
        return x1 - x0;
    }

    /** From top to bottom. */
    public double height() {
        return y1 - y0;
    }

    double centreX() {
        return (x0 + x1) / 2;
    }

    double centreY() {
        return (y0 + y1) / 2;
    }

    /** The smallest box around both. */
    public Box around(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    boolean contains(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    boolean overlaps(Box other) {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }

    /** The part common to both; of negative size when there is none. */
    public Box intersection(Box other) {
        return new Box(Math.max(x0, other.x0), Math.max(y0, other.y0), Math.min(x1, other.x1), Math.min(y1, other.y1));
    }

    Box grown(double by) {
        return new Box(x0 - by, y0 - by, x1 + by, y1 + by);
    }
}
