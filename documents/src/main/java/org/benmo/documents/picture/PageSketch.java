package org.benmo.documents.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.benmo.documents.layout.Box;
import org.benmo.documents.layout.Glyph;
import org.benmo.documents.layout.PageContent;
import org.benmo.documents.layout.Stroke;
import org.benmo.documents.layout.Turn;
import org.benmo.documents.publication.fonts.Typeface;

/**
 * A page redrawn from what was read of it: every character in its box with our own letters, every ruling line. It shows the page as
 * we understood it, without pictures and colours; for a kind of file whose own renderer would be a program of its own (OFD).
 */
final class PageSketch {
    private static final double BASELINE = 0.85;
    private static final float LINE = 0.6f;

    private final Map<Typeface, Letters> letters = new EnumMap<>(Typeface.class);

    /** A font with the shapes already asked for. */
    private record Letters(TrueTypeFont font, CmapLookup lookup, Map<Integer, GeneralPath> shapes) {
        GeneralPath shape(int character) throws IOException {
            GeneralPath known = shapes.get(character);
            if (known == null) {
                GlyphData glyph = font.getGlyph().getGlyph(lookup.getGlyphId(character));
                known = glyph == null ? new GeneralPath() : glyph.getPath();
                shapes.put(character, known);
            }
            return known;
        }
    }

    /** The page at so many dots a point. */
    BufferedImage draw(PageContent page, double scale) throws IOException {
        Turn turn = page.turn();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(turn.width() * scale),
                (int) Math.ceil(turn.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            graphics.transform(displayed(turn));
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(LINE));
            for (Stroke stroke : page.strokes()) {
                graphics.draw(
                        stroke.level()
                                ? new Line2D.Double(stroke.from(), stroke.at(), stroke.to(), stroke.at())
                                : new Line2D.Double(stroke.at(), stroke.from(), stroke.at(), stroke.to()));
            }
            for (Glyph glyph : page.glyphs()) {
                draw(graphics, glyph);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** From the frame in which the page's text is upright to the page as displayed. */
    private static AffineTransform displayed(Turn turn) {
        return switch (turn.quarters()) {
            case 0 -> new AffineTransform();
            case 1 -> new AffineTransform(0, 1, -1, 0, turn.width(), 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, turn.width(), turn.height());
            default -> new AffineTransform(0, -1, 1, 0, 0, turn.height());
        };
    }

    private void draw(Graphics2D graphics, Glyph glyph) throws IOException {
        int character = glyph.raw().isEmpty() ? ' ' : glyph.raw().codePointAt(0);
        Optional<Typeface> typeface = Typeface.SERIF.with(character);
        if (typeface.isEmpty() || Character.isWhitespace(character)) {
            return;
        }
        Letters font = letters(typeface.get());
        Box box = glyph.box();
        double size = glyph.size() / font.font().getUnitsPerEm();
        AffineTransform place = AffineTransform.getTranslateInstance(box.x0(), box.y0() + BASELINE * glyph.size());
        if (glyph.turn() != 0) {
            // Text across the page's text stands in its box as well as it can.
            place = AffineTransform.getTranslateInstance(box.x0(), box.y1());
            place.quadrantRotate(glyph.turn());
        }
        place.scale(size, -size);
        graphics.fill(place.createTransformedShape(font.shape(character)));
    }

    private Letters letters(Typeface typeface) throws IOException {
        Letters known = letters.get(typeface);
        if (known == null) {
            TrueTypeFont font = typeface.open();
            known = new Letters(font, font.getUnicodeCmapLookup(), new HashMap<>());
            letters.put(typeface, known);
        }
        return known;
    }
}
