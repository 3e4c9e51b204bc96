package org.benmo.bureau.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.audit.Entry;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.springframework.stereotype.Service;

/** Backups of the office that is running, one at a time. */
@Service
public class Backups {
    private static final String MADE = "backup.made";

    private final Database database;
    private final DataFolder data;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Backups(Database database, DataFolder data, Audit audit, Words words, Clock clock) {
        this.database = database;
        this.data = data;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Makes a backup in the folder {@code backups} of the data folder.
     *
     * @return where it is
     * @throws Refusal when another is being made
     */
    public Path make(String actor) {
        return make(actor, Commands.name(clock.instant()));
    }

    Path make(String actor, String name) {
        if (!one.tryLock()) {
            throw new Refusal("backup.running");
        }
        try {
            Backup.Made made = new Backup(database, data.root(), words, clock).write(folder().resolve(name));
            record(database.application(), actor, made, words);
            return made.file();
        } finally {
            one.unlock();
        }
    }

    Path folder() {
        return data.folder("backups");
    }

    /** When the last one was made, by anyone; empty when never. */
    public Optional<Instant> last() {
        return audit.latest(MADE).map(Entry::at);
    }

    /** A whole copy is the most sensitive read there is, so it stands in the trail like any other. */
    static void record(DataSource source, String actor, Backup.Made made, Words words) {
        Kept.record(
                source,
                actor,
                MADE,
                "backup/" + made.file().getFileName(),
                words.get("backup.made.detail", size(made.bytes()), made.sha256()));
    }

    /** A size for people. */
    static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%d KB", (bytes + 1023) >> 10)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
