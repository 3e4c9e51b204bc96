package org.benmo.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, found from the folder the tests run in. */
final class Repository {
    private Repository() {}

    /** The root: the nearest folder upwards that holds the launcher. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("benmo"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests must run inside the repository");
        }
        return folder;
    }

    /** Every file git tracks or would track. */
    static List<Path> files() {
        Process git = start("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z");
        try (var out = git.getInputStream()) {
            String names = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(names.split("\0"))
                    .filter(name -> !name.isEmpty())
                    .map(root()::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tracked files with this ending. */
    static List<Path> files(String ending) {
        return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as people write it, from the root. */
    static String name(Path file) {
        return root().relativize(file).toString();
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).directory(root().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
