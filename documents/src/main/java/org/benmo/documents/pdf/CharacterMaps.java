package org.benmo.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSStream;

/** Looks at a font's map of characters before PDFBox unfolds it: one line of it can stand for billions of entries. */
final class CharacterMaps {
    private static final int TEXT_MAX = 4 << 20;
    private static final long ENTRIES_MAX = 1 << 20;
    private static final Pattern SECTION = Pattern.compile("begin(?:bf|cid|notdef)range");
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f\\s]{1,24})>\\s*<([0-9A-Fa-f\\s]{1,24})>\\s*(?:<[^>]*>|\\[[^\\]]*]|\\d+)");

    private CharacterMaps() {}

    /** True when the map has no more entries than a font has characters. */
    static boolean isHarmless(COSStream map) {
        if (Inflation.isExcessive(map)) {
            return false;
        }
        try (InputStream in = map.createInputStream()) {
            byte[] bytes = in.readNBytes(TEXT_MAX + 1);
            return bytes.length <= TEXT_MAX && entries(new String(bytes, StandardCharsets.ISO_8859_1)) <= ENTRIES_MAX;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static long entries(String map) {
        long entries = 0;
        Matcher sections = SECTION.matcher(map);
        while (sections.find()) {
            int end = map.indexOf("end", sections.end());
            Matcher ranges = RANGE.matcher(map).region(sections.end(), end < 0 ? map.length() : end);
            while (ranges.find()) {
                entries += Math.max(0, number(ranges.group(2)) - number(ranges.group(1))) + 1;
            }
        }
        return entries;
    }

    private static long number(String hex) {
        String digits = hex.replaceAll("\\s", "");
        return digits.length() > 12 ? Long.MAX_VALUE / 1000 : digits.isEmpty() ? 0 : Long.parseLong(digits, 16);
    }
}
