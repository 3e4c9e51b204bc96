package org.benmo.bureau.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one office: database, secrets, uploaded files. One office at a time uses it; the
 * lock is held by the operating system, so that it goes with the process, however the process ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final int SECRET_BYTES = 24;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the folder, made if it is not there, and keeps others out.
     *
     * @throws StartProblem when it cannot be written or another office uses it
     */
    public static DataFolder open(Path root) {
        FileChannel channel;
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
            channel =
                    FileChannel.open(root.resolve("office.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartProblem("数据目录 " + root + " 不能写入（" + e.getMessage() + "）。请换一个目录（--data），或修改其权限。", e);
        }
        FileLock lock = tryLock(channel);
        if (lock == null) {
            close(channel);
            throw new StartProblem("数据目录 " + root + " 正被另一个本末占用。请先停止它，或用 --data 指定另一个目录。");
        }
        return new DataFolder(root.toAbsolutePath().normalize(), channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** A folder inside, made if it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A random secret of this name, made at first use and readable by the owner only. */
    public String secret(String name) {
        Path file = folder("secrets").resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Path fresh = file.resolveSibling(name + ".new");
            Files.writeString(fresh, secret);
            restrict(fresh, "rw-------");
            Files.move(fresh, file);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, set);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(channel);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
