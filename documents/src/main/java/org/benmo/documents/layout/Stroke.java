package org.benmo.documents.layout;

/**
 * A straight painted piece of line, level or upright.
 *
 * @param level true when it runs from left to right
 * @param at its y when level, its x when upright
 * @param from its left or top end
 * @param to its right or bottom end
 */
public record Stroke(boolean level, double at, double from, double to) {
    double length() {
        return to - from;
    }

    Box box() {
        return level ? new Box(from, at, to, at) : new Box(at, from, at, to);
    }

    static Stroke of(Box box) {
        return box.width() >= box.height()
                ? new Stroke(true, box.centreY(), box.x0(), box.x1())
                : new Stroke(false, box.centreX(), box.y0(), box.y1());
    }
}
