package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes several files so that all of them appear, or none: into a folder beside the wanted one, then moved. */
public final class AtomicFolder {
    private AtomicFolder() {}

    /** What writes the files. */
    public interface Writing {
        /** Writes into this folder, which exists and is empty. */
        void into(Path folder) throws IOException;
    }

    /** Writes into a folder, which is made when it is not there; files of the same name are replaced, others stay. */
    public static void write(Path folder, Writing writing) throws IOException {
        Path wanted = folder.toAbsolutePath();
        Path parent = wanted.getParent();
        if (parent == null) {
            throw new IOException(folder + " has no folder above it");
        }
        Files.createDirectories(parent);
        Path beside = Files.createDirectory(parent.resolve(".benmo-" + UUID.randomUUID()));
        try {
            writing.into(beside);
            if (Files.exists(wanted)) {
                moveInto(beside, wanted);
            } else {
                Files.move(beside, wanted, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(beside);
        }
    }

    private static void moveInto(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Path above = target.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
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
