package org.benmo.bureau.review;

import java.io.InputStream;
import java.nio.file.Path;
import org.benmo.bureau.store.FileStore;
import org.springframework.stereotype.Service;

/** The bytes of files under review and the pages with their findings. */
@Service
public class ReviewFiles {
    private static final int NAME_MAX = 200;
    private final Uploads uploads;

    ReviewFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Keeps what is handed in; when this returns, it is on disk. */
    public ReviewDesk.HandedIn keep(String name, InputStream in) {
        FileStore.Kept kept = uploads.keep(in);
        String plain = name.replace('\\', '/');
        plain = plain.substring(plain.lastIndexOf('/') + 1).strip();
        if (plain.length() > NAME_MAX) {
            plain = plain.substring(plain.length() - NAME_MAX);
        }
        return new ReviewDesk.HandedIn(plain.isEmpty() ? "file" : plain, kept.sha256(), kept.size());
    }

    /** Where the page of a file is; it may not be there yet. */
    public Path page(long file) {
        return uploads.page(file);
    }
}
