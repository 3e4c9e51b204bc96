package org.benmo.cli.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Names for the reports of documents: the document's own, made harmless, and told apart where two documents share one. */
final class FileNames {
    /** Bytes of a name; file systems take 255, and an ending follows. */
    private static final int BYTES_MAX = 160;

    private static final int EXTENSION_MAX = 6;

    private final Map<String, Integer> uses = new HashMap<>();

    FileNames(List<Path> files) {
        files.forEach(file -> uses.merge(plain(file).toLowerCase(Locale.ROOT), 1, Integer::sum));
    }

    /** The name for a file's reports, without ending. */
    String of(Path file) {
        String plain = plain(file);
        boolean alone = uses.getOrDefault(plain.toLowerCase(Locale.ROOT), 0) <= 1;
        return alone ? plain : plain + "-" + mark(file);
    }

    private static String mark(Path file) {
        byte[] path = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(path).toString().substring(0, 8);
    }

    private static String plain(Path file) {
        Path last = file.getFileName();
        String whole = last == null ? "file" : last.toString();
        int dot = whole.lastIndexOf('.');
        String name = dot > 0 && whole.length() - dot <= EXTENSION_MAX ? whole.substring(0, dot) : whole;
        String harmless =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|#%&\\s]+", "_").replaceFirst("^[.-]+", "_");
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int c : harmless.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BYTES_MAX) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.isEmpty() ? "file" : cut.toString();
    }
}
