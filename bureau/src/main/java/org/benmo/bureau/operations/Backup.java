package org.benmo.bureau.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.database.Folders;
import org.benmo.bureau.database.Migrations;
import org.benmo.bureau.database.StartProblem;
import org.benmo.bureau.kit.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file with everything of an office: the rows of every table as they were at one moment, and the files of the data folder.
 * Files are named by their content or written before the row that tells of them, so that copying them after the rows misses none.
 * It says nothing about how PostgreSQL stores rows, so it can be restored on another machine, into another server, by a newer program.
 */
final class Backup {
    /** Folders of the data folder that are made again by themselves, or are backups. */
    private static final Set<String> LEFT_OUT = Set.of("database", "logs", "trial", "incoming", "backups");

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private final Database database;
    private final Path data;
    private final Words words;
    private final Clock clock;

    Backup(Database database, Path data, Words words, Clock clock) {
        this.database = database;
        this.data = data;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A backup that was made and read back.
     *
     * @param file where
     * @param bytes its size
     * @param sha256 of the file
     * @param manifest what is in it
     */
    record Made(Path file, long bytes, String sha256, Manifest manifest) {}

    /**
     * Writes a backup and reads all of it back. The file has its name only when it is whole and on disk.
     *
     * @throws StartProblem when there is such a file already, or it cannot be written
     */
    Made write(Path target) {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            if (Files.exists(target)) {
                throw new StartProblem(words.get("backup.exists", target));
            }
            Files.createDirectories(
                    Objects.requireNonNull(target.toAbsolutePath().getParent()));
            Files.deleteIfExists(partial);
            Files.createFile(partial);
            if (Files.getFileStore(partial).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
            }
            try {
                Manifest manifest = fill(partial);
                try (BackupFile written = BackupFile.open(partial, words)) {
                    written.requireWhole();
                }
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                Folders.force(Objects.requireNonNull(target.toAbsolutePath().getParent()));
                return new Made(target, Files.size(target), Hashed.of(target), manifest);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new StartProblem(words.get("backup.unwritable", target, String.valueOf(e.getMessage())), e);
        } catch (SQLException e) {
            throw new StartProblem(words.get("backup.database", String.valueOf(e.getMessage())), e);
        }
    }

    private Manifest fill(Path partial) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest manifest = copy(zip);
            byte[] json = BackupFile.write(manifest);
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(json);
            zip.closeEntry();
            zip.setComment(BackupFile.COMMENT + Hashed.of(json));
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest copy(ZipOutputStream zip) throws IOException, SQLException {
        Map<String, String> versions = Migrations.versions(database);
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Manifest.Table> tables = new ArrayList<>();
            for (var table : Tables.parentsFirst(connection).entrySet()) {
                tables.add(table(connection, table.getKey(), table.getValue(), zip));
            }
            Head head = head(connection);
            Map<String, Long> sequences = Tables.sequences(connection);
            connection.rollback();
            return new Manifest(
                    Manifest.FORMAT,
                    program(),
                    clock.instant(),
                    versions,
                    tables,
                    sequences,
                    files(zip),
                    head.entries(),
                    head.seal());
        }
    }

    static String program() {
        return Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "");
    }

    private static Manifest.Table table(Connection connection, String name, List<String> columns, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new Manifest.Table(name, columns, 0, "").entry()));
        try (Hashed hashed = new Hashed(zip)) {
            long rows = Tables.copyOut(connection, name, columns, hashed);
            zip.closeEntry();
            return new Manifest.Table(name, columns, rows, hashed.sha256Hex());
        }
    }

    private record Head(long entries, String seal) {}

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select number, hash from audit.entry order by number desc limit 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))) : new Head(0, "");
        }
    }

    private List<Manifest.Stored> files(ZipOutputStream zip) throws IOException {
        List<Manifest.Stored> stored = new ArrayList<>();
        if (!Files.isDirectory(data)) {
            return stored;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(data)) {
            all = walk.filter(Files::isRegularFile)
                    .filter(this::isKept)
                    .sorted()
                    .toList();
        }
        for (Path file : all) {
            String path = data.relativize(file).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(file)) {
                zip.putNextEntry(new ZipEntry(new Manifest.Stored(path, 0, "").entry()));
                try (Hashed hashed = new Hashed(zip)) {
                    in.transferTo(hashed);
                    zip.closeEntry();
                    stored.add(new Manifest.Stored(path, hashed.size(), hashed.sha256Hex()));
                }
            } catch (NoSuchFileException e) {
                LOG.debug("deleted since it was listed, and so wanted by no row: {}", path);
            }
        }
        return stored;
    }

    private boolean isKept(Path file) {
        Path path = data.relativize(file);
        String name = file.getFileName().toString();
        boolean secretOfTheDatabase =
                path.startsWith(DataFolder.SECRETS) && name.startsWith(DataFolder.DATABASE_SECRET);
        return path.getNameCount() > 1
                && !LEFT_OUT.contains(path.getName(0).toString())
                && !secretOfTheDatabase
                && !name.endsWith(".partial")
                && !name.endsWith(".new");
    }
}
