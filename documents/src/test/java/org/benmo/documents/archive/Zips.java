package org.benmo.documents.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes containers, right ones and wrong ones. */
public final class Zips {
    private Zips() {}

    /** A container of parts: name, text, name, text, … */
    public static byte[] of(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return of(parts);
    }

    /** A container of parts. */
    public static byte[] of(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same bytes with every occurrence of a word replaced by another of equal length. */
    public static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same bytes with the encryption flag of every entry set. */
    public static byte[] markedEncrypted(byte[] bytes) {
        byte[] marked = bytes.clone();
        for (int i = 0; i + 10 < marked.length; i++) {
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 3 && marked[i + 3] == 4) {
                marked[i + 6] |= 1;
            }
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2) {
                marked[i + 8] |= 1;
            }
        }
        return marked;
    }

    /** The first part of the bytes. */
    public static byte[] cut(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }
}
