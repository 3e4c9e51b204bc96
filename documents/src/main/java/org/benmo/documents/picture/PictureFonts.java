package org.benmo.documents.picture;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.benmo.documents.pdf.PdfReader;
import org.benmo.documents.publication.fonts.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * Our own letters for fonts that a file names but does not embed, while a picture is drawn. PDFBox asks one mapper for the whole
 * process, so this one answers only threads that draw, and passes every other question on to the mapper of the reader.
 */
final class PictureFonts implements FontMapper {
    private static final ThreadLocal<Boolean> DRAWING = ThreadLocal.withInitial(() -> false);

    private final FontMapper reading;

    private PictureFonts(FontMapper reading) {
        this.reading = reading;
    }

    /** Something that draws. */
    @FunctionalInterface
    interface Drawing<T> {
        T draw() throws IOException;
    }

    private static final class Installed {
        static final FontMapper MAPPER = install();

        private static FontMapper install() {
            // The reader sets its own mapper when its class is loaded; ours must come after it.
            PdfReader first = new PdfReader();
            first.format();
            FontMapper mapper = new PictureFonts(FontMappers.instance());
            FontMappers.set(mapper);
            return mapper;
        }
    }

    /** Draws with our letters. */
    static <T> T with(Drawing<T> drawing) throws IOException {
        if (!Installed.MAPPER.equals(FontMappers.instance())) {
            FontMappers.set(Installed.MAPPER);
        }
        DRAWING.set(true);
        try {
            return drawing.draw();
        } finally {
            DRAWING.remove();
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        Optional<TrueTypeFont> own = own(name);
        return own.map(font -> new FontMapping<>(font, true))
                .orElseGet(() -> reading.getTrueTypeFont(name, descriptor));
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        Optional<TrueTypeFont> own = isLatin(name) ? Optional.empty() : own(name);
        return own.map(font -> new FontMapping<FontBoxFont>(font, true))
                .orElseGet(() -> reading.getFontBoxFont(name, descriptor));
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox asks for no OpenType font by a null.
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
        return own(name)
                .map(font -> new CIDFontMapping(null, font, true))
                .orElseGet(() -> reading.getCIDFont(name, descriptor, info));
    }

    private static Optional<TrueTypeFont> own(String name) {
        return DRAWING.get() ? Optional.of(isBold(name) ? Sans.FONT : Serif.FONT) : Optional.empty();
    }

    /** The fourteen standard fonts are Latin; the reader's stand-in draws them better. */
    private static boolean isLatin(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("helvetica")
                || lower.contains("times")
                || lower.contains("courier")
                || lower.contains("arial")
                || lower.contains("symbol")
                || lower.contains("dingbats");
    }

    private static boolean isBold(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("hei") || lower.contains("bold") || lower.contains("黑");
    }

    private static final class Serif {
        static final TrueTypeFont FONT = Typeface.SERIF.open();
    }

    private static final class Sans {
        static final TrueTypeFont FONT = Typeface.SANS_BOLD.open();
    }
}
