package org.benmo.documents.ofd;

import java.util.List;
import org.benmo.documents.layout.Box;

/** Where a point (x, y) goes: (a·x + c·y + e, b·x + d·y + f). */
record Affine(double a, double b, double c, double d, double e, double f) {
    static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    static Affine moved(double x, double y) {
        return new Affine(1, 0, 0, 1, x, y);
    }

    static Affine scaled(double by) {
        return new Affine(by, 0, 0, by, 0, 0);
    }

    /** From six numbers as written; nothing happens for any other count. */
    static Affine of(List<Double> numbers) {
        return numbers.size() == 6
                ? new Affine(
                        numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5))
                : IDENTITY;
    }

    /** First {@code inner}, then this. */
    Affine after(Affine inner) {
        return new Affine(
                a * inner.a + c * inner.b,
                b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,
                b * inner.c + d * inner.d,
                x(inner.e, inner.f),
                y(inner.e, inner.f));
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** How lengths grow on average. */
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }

    /** The smallest upright box around a rectangle that is put through this. */
    Box box(double x0, double y0, double x1, double y1) {
        Box box = point(x0, y0);
        return box.around(point(x1, y0)).around(point(x0, y1)).around(point(x1, y1));
    }

    private Box point(double px, double py) {
        return new Box(x(px, py), y(px, py), x(px, py), y(px, py));
    }
}
