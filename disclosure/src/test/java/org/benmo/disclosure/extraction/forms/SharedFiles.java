package org.benmo.disclosure.extraction.forms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Published files that lie beside the project and are never part of it. */
final class SharedFiles {
    private SharedFiles() {}

    /** A file of the shared folder: named by BENMO_SHARED, else the folder {@code shared} beside the project. */
    static Optional<Path> find(String relative) {
        String named = System.getProperty("benmo.shared", System.getenv().getOrDefault("BENMO_SHARED", ""));
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named, relative)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolveSibling("shared").resolve(relative);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
