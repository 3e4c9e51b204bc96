package org.benmo.bureau.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** How the office is doing. */
@Service
public class House {
    private static final Duration BACKUP_LATE = Duration.ofDays(2);

    private final Database database;
    private final DataFolder data;
    private final Backups backups;
    private final Invariants invariants;
    private final Clock clock;
    private final long reserve;
    private final Instant since;

    House(
            Database database,
            DataFolder data,
            Backups backups,
            Invariants invariants,
            Clock clock,
            @Value("${benmo.disk.reserve}") DataSize reserve) {
        this.database = database;
        this.data = data;
        this.backups = backups;
        this.invariants = invariants;
        this.clock = clock;
        this.reserve = reserve.toBytes();
        this.since = clock.instant();
    }

    /**
     * What there is to say.
     *
     * @param up true when the database answers
     * @param roomy true while uploads are taken
     * @param freeMegabytes left on the disk of the data folder
     * @param lastBackup when, empty when never or when the database cannot be asked
     * @param backupLate true when there was none for two days of work
     * @param since when the office was started
     * @param version of the program
     * @param folder of the data
     */
    public record State(
            boolean up,
            boolean roomy,
            long freeMegabytes,
            Optional<Instant> lastBackup,
            boolean backupLate,
            Instant since,
            String version,
            Path folder) {}

    /** The state now; never throws because something is down. */
    public State state() {
        boolean up = database.isUp();
        long free = free();
        Optional<Instant> last = up ? backups.last() : Optional.empty();
        Instant now = clock.instant();
        boolean late = up && now.isAfter(last.orElse(since).plus(BACKUP_LATE));
        return new State(up, free >= reserve, free >> 20, last, late, since, Backup.program(), data.root());
    }

    /** What must hold of the records, as last verified. */
    public List<Invariants.Verdict> records() {
        return invariants.verdicts();
    }

    private long free() {
        try {
            return Files.getFileStore(data.root()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * A backup in the usual folder.
     *
     * @param name of the file
     * @param bytes its size
     */
    public record Kept(String name, long bytes) {
        /** The size for people. */
        public String size() {
            return Backups.size(bytes);
        }
    }

    /** Backups in the usual folder, newest first. */
    public List<Kept> backups() {
        try (Stream<Path> all = Files.list(backups.folder())) {
            return all.filter(file -> file.toString().endsWith(".zip"))
                    .map(House::kept)
                    .sorted(Comparator.comparing((Kept kept) -> kept.name().replace("nightly-", ""))
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(Path file) {
        return new Kept(
                Objects.requireNonNull(file.getFileName()).toString(),
                file.toFile().length());
    }
}
