package org.benmo.cli.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.documents.Documents;

/** Which files a run is about. */
public final class FileList {
    private FileList() {}

    /** Is told of what a folder has besides the files that are tried. */
    public interface Remarks {
        /** Nothing in the folder is worth trying. */
        void empty(Path folder);

        /** A folder that may not be looked into. */
        void closed(Path folder);

        /** Files of other kinds, links to folders, links to nothing: left alone, in the order of their names. */
        void left(Path folder, List<Path> files);
    }

    /**
     * Folders give the documents in them, in the order of their names; a named file is always tried. A file given twice is taken
     * once.
     *
     * @param asked files and folders in the given order
     * @param except a folder not to look into: where this run writes
     * @param remarks is told of what is left out
     */
    public static List<Path> of(List<Path> asked, Optional<Path> except, Remarks remarks) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : asked) {
            if (!Files.isDirectory(path)) {
                files.putIfAbsent(identity(path), path);
                continue;
            }
            List<Path> inside = inside(path, except.map(FileList::identity), remarks);
            if (inside.isEmpty()) {
                remarks.empty(path);
            }
            inside.forEach(file -> files.putIfAbsent(identity(file), file));
        }
        return List.copyOf(files.values());
    }

    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Not there, or not to be looked at: its name is all there is.
            return path.toAbsolutePath().normalize();
        }
    }

    private static List<Path> inside(Path folder, Optional<Path> except, Remarks remarks) {
        List<Path> files = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean own = except.isPresent() && except.get().equals(identity(directory));
                    return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (Files.isRegularFile(file) && Documents.isDocumentName(name)) {
                        files.add(file);
                    } else if (!Documents.isLeftover(name)) {
                        left.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    remarks.closed(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        Collections.sort(left);
        if (!left.isEmpty()) {
            remarks.left(folder, left);
        }
        return files;
    }
}
