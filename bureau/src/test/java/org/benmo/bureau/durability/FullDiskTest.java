package org.benmo.bureau.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.benmo.bureau.Browser;
import org.benmo.bureau.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office on a real disk that is full to the last byte: a small memory disk, which only root can mount. */
final class FullDiskTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final int BYTES = 1 << 16;

    @TempDir
    Path folder;

    private Path disk = Path.of("");

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk) == 0,
                "a memory disk can be mounted by root only");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk);
    }

    private static int run(Object... words) throws Exception {
        return new ProcessBuilder(
                        java.util.Arrays.stream(words).map(Object::toString).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aFullDiskIsToldInASentenceAndNothingIsLost() throws Exception {
        Path data = disk.resolve("data");
        Ledger ledger = new Ledger();
        try (OfficeProcess office = OfficeProcess.start(data, Map.of(), "--sample", "--benmo.disk.reserve=0MB")) {
            Browser browser = new Browser(office.port());
            String first = office.password("shenhe");
            browser.enter("shenhe", first);
            browser.submit("/account/password", "current", first, "fresh", FRESH, "again", FRESH);
            handIn(browser, ledger, "前.txt");
            await(() -> browser.open("/review/1").body().contains("/review/file/"));

            Path filler = disk.resolve("filler");
            fill(filler);
            byte[] large = new byte[4 << 20];
            var refused = browser.upload("/review", "file", Map.of("满.txt", large));
            assertThat(refused.statusCode()).isNotEqualTo(200);
            assertThat(refused.body()).containsAnyOf("磁盘", "数据库").doesNotContain("Exception");
            // decisions go on until the database has no room either; whatever is answered, it is a page with a sentence
            for (int i = 0; i < 40; i++) {
                String reason = "理由" + i + "长".repeat(400);
                var answer =
                        browser.submit("/review/file/1/decide", "finding", "0", "verdict", "IGNORED", "reason", reason);
                if (answer.statusCode() == 200 && answer.body().contains(reason)) {
                    ledger.decided(reason);
                }
                assertThat(answer.body()).doesNotContain("Exception").contains("<html");
            }

            Files.delete(filler);
            await(() -> browser.open("/health").statusCode() == 200);
            await(() -> browser.open("/review").statusCode() == 200);
            handIn(browser, ledger, "后.txt");
            try (Database database = Database.beside(data)) {
                ledger.verify(data, database.owner());
            }
        }
        try (OfficeProcess office = OfficeProcess.start(data, Map.of())) {
            try (Database database = Database.beside(data)) {
                ledger.verify(data, database.owner());
            }
            assertThat(office.stop()).isEqualTo(143);
        }
    }

    private static void handIn(Browser browser, Ledger ledger, String name) {
        byte[] bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var answer = browser.upload("/review", "file", Map.of(name, bytes));
        assertThat(answer.body()).contains(name);
        assertThat(answer.statusCode()).isEqualTo(200);
        ledger.uploaded(name, bytes);
    }

    private static void fill(Path filler) throws IOException {
        byte[] zeros = new byte[BYTES];
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE)) {
            while (Files.getFileStore(filler).getUsableSpace() > 0) {
                out.write(zeros);
            }
        } catch (IOException e) {
            assertThat(Files.getFileStore(filler).getUsableSpace()).isLessThan(BYTES);
        }
    }

    private static void await(BooleanSupplier fits) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!fits.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
