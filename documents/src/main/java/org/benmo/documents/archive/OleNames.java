package org.benmo.documents.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.benmo.documents.Source;

/**
 * The names of what an OLE container (old office files, encrypted new ones) holds, found without opening it: entries of its
 * directory stand at multiples of 128 bytes and begin with their name in UTF-16.
 */
public final class OleNames {
    private static final int ENTRY = 128;
    private static final int NAME_BYTES_MAX = 64;
    private static final int KIND = 66;
    private static final int HEADER = 512;
    private static final int NAMES_MAX = 10_000;

    private OleNames() {}

    /** True when the file is an OLE container. */
    public static boolean isOle(Source source) {
        return source.has(0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    /** True when the file is a docx or xlsx with a password. */
    public static boolean isEncryptedPackage(Source source) {
        return isOle(source) && in(source).contains("EncryptedPackage");
    }

    /** The names of its streams and storages, at any depth. */
    public static Set<String> in(Source source) {
        Set<String> names = new HashSet<>();
        byte[] bytes = source.bytes();
        for (int at = HEADER; at + ENTRY <= bytes.length && names.size() < NAMES_MAX; at += ENTRY) {
            int length = (bytes[at + NAME_BYTES_MAX] & 0xFF) | (bytes[at + NAME_BYTES_MAX + 1] & 0xFF) << 8;
            boolean likely = length >= 4 && length <= NAME_BYTES_MAX && length % 2 == 0 && bytes[at + KIND] <= 5;
            if (likely && bytes[at + KIND] > 0 && bytes[at + length - 2] == 0 && bytes[at + length - 1] == 0) {
                names.add(new String(bytes, at, length - 2, StandardCharsets.UTF_16LE));
            }
        }
        return names;
    }
}
