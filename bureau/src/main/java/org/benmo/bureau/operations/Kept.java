package org.benmo.bureau.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.database.StartProblem;
import org.benmo.bureau.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of an office as a command meets it: on the server that is named, beside the office that is running, or, when none
 * is, started for as long as the command takes.
 */
final class Kept implements AutoCloseable {
    private final @Nullable DataFolder folder;
    private final Database database;

    private Kept(@Nullable DataFolder folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Opens it.
     *
     * @throws StartProblem when there is no office in this folder
     */
    static Kept open(Path root, Words words, Function<String, @Nullable String> setting) {
        Optional<Database> named = Database.named(setting);
        if (named.isPresent()) {
            return new Kept(null, named.get());
        }
        if (!Files.isDirectory(root) || !Database.isIn(root)) {
            throw new StartProblem(words.get("operations.no.office", root));
        }
        DataFolder folder = DataFolder.tryOpen(root).orElse(null);
        if (folder == null) {
            return new Kept(null, Database.beside(root));
        }
        try {
            return new Kept(folder, Database.embedded(folder));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    /** Adds an entry to the audit trail in a transaction of its own. */
    static void record(DataSource source, String actor, String action, String subject, String detail) {
        new TransactionTemplate(new DataSourceTransactionManager(source))
                .executeWithoutResult(status -> Audit.in(source).record(actor, action, subject, detail));
    }

    @Override
    public void close() {
        database.close();
        if (folder != null) {
            folder.close();
        }
    }
}
