package org.benmo.documents.publication.layout;

import java.util.List;
import java.util.Optional;
import org.benmo.documents.publication.drawing.Shape;
import org.benmo.documents.publication.fonts.Typeface;

/** Something printed on a page; distances are in points from its top left corner. */
public sealed interface Mark {
    /**
     * Words on one line, all of one font.
     *
     * @param text the characters
     * @param x left edge
     * @param baseline where the letters stand
     * @param typeface their font
     * @param size of the letters
     * @param spacing added after each letter
     * @param strong true when the letters are drawn thicker
     * @param figure id of the figure they print
     */
    record Words(
            String text,
            double x,
            double baseline,
            Typeface typeface,
            double size,
            double spacing,
            boolean strong,
            Optional<String> figure)
            implements Mark {
        private static final double ASCENT = 0.88;
        private static final double DESCENT = 0.2;

        /** From the left edge of the first letter to the right edge of the last. */
        public double width() {
            double width = text.codePoints()
                    .mapToDouble(c -> typeface.width(c) * size / 1000 + spacing)
                    .sum();
            return width - spacing;
        }

        /** Left, top, right and bottom of the letters. */
        List<Double> box() {
            return List.of(x, baseline - size * ASCENT, x + width(), baseline + size * DESCENT);
        }

        /** The same words elsewhere. */
        Words moved(double dx, double dy) {
            return new Words(text, x + dx, baseline + dy, typeface, size, spacing, strong, figure);
        }
    }

    /** A straight line of a table. */
    record Rule(double x1, double y1, double x2, double y2) implements Mark {}

    /** A filled area, see {@link Shape.Area}. */
    record Area(List<List<Shape.Point>> contours, String colour) implements Mark {}
}
