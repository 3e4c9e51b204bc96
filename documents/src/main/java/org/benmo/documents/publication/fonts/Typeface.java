package org.benmo.documents.publication.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.benmo.documents.publication.Face;
import org.benmo.documents.publication.drawing.Shape;

/**
 * A font that is shipped and embedded. All are free and may be embedded; their licences stand beside them. The order is the
 * order in which a character that one of them lacks is looked for in the others.
 */
public enum Typeface {
    SERIF("NotoSerifSC_400Regular-gb2312.ttf", "Noto Serif SC"),
    SANS_BOLD("NotoSansSC_700Bold-gb2312.ttf", "Noto Sans SC"),
    KAI("LXGWWenKai-Regular-gb2312.ttf", "LXGW WenKai"),
    RARE("NotoSerifSC_400Regular-rare.ttf", "Noto Serif SC Rare");

    /** What printers set for a character they do not have. */
    public static final int GETA = '〓';

    private final String file;
    private final String family;

    Typeface(String file, String family) {
        this.file = file;
        this.family = family;
    }

    /** The name other programs know the font by. */
    public String family() {
        return family;
    }

    /** The font that stands in for a face of an office. */
    public static Typeface of(Face face) {
        return switch (face) {
            case TITLE, FANGSONG, SONG -> SERIF;
            case HEI -> SANS_BOLD;
            case KAI -> KAI;
        };
    }

    /** The font that has the character: this one, or another of ours; empty when none has it. */
    public Optional<Typeface> with(int character) {
        if (has(character)) {
            return Optional.of(this);
        }
        return List.of(values()).stream().filter(other -> other.has(character)).findFirst();
    }

    /** True when the font has a letter for the character. */
    public boolean has(int character) {
        return metrics().glyph(character) != 0;
    }

    /** Width of the character in thousandths of the size. */
    public double width(int character) {
        return metrics().width(character);
    }

    /** The outlines of the character, for letters of size one that stand on zero and rise upwards. */
    public List<List<Shape.Point>> outline(int character) {
        return metrics().outline(character);
    }

    /** A fresh font to embed; the caller closes it, or the document it goes into does. */
    public TrueTypeFont open() {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Metrics metrics() {
        return Metrics.ALL.of(this);
    }

    /** What layout needs to know of a font; read once. */
    private static final class Metrics {
        private static final Loaded ALL = new Loaded();
        private static final double THOUSAND = 1000;
        private static final double FLATNESS = 0.004;

        private final CmapLookup characters;
        private final HorizontalMetricsTable widths;
        private final double unit;

        private final TrueTypeFont font;

        private Metrics(TrueTypeFont font) throws IOException {
            this.font = font;
            this.characters = font.getUnicodeCmapLookup();
            this.widths = font.getHorizontalMetrics();
            this.unit = THOUSAND / font.getUnitsPerEm();
        }

        private int glyph(int character) {
            return characters.getGlyphId(character);
        }

        private synchronized List<List<Shape.Point>> outline(int character) {
            try {
                GlyphData data = font.getGlyph().getGlyph(glyph(character));
                return data == null ? List.of() : contours(data.getPath(), 1.0 / font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<List<Shape.Point>> contours(GeneralPath path, double scale) {
            List<List<Shape.Point>> contours = new ArrayList<>();
            PathIterator steps = path.getPathIterator(AffineTransform.getScaleInstance(scale, scale), FLATNESS);
            double[] at = new double[6];
            for (; !steps.isDone(); steps.next()) {
                int kind = steps.currentSegment(at);
                if (kind == PathIterator.SEG_MOVETO) {
                    contours.add(new ArrayList<>());
                }
                if (kind != PathIterator.SEG_CLOSE) {
                    contours.getLast().add(new Shape.Point(at[0], at[1]));
                }
            }
            return contours;
        }

        private double width(int character) {
            return widths.getAdvanceWidth(glyph(character)) * unit;
        }
    }

    /** The fonts read so far. */
    private static final class Loaded {
        private final Map<Typeface, Metrics> metrics = new EnumMap<>(Typeface.class);

        private synchronized Metrics of(Typeface typeface) {
            return metrics.computeIfAbsent(typeface, Loaded::read);
        }

        private static Metrics read(Typeface typeface) {
            try {
                return new Metrics(typeface.open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
