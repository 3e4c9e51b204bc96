package org.benmo.bureau.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens data folder and database before anything else, closes them after everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DataFolder dataFolder(@Value("${benmo.data}") Path root) {
        return DataFolder.open(root);
    }

    @Bean
    Database database(DataFolder data, Environment environment) {
        Database database = Database.named(environment::getProperty).orElseGet(() -> Database.embedded(data));
        try {
            Migrations.run(database);
            database.keepAlive();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The pool belongs to the database, which closes it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.application();
    }
}
