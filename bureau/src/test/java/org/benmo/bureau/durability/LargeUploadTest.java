package org.benmo.bureau.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.benmo.bureau.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Uploads at full size over real HTTP into an office of its own, whose memory and disk are looked at. */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(
        named = "benmo.full",
        matches = "true",
        disabledReason = "sends gigabytes; part of verify --full")
class LargeUploadTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;
    /** What the office may grow by while it takes or refuses them; a body held in memory would be many times that. */
    private static final long GROWTH_MAX = 150 * MEGABYTE;

    @TempDir
    Path data;

    @Test
    void twoGigabytesAreStreamedOrRefusedWithASentenceAndMemoryStaysFlat() throws IOException {
        try (OfficeProcess office = OfficeProcess.start(data, Map.of(), "--sample")) {
            Browser browser = new Browser(office.port());
            String first = office.password("jingban");
            browser.enterFirst("jingban", first, FRESH);
            browser.open("/review");
            browser.uploadZeros("/review", "file", "warm.pdf", 20 * MEGABYTE);
            long before = office.peakMemory();

            HttpResponse<String> one = browser.uploadZeros("/review", "file", "大.pdf", 2 * GIGABYTE - 2 * MEGABYTE);
            assertThat(one.statusCode()).isEqualTo(413);
            assertThat(one.body()).contains("文件太大").doesNotContain("Exception");
            HttpResponse<String> more = browser.uploadZeros("/review", "file", "更大.pdf", 3 * GIGABYTE);
            assertThat(more.statusCode()).isEqualTo(413);
            assertThat(more.body()).contains("文件太大");
            assertThat(size(data.resolve("incoming"))).isZero();

            browser.open("/review");
            HttpResponse<String> taken = browser.uploadManyZeros("/review", "file", 8, 250 * MEGABYTE);
            assertThat(taken.uri().getPath()).matches("/review/\\d+");
            assertThat(size(data.resolve("incoming"))).isZero();
            assertThat(office.peakMemory() - before).isLessThan(GROWTH_MAX);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }
}
