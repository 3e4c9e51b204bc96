package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.writing.Characters;

/** Collects what is drawn on one page and sorts out what a reader would not take for text or ruling. */
public final class Canvas {
    private static final int GLYPHS_MAX = 200_000;
    private static final int STROKES_MAX = 400_000;
    /** A filled rectangle up to this thickness is a ruling; a thicker one is a background. */
    private static final double RULING_MAX = 3.0;

    private static final double SLANT_MAX = 0.06;
    private static final double WATERMARK_SIZE = 30;
    private static final double WATERMARK_LIGHTNESS = 0.7;
    private static final double WATERMARK_ALPHA = 0.45;

    private final double width;
    private final double height;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private double pictured;
    private int outlines;
    private int unreadable;
    private boolean spoilt;

    /** A glyph in displayed coordinates: where its baseline starts and how it advances. */
    private record Drawn(
            String raw, double x, double y, double advance, double size, int quarters, boolean invisible) {}

    /** Thrown to leave a page that has too much on it. */
    public static final class TooDense extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        /** Without a trace, which nobody needs. */
        public TooDense() {
            super("page has too much on it", null, false, false);
        }
    }

    /** A canvas for a page as displayed, in points. */
    public Canvas(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Notes that part of the page could not be decoded. */
    public void spoil() {
        spoilt = true;
    }

    /**
     * Draws a glyph.
     *
     * @param raw what it says
     * @param em the square it is drawn in
     * @param advance its width in ems
     * @param ink it is drawn with
     * @param invisible true for text that is there to be found, not seen
     * @param alpha how opaque, 0 to 1
     */
    public void glyph(String raw, Em em, double advance, Ink ink, boolean invisible, double alpha) {
        double dx = em.alongX();
        double dy = em.alongY();
        double length = Math.hypot(dx, dy);
        double size = Math.hypot(em.upX(), em.upY());
        if (length == 0 || size < 1 || size > 2000 || Characters.isBlank(raw)) {
            return;
        }
        boolean level = Math.abs(dy) <= SLANT_MAX * length;
        boolean upright = Math.abs(dx) <= SLANT_MAX * length;
        boolean pale = ink.fill() > WATERMARK_LIGHTNESS || alpha < WATERMARK_ALPHA;
        if ((!level && !upright) || (pale && size > WATERMARK_SIZE)) {
            return;
        }
        int quarters = level ? (dx > 0 ? 0 : 2) : dy > 0 ? 1 : 3;
        double extent = Math.abs(advance) > 0.01 ? Math.abs(advance) * length : size * 0.5;
        Drawn glyph = new Drawn(raw, em.x(), em.y(), extent, size, quarters, invisible);
        Box seen = displayedBox(glyph);
        if (!ink.shows(seen) || !bounds().contains(seen.centreX(), seen.centreY())) {
            return;
        }
        if (drawn.size() >= GLYPHS_MAX) {
            throw new TooDense();
        }
        drawn.add(glyph);
    }

    /** Paints outlines; {@code lineWidth} counts when they are stroked. */
    public void path(List<Outline.Subpath> subpaths, boolean stroked, boolean filled, double lineWidth, Ink ink) {
        for (Outline.Subpath subpath : subpaths) {
            if (filled) {
                fill(subpath, ink);
            }
            if (stroked && lineWidth <= RULING_MAX + 1) {
                stroke(subpath, ink);
            }
        }
        if (strokes.size() > STROKES_MAX) {
            throw new TooDense();
        }
    }

    /** Draws a picture over a box. */
    public void picture(Box box, Ink ink) {
        Box seen = box.intersection(bounds());
        if (ink.clip() != null) {
            seen = seen.intersection(ink.clip());
        }
        if (seen.width() > 0 && seen.height() > 0) {
            pictured += seen.width() * seen.height() / (width * height);
        }
    }

    private void fill(Outline.Subpath subpath, Ink ink) {
        if (subpath.curved()) {
            outlines++;
            return;
        }
        Box box = subpath.box();
        if (Math.min(box.width(), box.height()) <= RULING_MAX && subpath.isBoxed()) {
            boolean dot = Math.max(box.width(), box.height()) <= RULING_MAX;
            add(Stroke.of(box), ink);
            if (dot) {
                // A dot of a dotted line: which way the line runs shows only when dots are joined.
                add(new Stroke(box.width() < box.height(), centre(box), start(box), end(box)), ink);
            }
        }
    }

    private static double centre(Box box) {
        return box.width() < box.height() ? box.centreY() : box.centreX();
    }

    private static double start(Box box) {
        return box.width() < box.height() ? box.x0() : box.y0();
    }

    private static double end(Box box) {
        return box.width() < box.height() ? box.x1() : box.y1();
    }

    private void stroke(Outline.Subpath subpath, Ink ink) {
        List<double[]> points = subpath.points();
        for (int i = 1; i < points.size(); i++) {
            double[] p = points.get(i - 1);
            double[] q = points.get(i);
            double dx = Math.abs(p[0] - q[0]);
            double dy = Math.abs(p[1] - q[1]);
            if (Math.max(dx, dy) > 0.3 && Math.min(dx, dy) <= 0.6) {
                add(
                        Stroke.of(new Box(
                                Math.min(p[0], q[0]),
                                Math.min(p[1], q[1]),
                                Math.max(p[0], q[0]),
                                Math.max(p[1], q[1]))),
                        ink);
            }
        }
    }

    private void add(Stroke stroke, Ink ink) {
        Box limit = ink.clip() == null ? bounds() : bounds().intersection(ink.clip());
        Box seen = stroke.box().intersection(limit.grown(1));
        if (seen.width() >= 0 && seen.height() >= 0) {
            strokes.add(
                    stroke.level()
                            ? new Stroke(true, stroke.at(), seen.x0(), seen.x1())
                            : new Stroke(false, stroke.at(), seen.y0(), seen.y1()));
        }
    }

    private Box bounds() {
        return new Box(0, 0, width, height);
    }

    private Turn turn(int quarters) {
        return new Turn(quarters, width, height);
    }

    private Box displayedBox(Drawn glyph) {
        Turn turn = turn(glyph.quarters);
        double u = turn.along(glyph.x, glyph.y);
        double v = turn.across(glyph.x, glyph.y);
        return turn.displayed(
                new Box(u, v - Glyph.ASCENT * glyph.size, u + glyph.advance, v + Glyph.DESCENT * glyph.size));
    }

    /** Everything in the frame in which most of the page's text is upright. */
    public PageContent content(int number, boolean cut, boolean damaged) {
        int[] votes = new int[4];
        int invisible = 0;
        for (Drawn glyph : drawn) {
            votes[glyph.quarters]++;
            invisible += glyph.invisible ? 1 : 0;
        }
        int quarters = 0;
        for (int q = 1; q < 4; q++) {
            quarters = votes[q] > votes[quarters] ? q : quarters;
        }
        boolean recognised = invisible > 0 && invisible * 10 >= drawn.size() * 9;
        Turn turn = turn(quarters);
        List<Glyph> glyphs = new Doubles().without(glyphs(turn, recognised));
        for (Glyph glyph : glyphs) {
            unreadable += Characters.fold(glyph.raw()).indexOf(Characters.UNREADABLE) >= 0 ? 1 : 0;
        }
        List<Stroke> turned =
                strokes.stream().map(s -> Stroke.of(turn.upright(s.box()))).toList();
        return new PageContent(
                number,
                turn,
                glyphs,
                turned,
                new PageContent.State(Math.min(1, pictured), outlines, unreadable, recognised, cut, damaged || spoilt));
    }

    private List<Glyph> glyphs(Turn turn, boolean recognised) {
        List<Glyph> glyphs = new ArrayList<>(drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            Drawn d = drawn.get(i);
            if (d.invisible && !recognised) {
                continue;
            }
            Turn own = turn(d.quarters);
            double u = own.along(d.x, d.y);
            Glyph.Track track = new Glyph.Track(u, u + d.advance, own.across(d.x, d.y));
            glyphs.add(new Glyph(
                    d.raw,
                    turn.upright(displayedBox(d)),
                    track,
                    d.size,
                    Math.floorMod(d.quarters - turn.quarters(), 4),
                    i));
        }
        return glyphs;
    }
}
