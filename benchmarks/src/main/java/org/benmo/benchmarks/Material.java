package org.benmo.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real documents measurements are made on. They are not part of the repository; a copy lies in the folder beside it. */
public final class Material {
    private final Path shared;

    private Material(Path shared) {
        this.shared = shared;
    }

    /** The folder named by BENMO_SHARED, else {@code shared} beside the repository. */
    static Material of(Path repository) {
        String named = System.getenv("BENMO_SHARED");
        return new Material(named == null ? repository.resolveSibling("shared") : Path.of(named));
    }

    /** Real published PDFs in the order of their names; empty when there are none. */
    List<Path> realDocuments() throws IOException {
        return list(shared.resolve("real"), ".pdf");
    }

    /** The founding document in plain text. */
    Optional<Path> seed() throws IOException {
        return list(shared.resolve("seed"), ".txt").stream().findFirst();
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The commit measured, as git names it; {@code unknown} outside a checkout. */
    public static String commit(Path repository) {
        return firstLine(repository, "git", "rev-parse", "--short", "HEAD").orElse("unknown");
    }

    /** The first line a command prints; empty when it cannot be run. */
    static Optional<String> firstLine(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? out.lines().findFirst() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
