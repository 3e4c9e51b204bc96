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
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    ReviewOverview overview;

    @Autowired
    JdbcClient jdbc;

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
    void aNewVersionOutdatesDecisionsAboutTheOldOneOnceAPersonSaysThatItReplacesIt() throws Exception {
        ReviewFile old = checked("旧版.txt", sample());
        byte[] again = (new String(sample(), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(desk.newerThan(old)).isEmpty();
        desk.decide("reviewer", old.id(), 0, Verdict.CONFIRMED, "");

        ReviewFile fresh = checked("新版.txt", again);

        assertThat(desk.mayReplace(fresh)).extracting(ReviewFile::id).contains(old.id());
        assertThat(desk.mayBeReplacedBy(old)).extracting(ReviewFile::id).contains(fresh.id());
        assertThat(desk.newerThan(old)).isEmpty();
        assertThat(overview.waiting()).extracting(ReviewOverview.Waiting::id).contains(fresh.id());
        desk.decide("reviewer", old.id(), 0, Verdict.CONFIRMED, "仍可处理");

        desk.say("reviewer", fresh.id(), old.id(), false);
        assertThat(desk.mayReplace(fresh)).extracting(ReviewFile::id).doesNotContain(old.id());
        assertThat(desk.newerThan(old)).isEmpty();
        assertThat(desk.decisions(old.id()).get(0)).extracting(Decision::reason).isEqualTo("仍可处理");

        desk.say("reviewer", fresh.id(), old.id(), true);
        assertThat(desk.newerThan(old)).map(ReviewFile::id).contains(fresh.id());
        assertThatThrownBy(() -> desk.say("reviewer", old.id(), fresh.id(), true))
                .isInstanceOf(Refusal.class);
        assertThat(desk.decisions(fresh.id())).isEmpty();
        assertThat(fresh.open()).isPositive();
        assertThatThrownBy(() -> desk.decide("reviewer", old.id(), 0, Verdict.CONFIRMED, ""))
                .isInstanceOf(Refusal.class);
        assertThat(overview.waiting())
                .extracting(ReviewOverview.Waiting::id)
                .contains(fresh.id())
                .doesNotContain(old.id());
    }

    /** The migration fills findings from results written before it; both ways must agree. */
    @Test
    void findingsAreTheSameOneByOneAndInTheResult() throws Exception {
        ReviewFile file = checked("逐条.txt", sample());
        String kept =
                "select string_agg(place || code || severity || message, '|' order by place) from review.finding where file = :id";
        String written =
                "select string_agg((n.at - 1) || (n.one ->> 'code') || upper(n.one ->> 'severity') || (n.one ->> 'message'), '|' "
                        + "order by n.at) from review.file f cross join lateral jsonb_array_elements(f.result::jsonb #> '{result,findings}') "
                        + "with ordinality as n (one, at) where f.id = :id and jsonb_typeof(f.result::jsonb #> '{result,findings}') = 'array'";
        String expected =
                jdbc.sql(written).param("id", file.id()).query(String.class).single();
        assertThat(expected).contains("公务接待费");
        assertThat(jdbc.sql(kept).param("id", file.id()).query(String.class).single())
                .isEqualTo(expected);
    }

    private ReviewFile checked(String name, byte[] bytes) throws Exception {
        long batch = desk.open("reviewer", name, List.of(keep(name, bytes)));
        jobs.wake();
        awaitDone(batch);
        return desk.files(batch).getFirst();
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
