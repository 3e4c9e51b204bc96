package org.benmo.bureau.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One hash for a package of files: SHA-256 over lines {@code <sha256>  <name>\n} in the order of the names' code units, which is what
 * {@code sha256sum} prints, so that anyone can compute it again.
 */
public final class PackageHash {
    private PackageHash() {}

    /** Of files by name, hexadecimal. */
    public static String of(Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, of(bytes)));
        return ofHashes(hashes);
    }

    /** Of the hashes of files by name, hexadecimal. */
    public static String ofHashes(Map<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(hashes)
                .forEach((name, hash) ->
                        lines.append(hash).append("  ").append(name).append('\n'));
        return of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
