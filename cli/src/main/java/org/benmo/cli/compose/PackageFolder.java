package org.benmo.cli.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.benmo.reports.publishing.Publishing;

/** Puts a package into its folder at once: it is written beside it and moved into place, so that nothing half-written is ever seen. */
final class PackageFolder {
    private PackageFolder() {}

    /** True when the folder may be written: it is not there, empty, or an earlier package. */
    static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Files.exists(folder.resolve(Publishing.CHECK))
                    || files.findAny().isEmpty();
        }
    }

    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IOException(folder.toString());
        }
        Files.createDirectories(parent);
        Path fresh = Files.createDirectory(
                parent.resolve(".benmo-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = fresh.resolve(file.getKey());
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                Files.write(target, file.getValue());
            }
            replace(whole, fresh);
        } finally {
            delete(fresh);
        }
    }

    private static void replace(Path folder, Path fresh) throws IOException {
        Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
        boolean replaced = Files.exists(folder);
        if (replaced) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaced) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
