package org.benmo.bureau.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.benmo.bureau.database.StartProblem;
import org.benmo.bureau.kit.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup to be read: a zip file whose comment seals the manifest, which seals every entry. A file that is cut off, changed
 * in one byte, or no backup is refused with a sentence.
 */
final class BackupFile implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String COMMENT = "benmo-backup ";
    private static final int MANIFEST_MAX = 512 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final Words words;

    private BackupFile(Path file, ZipFile zip, Manifest manifest, Words words) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
        this.words = words;
    }

    /**
     * Opens a backup; only its manifest is verified yet.
     *
     * @throws StartProblem when it is none
     */
    static BackupFile open(Path file, Words words) {
        if (!Files.isRegularFile(file)) {
            throw new StartProblem(words.get("backup.missing", file));
        }
        ZipFile zip = null;
        Manifest manifest = null;
        try {
            zip = new ZipFile(file.toFile());
            manifest = manifest(zip);
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            manifest = null; // cut off, or something else entirely
        }
        if (zip == null || manifest == null) {
            close(zip);
            throw new StartProblem(words.get("backup.broken", file));
        }
        if (manifest.format() != Manifest.FORMAT) {
            close(zip);
            throw new StartProblem(words.get("backup.newer", file, manifest.program()));
        }
        return new BackupFile(file, zip, manifest, words);
    }

    private static @Nullable Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        String comment = zip.getComment();
        if (entry == null || comment == null || !comment.startsWith(COMMENT)) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(MANIFEST_MAX);
            return comment.equals(COMMENT + Hashed.of(json)) ? JSON.readValue(json, Manifest.class) : null;
        }
    }

    static byte[] write(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads every byte.
     *
     * @throws StartProblem when one is not as it was written
     */
    void requireWhole() {
        for (Manifest.Table table : manifest.tables()) {
            require(table.entry(), table.sha256());
        }
        for (Manifest.Stored stored : manifest.files()) {
            require(stored.entry(), stored.sha256());
        }
    }

    private void require(String entry, String sha256) {
        try (InputStream in = read(entry);
                Hashed hashed = new Hashed(OutputStream.nullOutputStream())) {
            in.transferTo(hashed);
            if (hashed.sha256Hex().equals(sha256)) {
                return;
            }
        } catch (IOException e) {
            throw new StartProblem(words.get("backup.broken", file), e);
        }
        throw new StartProblem(words.get("backup.broken", file));
    }

    /** The bytes of an entry. */
    InputStream read(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException(entry);
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
