package org.benmo.bureau.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAcknowledgedWhenTheServerIsKilled() throws Exception {
        int acknowledged = 0;
        try (DataFolder data = DataFolder.open(folder);
                Database database = Database.embedded(data)) {
            ProcessHandle server = server();
            try (Connection connection = database.owner().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema kept; create table kept.row (n integer)");
                for (; acknowledged < 300; acknowledged++) {
                    statement.execute("insert into kept.row values (" + acknowledged + ")");
                }
            }
            server.destroyForcibly();
            server.onExit().get(20, TimeUnit.SECONDS);
        }
        try (DataFolder data = DataFolder.open(folder);
                Database database = Database.embedded(data)) {
            assertThat(count(database, "select count(*) from kept.row")).isEqualTo(acknowledged);
        }
    }

    @Test
    void clearsAwayTheServerOfAKilledOffice() throws Exception {
        DataFolder data = DataFolder.open(folder);
        Database killed = Database.embedded(data);
        ProcessHandle orphan = server();
        killed.application();
        try (Database next = Database.embedded(data)) {
            assertThat(orphan.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(next.isUp()).isTrue();
        } finally {
            killed.close();
            data.close();
        }
    }

    @Test
    void startsOverAnOldNumberFileOfAnotherProcess() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            Database.embedded(data).close();
            Files.write(
                    folder.resolve("database/cluster/postmaster.pid"),
                    List.of(Long.toString(ProcessHandle.current().pid()), "x"));
            try (Database database = Database.embedded(data)) {
                assertThat(database.isUp()).isTrue();
            }
        }
    }

    @Test
    void isDurableAndClosedToStrangers() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                Database database = Database.embedded(data)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(text(database, "show " + setting)).as(setting).isEqualTo("on");
            }
            String url;
            try (Connection connection = database.owner().getConnection()) {
                url = connection.getMetaData().getURL();
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url, "benmo_owner", "guess")
                            .close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, "postgres", "").close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aSecondOfficeOnTheSameFolderIsToldSo() {
        try (DataFolder data = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(data.root()).close())
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("占用");
        }
    }

    private ProcessHandle server() throws Exception {
        String pid = Files.readAllLines(folder.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static int count(Database database, String query) throws SQLException {
        return Integer.parseInt(text(database, query));
    }

    private static String text(Database database, String query) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
