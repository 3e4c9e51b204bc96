package org.benmo.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for every font that a file does not embed, so that what is read never depends on the fonts of the machine. Its
 * shapes do not matter: widths come from the file.
 */
final class ResidentFont implements FontMapper {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Loaded.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Loaded.FONT, true);
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox asks for no OpenType font by a null.
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
        return new CIDFontMapping(null, Loaded.FONT, true);
    }

    /** What the shape of this number is here; in another font it may be anything. */
    static List<Integer> says(int glyph) {
        List<Integer> characters = Loaded.CHARACTERS.getCharCodes(glyph);
        return characters == null ? List.of() : characters;
    }

    private static final class Loaded {
        static final TrueTypeFont FONT = load();
        static final CmapLookup CHARACTERS = characters();

        private static CmapLookup characters() {
            try {
                return Objects.requireNonNull(FONT.getUnicodeCmapLookup(false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static TrueTypeFont load() {
            try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(RESOURCE))) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
