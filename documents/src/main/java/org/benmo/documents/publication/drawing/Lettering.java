package org.benmo.documents.publication.drawing;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.drawing.Shape.Point;
import org.benmo.documents.publication.fonts.Typeface;

/**
 * Words of a chart as outlines. A chart is a picture: the document says its numbers in sentences, and a reader that looks for
 * sentences must not stumble over loose digits.
 */
final class Lettering {
    private static final String INK = "222222";

    /** Which part of words stands at their place. */
    enum Anchor {
        START,
        MIDDLE
    }

    private Lettering() {}

    static Shape of(String words, Point at, double size, Anchor anchor) {
        int[] characters = words.codePoints().toArray();
        double width = 0;
        for (int character : characters) {
            width += typeface(character).width(shown(character)) * size / 1000;
        }
        double x = anchor == Anchor.MIDDLE ? at.x() - width / 2 : at.x();
        List<List<Point>> contours = new ArrayList<>();
        for (int character : characters) {
            for (List<Point> contour : typeface(character).outline(shown(character))) {
                contours.add(moved(contour, x, at.y(), size));
            }
            x += typeface(character).width(shown(character)) * size / 1000;
        }
        return new Shape.Area(List.copyOf(contours), INK);
    }

    private static Typeface typeface(int character) {
        return Typeface.SERIF.with(character).orElse(Typeface.SERIF);
    }

    private static int shown(int character) {
        return Typeface.SERIF.with(character).isPresent() ? character : Typeface.GETA;
    }

    private static List<Point> moved(List<Point> contour, double x, double y, double size) {
        return contour.stream()
                .map(point -> new Point(x + point.x() * size, y - point.y() * size))
                .toList();
    }
}
