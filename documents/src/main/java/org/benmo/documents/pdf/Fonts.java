package org.benmo.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.benmo.documents.writing.Characters;
import org.jspecify.annotations.Nullable;

/** What the codes of a file's fonts mean. Remembers every answer, since a page asks for the same few hundred codes. */
final class Fonts {
    private static final float CODES_MAX = 1 << 17;

    private final IdentityHashMap<PDFont, Map<Integer, String>> known = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<COSDictionary, COSStream> programs = new IdentityHashMap<>();
    private final IdentityHashMap<COSDictionary, Optional<CmapLookup>> shapes = new IdentityHashMap<>();
    private final IdentityHashMap<COSStream, Optional<CMap>> maps = new IdentityHashMap<>();

    /**
     * Takes the font program out of a font that says in other ways what its codes mean and how wide they are. Reading text
     * needs no shapes, and parsing megabytes of them would be most of the work. The program is kept for the codes that the
     * font leaves unexplained. Maps that would never end are taken out too.
     */
    void unburden(@Nullable COSDictionary font) {
        if (font == null || !seen.add(font)) {
            return;
        }
        for (COSName key : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
            if (font.getDictionaryObject(key) instanceof COSStream map && !CharacterMaps.isHarmless(map)) {
                font.removeItem(key);
            }
        }
        COSDictionary inner = descendant(font);
        if (inner != null) {
            for (COSName key : List.of(COSName.W, COSName.W2)) {
                if (inner.getDictionaryObject(key) instanceof COSArray widths && isEndless(widths)) {
                    inner.removeItem(key);
                }
            }
        }
        boolean composite = COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE));
        if (!font.containsKey(COSName.TO_UNICODE) || !(composite || font.containsKey(COSName.WIDTHS))) {
            return;
        }
        COSDictionary child = composite ? descendant(font) : font;
        COSDictionary descriptor = child == null ? null : child.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null) {
            return;
        }
        for (COSName key : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
            if (descriptor.getDictionaryObject(key) instanceof COSStream stream) {
                programs.put(font, stream);
                descriptor.removeItem(key);
            }
        }
    }

    /** One entry of a list of widths can stand for billions of characters. */
    private static boolean isEndless(COSArray widths) {
        for (int i = 0; i < widths.size(); i++) {
            if (widths.getObject(i) instanceof COSNumber number && Math.abs(number.floatValue()) > CODES_MAX) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable COSDictionary descendant(COSDictionary font) {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        return descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary child
                ? child
                : null;
    }

    /** What a code of a font says; {@code \uFFFD} when nothing tells. */
    String meaning(PDFont font, int code) {
        return known.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(code, c -> find(font, c));
    }

    private String find(PDFont font, int code) {
        String said = font.toUnicode(code);
        if (said != null && !said.isEmpty() && said.charAt(0) != 0 && !isGuess(font, code, said)) {
            return said;
        }
        String drawn = byShape(font, code);
        return drawn == null ? String.valueOf(Characters.UNREADABLE) : drawn;
    }

    /**
     * True when PDFBox answers from the font that stands in for one it does not find: it numbers its shapes in an order of
     * its own, so that digits would be read as other digits.
     */
    private boolean isGuess(PDFont font, int code, String said) {
        return font instanceof PDType0Font composite
                && composite.getCMapUCS2() == null
                && composite.getDescendantFont() instanceof PDCIDFontType2 child
                && !child.isEmbedded()
                && ResidentFont.says(composite.codeToCID(code)).contains(said.codePointAt(0))
                && !isMapped(font, code);
    }

    /** True when the font's own map speaks of the code; a map known by name speaks of all. */
    private boolean isMapped(PDFont font, int code) {
        COSBase map = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        if (!(map instanceof COSStream stream)) {
            return map instanceof COSName;
        }
        return maps.computeIfAbsent(stream, Fonts::parsed)
                .filter(cmap -> !cmap.hasUnicodeMappings() || cmap.toUnicode(code) != null)
                .isPresent();
    }

    private static Optional<CMap> parsed(COSStream map) {
        try {
            return Optional.of(new CMapParser().parse(map.createView()));
        } catch (IOException | RuntimeException e) {
            // A map that cannot be parsed speaks of nothing.
            return Optional.empty();
        }
    }

    /** Asks the embedded font program itself which character has this shape. */
    private @Nullable String byShape(PDFont font, int code) {
        if (!(font instanceof PDType0Font composite)) {
            return null;
        }
        COSDictionary child = descendant(font.getCOSObject());
        if (child == null) {
            return null;
        }
        Optional<CmapLookup> lookup = shapes.computeIfAbsent(font.getCOSObject(), f -> shapes(f, child));
        int glyph = glyphOf(child, composite.codeToCID(code));
        List<Integer> characters = lookup.map(cmap -> cmap.getCharCodes(glyph)).orElse(null);
        return characters == null || characters.isEmpty() ? null : Character.toString(characters.getFirst());
    }

    private Optional<CmapLookup> shapes(COSDictionary font, COSDictionary child) {
        COSStream program = programs.get(font);
        if (program == null) {
            COSDictionary descriptor = child.getCOSDictionary(COSName.FONT_DESC);
            program = descriptor == null ? null : descriptor.getCOSStream(COSName.FONT_FILE2);
        }
        if (program == null) {
            return Optional.empty();
        }
        try (InputStream in = program.createInputStream()) {
            return Optional.ofNullable(
                    new TTFParser(true).parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup(false));
        } catch (IOException | RuntimeException e) {
            // A subset without a usable character map explains nothing; the code stays unreadable.
            return Optional.empty();
        }
    }

    private static int glyphOf(COSDictionary child, int cid) {
        COSStream map = child.getCOSStream(COSName.CID_TO_GID_MAP);
        if (map == null) {
            return cid;
        }
        try (InputStream in = map.createInputStream()) {
            in.skipNBytes(2L * cid);
            int high = in.read();
            int low = in.read();
            return low < 0 ? 0 : high << 8 | low;
        } catch (IOException e) {
            return 0;
        }
    }
}
