package org.benmo.documents.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Source;
import org.benmo.documents.plain.Decoded;

/**
 * The characters of a page: by its byte order mark; as UTF-8 when every byte agrees, whatever the page says of itself; as it
 * says; else as GB18030.
 */
final class Encoding {
    private static final int HEAD = 4096;
    private static final Pattern SAID = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)");

    private Encoding() {}

    static String text(Source source) {
        byte[] bytes = source.bytes();
        boolean marked = source.has(0, 0xEF, 0xBB, 0xBF) || source.has(0, 0xFF, 0xFE) || source.has(0, 0xFE, 0xFF);
        if (marked || isWide(bytes)) {
            return Decoded.of(source).text();
        }
        byte[] clean = withoutZeros(bytes);
        Decoded guess = Decoded.of(new Source(source.name(), clean));
        Optional<Charset> said = said(clean);
        boolean other = said.filter(charset -> !isChineseOrUnicode(charset)).isPresent();
        // GBK by chance never reads as UTF-8, so that guess is surer than what a page says; Big5 only the page can
        // tell.
        return other && !isUtf8(guess, clean) ? new String(clean, said.get()) : guess.text();
    }

    private static boolean isUtf8(Decoded guess, byte[] bytes) {
        return guess.sound() && guess.text().equals(new String(bytes, StandardCharsets.UTF_8));
    }

    /** UTF-16 without a mark: every other byte of the markup is zero. */
    private static boolean isWide(byte[] bytes) {
        int zeros = 0;
        int length = Math.min(HEAD, bytes.length);
        for (int i = 0; i < length; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 4 > length;
    }

    private static byte[] withoutZeros(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b == 0 ? 1 : 0;
        }
        if (count == 0) {
            return bytes;
        }
        byte[] clean = new byte[bytes.length - count];
        int at = 0;
        for (byte b : bytes) {
            if (b != 0) {
                clean[at++] = b;
            }
        }
        return clean;
    }

    private static Optional<Charset> said(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher said = SAID.matcher(head.toLowerCase(Locale.ROOT));
        return said.find() ? named(said.group(1)) : Optional.empty();
    }

    /** The encoding of this name, if there is one. */
    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isChineseOrUnicode(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("GB") || name.startsWith("UTF") || name.startsWith("ISO-8859") || name.startsWith("US-");
    }
}
