package org.benmo.documents.ofd;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;
import org.benmo.documents.layout.Canvas;
import org.benmo.documents.layout.Em;
import org.benmo.documents.layout.Ink;
import org.benmo.documents.writing.Characters;

/** Draws a text object character by character. */
final class TextDrawing {
    /** A character set wider than this share of its usual width is followed by a gap. */
    private static final double STRETCH_MAX = 1.3;

    private static final double NARROW = 0.5;
    private static final double OPAQUE = 255;

    private final Canvas canvas;
    private final Affine affine;
    private final XmlCursor cursor;
    private final double size;
    private final double wide;
    private final double angle;
    private final double alpha;
    private Ink ink = Ink.FRESH;
    private double x;
    private double y;

    /** {@code cursor} stands on the object. */
    TextDrawing(Canvas canvas, Affine affine, XmlCursor cursor) {
        this.canvas = canvas;
        this.affine = affine;
        this.cursor = cursor;
        this.size = Numbers.number(cursor.attribute("Size"), 0);
        this.wide = Numbers.number(cursor.attribute("HScale"), 1);
        this.angle = Math.toRadians(Numbers.number(cursor.attribute("CharDirection"), 0));
        this.alpha = Numbers.number(cursor.attribute("Alpha"), OPAQUE) / OPAQUE;
    }

    void read() throws XMLStreamException {
        cursor.children(name -> {
            if (name.equals("FillColor")) {
                ink = ink.filling(lightness(Numbers.of(cursor.attribute("Value"))));
            } else if (name.equals("TextCode")) {
                code();
            }
        });
    }

    /** Of one grey, three RGB or four CMYK values up to 255; black for anything else. */
    private static double lightness(List<Double> v) {
        return switch (v.size()) {
            case 1 -> v.get(0) / OPAQUE;
            case 3 -> (0.3 * v.get(0) + 0.59 * v.get(1) + 0.11 * v.get(2)) / OPAQUE;
            case 4 -> (1 - v.get(3) / OPAQUE) * (1 - (0.3 * v.get(0) + 0.59 * v.get(1) + 0.11 * v.get(2)) / OPAQUE);
            default -> 0;
        };
    }

    /** One piece of text: where it begins, and how far each character stands from the one before. */
    private void code() throws XMLStreamException {
        x = Numbers.number(cursor.attribute("X"), x);
        y = Numbers.number(cursor.attribute("Y"), y);
        List<Double> across = Numbers.distances(cursor.attribute("DeltaX"));
        List<Double> down = Numbers.distances(cursor.attribute("DeltaY"));
        int[] characters = cursor.text().codePoints().toArray();
        double atX = x;
        double atY = y;
        for (int i = 0; i < characters.length; i++) {
            double usual = width(characters[i]);
            double dx =
                    i < across.size() ? across.get(i) : across.isEmpty() && down.isEmpty() ? usual * size * wide : 0;
            double dy = i < down.size() ? down.get(i) : 0;
            if (i >= across.size() && i >= down.size() && i + 1 < characters.length) {
                // Too few distances: the rest follows at the usual width.
                dx = usual * size * wide;
            }
            put(Character.toString(characters[i]), atX, atY, advance(usual, Math.hypot(dx, dy)));
            atX += dx;
            atY += dy;
        }
    }

    /** The width of a character in ems, as most fonts for Chinese have it. */
    private static double width(int character) {
        return character < Character.MIN_SUPPLEMENTARY_CODE_POINT && !Characters.isWide((char) character) ? NARROW : 1;
    }

    /** How wide the character is, in ems: as far as the next one when that is near, its usual width otherwise. */
    private double advance(double usual, double distance) {
        double em = size * wide;
        double set = em == 0 ? 0 : distance / em;
        return set > 0 && set <= usual * STRETCH_MAX ? set : usual;
    }

    private void put(String character, double atX, double atY, double advance) {
        double alongX = Math.cos(angle) * size * wide;
        double alongY = Math.sin(angle) * size * wide;
        double upX = Math.sin(angle) * size;
        double upY = -Math.cos(angle) * size;
        double originX = affine.x(atX, atY);
        double originY = affine.y(atX, atY);
        Em em = new Em(
                originX,
                originY,
                affine.x(atX + alongX, atY + alongY) - originX,
                affine.y(atX + alongX, atY + alongY) - originY,
                affine.x(atX + upX, atY + upY) - originX,
                affine.y(atX + upX, atY + upY) - originY);
        canvas.glyph(character, em, advance, ink, false, alpha);
    }
}
