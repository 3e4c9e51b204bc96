package org.benmo.bureau.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens data folder and database before anything else, closes them after everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DataFolder dataFolder(ObjectProvider<EarlyStart> early, @Value("${benmo.data}") Path root) {
        EarlyStart begun = early.getIfAvailable();
        return begun == null ? DataFolder.open(root) : begun.folder();
    }

    @Bean
    Database database(DataFolder data, ObjectProvider<EarlyStart> early, Environment environment) {
        EarlyStart begun = early.getIfAvailable();
        return begun == null ? EarlyStart.database(data, environment) : begun.database();
    }

    /** The pool belongs to the database, which closes it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.application();
    }
}
