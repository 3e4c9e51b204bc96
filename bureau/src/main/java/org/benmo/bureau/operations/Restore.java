package org.benmo.bureau.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.benmo.bureau.audit.AuditChain;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.database.Migrations;
import org.benmo.bureau.database.StartProblem;
import org.benmo.bureau.kit.Words;
import org.jspecify.annotations.Nullable;

/** Makes an office of a backup, in an empty folder and an empty database; never over another. */
final class Restore {
    private final Words words;
    private final Function<String, @Nullable String> setting;

    /** With the settings that may name a database server. */
    Restore(Words words, Function<String, @Nullable String> setting) {
        this.words = words;
        this.setting = setting;
    }

    /**
     * Restores and verifies: every byte of the backup, every row counted, the audit chain up to the entry the backup ended with.
     *
     * @return what was restored
     * @throws StartProblem when the backup is not whole, or the folder or database not empty
     */
    Manifest restore(Path file, Path root) {
        try (BackupFile backup = BackupFile.open(file, words)) {
            backup.requireWhole();
            try (DataFolder folder = DataFolder.openForRestore(root)) {
                try (Database database = Database.named(setting).orElseGet(() -> Database.embedded(folder))) {
                    rows(backup, database);
                    for (Manifest.Stored stored : backup.manifest().files()) {
                        file(backup, stored, folder.root());
                    }
                    Migrations.run(database);
                    Kept.record(
                            database.application(),
                            "system",
                            "backup.restored",
                            "backup/" + file.getFileName(),
                            words.get(
                                    "backup.restored.detail", backup.manifest().made(), Hashed.of(file)));
                }
                folder.finished();
                return backup.manifest();
            }
        } catch (IOException e) {
            throw new StartProblem(words.get("restore.failed", String.valueOf(e.getMessage())), e);
        } catch (SQLException e) {
            throw new StartProblem(words.get("restore.failed", String.valueOf(e.getMessage())), e);
        }
    }

    private void rows(BackupFile backup, Database database) throws SQLException, IOException {
        Manifest manifest = backup.manifest();
        if (!Migrations.versions(database).isEmpty()) {
            throw new StartProblem(words.get("restore.database.used"));
        }
        Migrations.run(database, manifest.versions());
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            Map<String, List<String>> tables = Tables.parentsFirst(connection);
            requireSameTables(manifest, tables);
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate " + String.join(", ", tables.keySet()));
            }
            for (Manifest.Table table : manifest.tables()) {
                try (InputStream in = backup.read(table.entry())) {
                    long rows = Tables.copyIn(connection, table.name(), table.columns(), in);
                    require(rows == table.rows(), table.name());
                }
            }
            sequences(connection, manifest.sequences());
            connection.commit();
        }
        AuditChain.Verdict verdict = AuditChain.in(database.application()).verify();
        require(
                verdict.broken().isEmpty()
                        && verdict.entries() == manifest.entries()
                        && (manifest.entries() == 0 || verdict.last().seal().equals(manifest.seal())),
                "audit");
    }

    /** Names in a backup go into SQL only when they are the names of our own tables. */
    private void requireSameTables(Manifest manifest, Map<String, List<String>> tables) {
        List<String> found = new ArrayList<>();
        for (Manifest.Table table : manifest.tables()) {
            require(table.columns().equals(tables.get(table.name())), table.name());
            found.add(table.name());
        }
        require(tables.keySet().size() == found.size() && found.containsAll(tables.keySet()), "tables");
    }

    private static void sequences(Connection connection, Map<String, Long> last) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            for (var sequence : last.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private void require(boolean fits, String what) {
        if (!fits) {
            throw new StartProblem(words.get("restore.differs", what));
        }
    }

    private void file(BackupFile backup, Manifest.Stored stored, Path root) throws IOException {
        Path target = root.resolve(stored.path()).normalize();
        require(target.startsWith(root) && !target.equals(root), stored.path());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = backup.read(stored.entry());
                FileChannel channel =
                        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
