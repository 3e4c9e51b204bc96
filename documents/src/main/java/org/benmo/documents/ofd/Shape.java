package org.benmo.documents.ofd;

import java.util.StringTokenizer;
import org.benmo.documents.layout.Outline;

/** Reads the short form in which OFD writes outlines: {@code M 0 0 L 100 0 C}. */
final class Shape {
    private static final int STEPS_MAX = 200_000;

    private final StringTokenizer words;
    private final Affine affine;
    private final Outline outline = new Outline();

    private Shape(String written, Affine affine) {
        this.words = new StringTokenizer(written, " \t\r\n,");
        this.affine = affine;
    }

    /** The outline, put through a transformation. What cannot be understood ends it. */
    static Outline read(String written, Affine affine) {
        Shape shape = new Shape(written, affine);
        int steps = 0;
        while (shape.words.hasMoreTokens() && steps++ < STEPS_MAX && shape.step(shape.words.nextToken())) {
            // On to the next step.
        }
        return shape.outline;
    }

    private boolean step(String operator) {
        return switch (operator) {
            case "S", "M" -> to(0, outline::move);
            case "L" -> to(0, outline::line);
            case "Q" -> to(2, outline::curve);
            case "B" -> to(4, outline::curve);
            case "A" -> to(5, outline::curve);
            case "C" -> {
                outline.close();
                yield true;
            }
            default -> false;
        };
    }

    private interface Move {
        void to(double x, double y);
    }

    private double next() {
        return words.hasMoreTokens() ? Numbers.number(words.nextToken(), Double.NaN) : Double.NaN;
    }

    /** Goes to the point that stands behind {@code skipped} other numbers. */
    private boolean to(int skipped, Move move) {
        for (int i = 0; i < skipped; i++) {
            next();
        }
        double x = next();
        double y = next();
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return false;
        }
        move.to(affine.x(x, y), affine.y(x, y));
        return true;
    }
}
