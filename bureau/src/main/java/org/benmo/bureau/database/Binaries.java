package org.benmo.bureau.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the library that brings them. */
final class Binaries {
    private static final int EXECUTABLE = 0100;

    private Binaries() {}

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}, unpacked when it is not there yet. Half an unpacking is
     * never used: the folder gets its name last.
     */
    static Path unpack(Path folder) {
        if (Files.isRegularFile(folder.resolve("bin/postgres"))) {
            return folder;
        }
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        try (InputStream packed = Binaries.class.getResourceAsStream(resource())) {
            if (packed == null) {
                throw new StartProblem("这台机器（" + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "）没有自带的 PostgreSQL。请用环境变量 BENMO_DB_URL、BENMO_DB_USER、BENMO_DB_PASSWORD 指定一个 PostgreSQL 服务器。");
            }
            Folders.delete(partial);
            Files.createDirectories(partial);
            extract(packed, partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new StartProblem("解开 PostgreSQL 程序时出错（" + e.getMessage() + "）。请检查磁盘空间后重新启动。", e);
        }
    }

    private static String resource() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "/postgres-linux-" + (arch.contains("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static void extract(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException(entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(InputStream in, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(target.resolve("..").normalize());
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        String permissions = (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
    }
}
