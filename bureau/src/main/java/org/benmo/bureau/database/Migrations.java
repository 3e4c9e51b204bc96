package org.benmo.bureau.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables of every module to this version. Each module has a schema of its own and its files in {@code db/<module>}. */
public final class Migrations {
    /** Modules with tables, in an order in which later ones may refer to earlier ones. */
    public static final List<String> MODULES =
            List.of("audit", "access", "organization", "review", "books", "publication", "finalaccounts");

    /** Where each schema keeps which files were run. */
    public static final String HISTORY = "migrations";

    private Migrations() {}

    /** To the newest version of every module. */
    public static void run(Database database) {
        MODULES.forEach(module -> migrate(database, module, MigrationVersion.LATEST));
        guardFromOwner(database);
    }

    /**
     * PostgreSQL lets the owner of a table see every row of it. Where the office works as the owner, because its server has one login
     * for both, guarded tables are guarded from the owner too.
     */
    private static void guardFromOwner(Database database) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        found regclass;
                    begin
                        for found in select c.oid::regclass from pg_class c where c.relrowsecurity
                                and not c.relforcerowsecurity and pg_get_userbyid(c.relowner) = '%s' loop
                            execute format('alter table %%s force row level security', found);
                        end loop;
                    end $$""".formatted(database.applicationRole().replace("'", "''")));
        } catch (SQLException e) {
            throw new StartProblem("数据库的行级权限没有设好（" + e.getMessage() + "）。请检查 BENMO_DB_OWNER 的权限。", e);
        }
    }

    /**
     * To these versions, for the rows of a backup.
     *
     * @param versions by module
     * @throws StartProblem when one is not known to this program
     */
    public static void run(Database database, Map<String, String> versions) {
        for (String module : MODULES) {
            String version = versions.get(module);
            if (version != null) {
                migrate(database, module, MigrationVersion.fromVersion(version));
            }
        }
        if (!MODULES.containsAll(versions.keySet()) || !versions.equals(versions(database))) {
            throw new StartProblem("这份备份由更新的版本制作，当前版本读不了。请用制作它的版本（或更新的版本）恢复。");
        }
    }

    /** The version of every module that has tables. */
    public static Map<String, String> versions(Database database) {
        Map<String, String> versions = new TreeMap<>();
        for (String module : MODULES) {
            MigrationInfo current =
                    flyway(database, module, MigrationVersion.LATEST).info().current();
            if (current != null && current.getVersion() != null) {
                versions.put(module, current.getVersion().getVersion());
            }
        }
        return versions;
    }

    private static void migrate(Database database, String module, MigrationVersion target) {
        try {
            flyway(database, module, target).migrate();
        } catch (FlywayException e) {
            throw new StartProblem("数据库升级（" + module + "）没有成功，数据没有改动。请把日志发给维护人员，或恢复到上一个版本。", e);
        }
    }

    private static Flyway flyway(Database database, String module, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.owner())
                .schemas(module)
                .table(HISTORY)
                .locations("classpath:db/" + module)
                .placeholders(Map.of("app", database.applicationRole()))
                .target(target)
                .load();
    }
}
