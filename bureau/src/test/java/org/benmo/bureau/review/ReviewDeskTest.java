package org.benmo.bureau.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.benmo.bureau.Office;
import org.benmo.bureau.kit.Refusal;
import org.benmo.reports.FileResult;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Office
class ReviewDeskTest {
    @Autowired
    ReviewDesk desk;

    @Autowired
    ReviewFiles files;

    @Autowired
    ReviewJobs jobs;

    @Autowired
    Trial trial;

    @Test
    void filesAreCheckedInTheBackgroundAndDecidedByPeople() throws Exception {
        long batch = desk.open(
                "reviewer",
                "一批",
                List.of(keep("示例.txt", sample()), keep("坏.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))));
        jobs.wake();
        awaitDone(batch);

        List<ReviewFile> done = desk.files(batch);
        ReviewFile good = done.getFirst();
        assertThat(good.outcome()).isEqualTo(FileResult.State.ERRORS.name());
        assertThat(good.year()).isEqualTo(2023);
        assertThat(good.open()).isEqualTo(good.errors() + good.warnings());
        assertThat(done.getLast().outcome()).isEqualTo(FileResult.State.UNUSABLE.name());
        assertThat(Files.readString(files.page(good.id()))).contains("公务接待费");

        assertThatThrownBy(() -> desk.decide("reviewer", good.id(), 0, Verdict.IGNORED, " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.decide("reviewer", good.id(), 99, Verdict.CONFIRMED, ""))
                .isInstanceOf(Refusal.class);
        desk.decide("reviewer", good.id(), 0, Verdict.ASKED, "请说明");
        desk.decide("reviewer", good.id(), 0, Verdict.CONFIRMED, "");
        assertThat(desk.decisions(good.id()).get(0))
                .extracting(Decision::verdict)
                .isEqualTo(Verdict.CONFIRMED);
        assertThat(desk.file(good.id()).open()).isEqualTo(good.open() - 1);
    }

    @Test
    void whatAKilledOfficeHadBegunIsBegunAgain() throws Exception {
        jobs.stop();
        try {
            long batch = desk.open("reviewer", "中断", List.of(keep("a.txt", sample())));
            ReviewFile taken = desk.take().orElseThrow();
            assertThat(desk.take()).isEmpty();
            jobs.start();
            awaitDone(batch);
            assertThat(desk.file(taken.id()).state()).isEqualTo("DONE");
        } finally {
            if (!jobs.isRunning()) {
                jobs.start();
            }
        }
    }

    @Test
    void aStrangersFileLeavesNothingBehind() throws Exception {
        byte[] page = trial.check("10.0.0.1", "示例.txt", new ByteArrayInputStream(sample()));
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("公务接待费");
        byte[] refused = trial.check("10.0.0.1", "x.docx", new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0}));
        assertThat(new String(refused, StandardCharsets.UTF_8))
                .contains("x.docx")
                .doesNotContain("Exception");
    }

    private ReviewDesk.HandedIn keep(String name, byte[] bytes) {
        return files.keep(name, new ByteArrayInputStream(bytes));
    }

    private static byte[] sample() throws IOException {
        Path docs = Path.of("").toAbsolutePath().resolveSibling("docs").resolve("sample");
        try (Stream<Path> all = Files.list(docs)) {
            return Files.readAllBytes(
                    all.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow());
        }
    }

    private void awaitDone(long batch) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (desk.batch(batch).done() < desk.batch(batch).files()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still waiting: " + desk.files(batch));
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
