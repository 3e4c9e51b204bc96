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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one office: database, secrets, uploaded files. One office at a time uses it; the
 * lock is held by the operating system, so that it goes with the process, however the process ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Folder of the secrets inside the data folder. */
    public static final String SECRETS = "secrets";

    /** What the secrets of the embedded database begin with; a database made anew has new ones. */
    public static final String DATABASE_SECRET = "database-";

    /** File that the lock is on. */
    public static final String LOCK = "office.lock";

    private static final String UNFINISHED = "restore.unfinished";
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
        return tryOpen(root)
                .orElseThrow(() -> new StartProblem("数据目录 " + root + " 正被另一个本末占用。请先停止它，或用 --data 指定另一个目录。"));
    }

    /**
     * The same for who can do without: empty when another office uses the folder.
     *
     * @throws StartProblem when it cannot be written, or a restore into it was broken off
     */
    public static Optional<DataFolder> tryOpen(Path root) {
        if (Files.exists(root.resolve(UNFINISHED))) {
            throw new StartProblem("数据目录 " + root + " 里的恢复没有做完，不能使用。请对同一目录再执行一次 benmo restore。");
        }
        return lock(root);
    }

    /**
     * Opens an empty folder for a restore. Until {@link #finished} it is marked, so that half an office is never taken for a
     * whole one; what a restore that was broken off left behind is removed.
     *
     * @throws StartProblem when there is anything else in it: a restore never overwrites
     */
    public static DataFolder openForRestore(Path root) {
        DataFolder folder;
        try {
            if (!Files.exists(root.resolve(UNFINISHED))) {
                if (Files.exists(root) && !isEmpty(root)) {
                    throw new StartProblem("目录 " + root + " 不是空的。恢复不会覆盖已有数据，请用 --data 指定一个空目录。");
                }
                Files.createDirectories(root);
                Files.createFile(root.resolve(UNFINISHED));
            }
            folder = lock(root).orElseThrow(() -> new StartProblem("目录 " + root + " 正被另一个本末占用。"));
            try (Stream<Path> inside = Files.list(root)) {
                for (Path path : inside.filter(p -> !p.endsWith(UNFINISHED) && !p.endsWith(LOCK))
                        .toList()) {
                    Folders.delete(path);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new StartProblem("目录 " + root + " 不能写入（" + e.getMessage() + "）。请换一个目录，或修改其权限。", e);
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (Stream<Path> inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The restore is done: from now on an office may use the folder. */
    public void finished() throws IOException {
        Files.delete(root.resolve(UNFINISHED));
        Folders.force(root);
    }

    private static Optional<DataFolder> lock(Path root) {
        FileChannel channel;
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
            channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartProblem("数据目录 " + root + " 不能写入（" + e.getMessage() + "）。请换一个目录（--data），或修改其权限。", e);
        }
        FileLock lock = tryLock(channel);
        if (lock == null) {
            close(channel);
            return Optional.empty();
        }
        return Optional.of(new DataFolder(root.toAbsolutePath().normalize(), channel, lock));
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
        Path file = folder(SECRETS).resolve(name);
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

    /** A secret made before, for a command that runs beside the office. */
    static String secretOf(Path root, String name) {
        try {
            return Files.readString(root.resolve(SECRETS).resolve(name)).strip();
        } catch (IOException e) {
            throw new StartProblem("读不到数据目录 " + root + " 里的密码文件（" + e.getMessage() + "）。请用启动本末的同一个用户执行。", e);
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
