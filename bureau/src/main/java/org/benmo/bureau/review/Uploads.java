package org.benmo.bureau.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.kit.Refusal;
import org.springframework.stereotype.Component;

/** Files handed in, kept by the hash of their content. A file has its name only when all of it is on disk. */
@Component
class Uploads {
    private static final long BYTES_MAX = 256L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path pages;

    Uploads(DataFolder data) {
        folder = data.folder("uploads");
        pages = data.folder("pages");
    }

    /** A file kept: hash and size. */
    record Kept(String sha256, long size) {}

    Kept keep(InputStream in) {
        try {
            Path partial = Files.createTempFile(folder, "in", ".partial");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size = copy(new DigestInputStream(in, digest), partial);
                String hash = HexFormat.of().formatHex(digest.digest());
                Path target = file(hash);
                Files.createDirectories(target.resolveSibling("."));
                if (!Files.exists(target)) {
                    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                }
                return new Kept(hash, size);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new Refusal("upload.failed");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream in, Path to) throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > BYTES_MAX) {
                    throw new Refusal("upload.large", BYTES_MAX >> 20);
                }
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return size;
    }

    Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Where the page with the findings of a file is written. */
    Path page(long fileId) {
        return pages.resolve(fileId + ".html");
    }
}
