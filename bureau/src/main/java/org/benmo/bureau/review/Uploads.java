package org.benmo.bureau.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.store.FileStore;
import org.springframework.stereotype.Component;

/** Files under review and the pages with what was found in them. */
@Component
class Uploads {
    private final FileStore store;
    private final Path pages;

    Uploads(FileStore store, DataFolder data) {
        this.store = store;
        this.pages = data.folder("pages");
    }

    FileStore.Kept keep(InputStream in) {
        return store.keep(in);
    }

    Path file(String sha256) {
        return store.file(sha256);
    }

    /** Forces a page to disk, so that a file called done has one; there is none when the file could not be used. */
    void forcePage(long fileId) throws IOException {
        Path page = page(fileId);
        if (Files.exists(page)) {
            try (FileChannel channel = FileChannel.open(page, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Where the page with the findings of a file is written. */
    Path page(long fileId) {
        return pages.resolve(fileId + ".html");
    }
}
