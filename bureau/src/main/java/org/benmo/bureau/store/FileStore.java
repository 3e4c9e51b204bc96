package org.benmo.bureau.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Folders;
import org.benmo.bureau.kit.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Files handed in and files published, kept by the hash of their content. A file has its name only when all of it is on disk. */
@Component
public class FileStore {
    private static final long BYTES_MAX = 256L << 20;
    private static final int BUFFER = 1 << 16;
    private static final long LOOK_BYTES = 8L << 20;
    private static final String PARTIAL = ".partial";

    private final Path folder;
    private final long reserve;

    FileStore(DataFolder data, @Value("${benmo.disk.reserve}") DataSize reserve) {
        folder = data.folder("uploads");
        this.reserve = reserve.toBytes();
        clear(data);
    }

    /** What was on its way when an office was killed was never acknowledged. */
    private void clear(DataFolder data) {
        try {
            Folders.delete(data.folder("incoming"));
            data.folder("incoming");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + PARTIAL)) {
            for (Path partial : left) {
                Files.delete(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file kept: hash and size in bytes. */
    public record Kept(String sha256, long size) {}

    /**
     * Keeps a file; when this returns, it is on disk.
     *
     * @throws Refusal when it is too large, breaks off, or the disk is nearly full; nothing is left of it then
     */
    public Kept keep(InputStream in) {
        try {
            requireSpace();
            Path partial = Files.createTempFile(folder, "in", PARTIAL);
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size = copy(new DigestInputStream(in, digest), partial);
                String hash = HexFormat.of().formatHex(digest.digest());
                Path target = file(hash);
                if (!isWhole(hash)) {
                    name(partial, target);
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

    /** What lies there under the name but is damaged is replaced by what the name promises. */
    private void name(Path partial, Path target) throws IOException {
        Path shelf = target.resolveSibling(".").normalize();
        if (!Files.exists(shelf)) {
            Files.createDirectories(shelf);
            Folders.force(folder);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.force(shelf);
    }

    private long copy(InputStream in, Path to) throws IOException {
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
                if (size % LOOK_BYTES < n) {
                    requireSpace();
                }
            }
            channel.force(true);
        }
        return size;
    }

    /** The database lives on the same disk and needs room to go on: uploads stop before it does. */
    private void requireSpace() throws IOException {
        long left = Files.getFileStore(folder).getUsableSpace();
        if (left < reserve) {
            throw new Refusal("upload.full", left >> 20);
        }
    }

    /** Where the file of a hash is. */
    public Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** True when the file of a hash is there and every byte of it is as it was kept. */
    public boolean isWhole(String sha256) {
        try (InputStream in = Files.newInputStream(file(sha256))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
