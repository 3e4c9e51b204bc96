package org.benmo.bureau.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.benmo.bureau.Browser;
import org.benmo.bureau.durability.OfficeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office on a server it does not keep itself, which goes away for a while. */
final class ServerTest {
    private static final String FRESH = "a-long-Enough-1";

    @TempDir
    Path folder;

    @Test
    void pagesSayASentenceWhileTheServerIsGoneAndRecoverByThemselves() throws Exception {
        Path binaries = Binaries.unpack(folder.resolve("postgresql"));
        Postmaster server = new Postmaster(binaries, folder.resolve("cluster"), folder.resolve("log"));
        server.create("root-password");
        server.start(0);
        int port = server.port();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (Connection connection =
                        DriverManager.getConnection(url + "postgres", Postmaster.SUPERUSER, "root-password");
                Statement statement = connection.createStatement()) {
            statement.execute("create role office_owner login password 'owner-password'");
            statement.execute("create role office_app login password 'app-password'");
            statement.execute("create database office owner office_owner");
        }
        Map<String, String> environment = Map.of(
                "BENMO_DB_URL", url + "office",
                "BENMO_DB_USER", "office_app",
                "BENMO_DB_PASSWORD", "app-password",
                "BENMO_DB_OWNER", "office_owner",
                "BENMO_DB_OWNER_PASSWORD", "owner-password");
        try (OfficeProcess office = OfficeProcess.start(folder.resolve("data"), environment, "--sample")) {
            assertThat(folder.resolve("data/database")).doesNotExist();
            Browser browser = new Browser(office.port());
            String first = office.password("shenhe");
            browser.enter("shenhe", first);
            browser.submit("/account/password", "current", first, "fresh", FRESH, "again", FRESH);
            assertThat(browser.open("/review").statusCode()).isEqualTo(200);

            server.stop();
            assertThat(browser.open("/health").statusCode()).isEqualTo(503);
            assertSentence(browser, "/review");
            assertSentence(browser, "/units");
            var handedIn = browser.upload("/review", "file", Map.of("甲.txt", new byte[] {'a'}));
            assertThat(handedIn.statusCode()).isEqualTo(503);
            var entering = new Browser(office.port()).enter("shenhe", FRESH);
            assertThat(entering.statusCode()).isEqualTo(503);
            assertThat(entering.body()).contains("数据库暂时连不上").doesNotContain("Exception");
            assertThat(new Browser(office.port()).open("/login").statusCode()).isEqualTo(200);
            String log = Files.readString(folder.resolve("data/logs/office.log"));
            assertThat(log).contains("entering: database:");
            assertThat(log.substring(log.indexOf("entering: database:"))).doesNotContain("\tat ");

            server = new Postmaster(binaries, folder.resolve("cluster"), folder.resolve("log"));
            server.start(port);
            await(() -> browser.open("/health").statusCode() == 200);
            assertThat(browser.open("/review").statusCode()).isEqualTo(200);
            var again = browser.upload("/review", "file", Map.of("乙.txt", new byte[] {'b'}));
            assertThat(again.body()).contains("乙.txt").doesNotContain("甲.txt");
            String batch = again.uri().getPath();
            await(() -> browser.open(batch).body().contains("/review/file/"));
        } finally {
            server.stop();
        }
    }

    private static void assertSentence(Browser browser, String path) {
        var answer = browser.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.body()).contains("数据库暂时连不上").doesNotContain("Exception");
    }

    private static void await(BooleanSupplier fits) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!fits.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Database.named(
                        Map.of("BENMO_DB_URL", "jdbc:postgresql://127.0.0.1:1/x", "BENMO_DB_PASSWORD", "hidden")::get))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("hidden");
    }
}
