package org.benmo.bureau.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Opens data folder and database while Spring still looks for its parts: both take a second or more, and need different processors.
 * {@link DatabaseConfiguration} takes them over; what was opened and never taken is given back with {@link #abandon}.
 */
public final class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private @Nullable CompletableFuture<Opened> opening;
    private boolean taken;

    /** A folder that is locked and its database, tables at this version. */
    record Opened(DataFolder folder, Database database) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        CompletableFuture<Opened> begun = new CompletableFuture<>();
        opening = begun;
        Thread.ofPlatform().name("database").start(() -> open(environment, begun));
        context.getBeanFactory().registerSingleton("earlyStart", this);
    }

    private static void open(Environment environment, CompletableFuture<Opened> opening) {
        try {
            DataFolder folder = DataFolder.open(Path.of(environment.getRequiredProperty("benmo.data")));
            try {
                opening.complete(new Opened(folder, database(folder, environment)));
            } catch (RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (RuntimeException e) {
            opening.completeExceptionally(e);
        }
    }

    /** The database of a folder, tables at this version. */
    static Database database(DataFolder folder, Environment environment) {
        Database database = Database.named(environment::getProperty).orElseGet(() -> Database.embedded(folder));
        try {
            Migrations.run(database);
            database.keepAlive();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The folder, once it is open. */
    DataFolder folder() {
        return opened().folder();
    }

    /** The database; from here on folder and database belong to the callers. */
    synchronized Database database() {
        taken = true;
        return opened().database();
    }

    private Opened opened() {
        try {
            return java.util.Objects.requireNonNull(opening).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Closes what was opened for an office that did not come up to take it. */
    public synchronized void abandon() {
        if (taken || opening == null) {
            return;
        }
        taken = true;
        try {
            Opened opened = opened();
            opened.database().close();
            opened.folder().close();
        } catch (RuntimeException e) {
            return; // nothing was opened
        }
    }
}
