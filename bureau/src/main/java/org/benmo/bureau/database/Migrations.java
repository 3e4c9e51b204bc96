package org.benmo.bureau.database;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of every module to this version. Each module has a schema of its own and its files in {@code db/<module>}. */
final class Migrations {
    /** Modules with tables, in an order in which later ones may refer to earlier ones. */
    static final List<String> MODULES = List.of("audit", "access", "organization", "review");

    private Migrations() {}

    static void run(Database database) {
        for (String module : MODULES) {
            try {
                Flyway.configure()
                        .dataSource(database.owner())
                        .schemas(module)
                        .table("migrations")
                        .locations("classpath:db/" + module)
                        .placeholders(Map.of("app", database.applicationRole()))
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                throw new StartProblem("数据库升级（" + module + "）没有成功，数据没有改动。请把日志发给维护人员，或恢复到上一个版本。", e);
            }
        }
    }
}
