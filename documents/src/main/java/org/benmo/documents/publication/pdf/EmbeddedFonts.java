package org.benmo.documents.publication.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.benmo.documents.publication.fonts.Typeface;

/** The fonts of one document, embedded when first used, only the letters that are used. */
final class EmbeddedFonts {
    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    PDFont of(Typeface typeface) throws IOException {
        PDFont font = fonts.get(typeface);
        if (font == null) {
            font = PDType0Font.load(document, typeface.open(), true);
            fonts.put(typeface, font);
        }
        return font;
    }
}
