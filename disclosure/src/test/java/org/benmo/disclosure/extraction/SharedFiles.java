package org.benmo.disclosure.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real documents that stand beside the project and never in it; tests of them say so when they are absent. */
final class SharedFiles {
    private SharedFiles() {}

    /** A folder of the shared files; skips the calling test, loudly, when there is none. */
    static Path folder(String name) {
        Optional<Path> root = root();
        Path folder = root.map(r -> r.resolve(name)).orElse(Path.of(name));
        Assumptions.assumeTrue(
                root.isPresent() && Files.isDirectory(folder),
                "SKIPPED: no shared folder " + name + " beside the project; set BENMO_SHARED to run this test");
        return folder;
    }

    /** The files of a folder whose names end so, in order. */
    static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Optional<Path> root() {
        String named = System.getProperty("benmo.shared", System.getenv().getOrDefault("BENMO_SHARED", ""));
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path parent = at.getParent();
            if (Files.exists(at.resolve("benmo")) && parent != null && Files.isDirectory(parent.resolve("shared"))) {
                return Optional.of(parent.resolve("shared"));
            }
            at = parent;
        }
        return Optional.empty();
    }
}
