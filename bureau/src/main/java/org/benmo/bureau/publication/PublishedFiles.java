package org.benmo.bureau.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.store.FileStore;
import org.springframework.stereotype.Component;

/** The bytes of what was published, kept by their hash. Bytes that are not as they were are given to nobody. */
@Component
class PublishedFiles {
    private final FileStore store;

    PublishedFiles(FileStore store) {
        this.store = store;
    }

    /** Keeps files; when this returns all of them are on disk. */
    Map<String, FileStore.Kept> keep(Map<String, byte[]> files) {
        Map<String, FileStore.Kept> kept = new LinkedHashMap<>();
        files.forEach((name, bytes) -> kept.put(name, store.keep(new ByteArrayInputStream(bytes))));
        return kept;
    }

    /**
     * The content of a hash.
     *
     * @throws Refusal when it is not there or not as it was
     */
    byte[] read(String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(store.file(sha256));
            if (PackageHash.of(bytes).equals(sha256)) {
                return bytes;
            }
        } catch (IOException e) {
            throw new Refusal("publication.damaged.file");
        }
        throw new Refusal("publication.damaged.file");
    }

    boolean isWhole(String sha256) {
        return store.isWhole(sha256);
    }
}
