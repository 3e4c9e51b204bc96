package org.benmo.documents.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.benmo.documents.Source;

/**
 * The characters of a text file.
 *
 * @param text without byte order mark
 * @param sound false when some bytes were in no known encoding
 */
public record Decoded(String text, boolean sound) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Decodes by the byte order mark; without one as UTF-8 when every byte agrees, which text in another encoding never does by
     * chance; else as GB18030, which covers GBK and GB2312.
     */
    public static Decoded of(Source source) {
        if (source.has(0, 0xEF, 0xBB, 0xBF)) {
            return as(StandardCharsets.UTF_8, source.bytes(), 3);
        }
        if (source.has(0, 0xFF, 0xFE)) {
            return as(StandardCharsets.UTF_16LE, source.bytes(), 2);
        }
        if (source.has(0, 0xFE, 0xFF)) {
            return as(StandardCharsets.UTF_16BE, source.bytes(), 2);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < source.bytes().length; i++) {
            zeros[i & 1] += source.bytes()[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0) {
            Charset wide = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return as(wide, source.bytes(), 0);
        }
        Decoded utf8 = as(StandardCharsets.UTF_8, source.bytes(), 0);
        if (utf8.sound) {
            return utf8;
        }
        Decoded gb = as(GB18030, source.bytes(), 0);
        return gb.sound || faults(gb.text) <= faults(utf8.text) ? gb : utf8;
    }

    private static Decoded as(Charset charset, byte[] bytes, int from) {
        ByteBuffer content = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return new Decoded(charset.newDecoder().decode(content).toString(), true);
        } catch (CharacterCodingException e) {
            return new Decoded(lenient(charset, bytes, from), false);
        }
    }

    private static String lenient(Charset charset, byte[] bytes, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a decoder that replaces does not fail", e);
        }
    }

    private static long faults(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }
}
