package org.benmo.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.junit.jupiter.api.Test;

/** Many files at once: none touches another, whatever happens to it. */
final class BatchTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final List<Path> FILES =
            IntStream.range(0, 200).mapToObj(i -> Path.of("file-" + i)).toList();

    private final List<FileResult> finished = new ArrayList<>();

    @Test
    void everyFileOnceForAnyNumberOfJobs() throws Exception {
        for (int jobs : List.of(1, 2, 7)) {
            finished.clear();
            assertThat(new Batch(jobs, LONG, () -> false).run(FILES, BatchTest::fine, listener()))
                    .isTrue();
            assertThat(finished)
                    .extracting(FileResult::file)
                    .containsExactlyInAnyOrderElementsOf(
                            FILES.stream().map(Path::toString).toList());
        }
    }

    @Test
    void fileThatHangsIsNamedAndTheOthersGoOn() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Batch.Work work = file -> {
            if (file.equals(FILES.get(3))) {
                never.await();
            }
            return fine(file);
        };
        assertThat(new Batch(2, Duration.ofSeconds(3), () -> false).run(FILES, work, listener()))
                .isTrue();
        assertThat(finished).hasSameSizeAs(FILES);
        assertThat(finished)
                .filteredOn(result -> !result.problems().isEmpty())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.file()).isEqualTo("file-3");
                    assertThat(result.problems()).extracting(Problem::code).containsExactly("TOO_SLOW");
                });
    }

    @Test
    void fileShortOfMemoryIsTriedAgainAlone() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        Batch.Work work = file -> {
            int others = atOnce.getAndIncrement();
            try {
                if (file.equals(FILES.get(0))) {
                    if (tries.getAndIncrement() == 0) {
                        two.countDown();
                        two.await();
                        throw new OutOfMemoryError("of the test");
                    }
                    assertThat(others).isZero();
                } else {
                    two.countDown();
                }
                return fine(file);
            } finally {
                atOnce.getAndDecrement();
            }
        };
        // The first file fails while the second waits for nothing; it is delivered while others are in work or, at
        // worst, named.
        new Batch(2, LONG, () -> false).run(FILES, work, listener());
        assertThat(finished).hasSameSizeAs(FILES);
        assertThat(tries.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void fileThatNeverFitsIntoMemoryIsNamed() throws Exception {
        Batch.Work work = file -> {
            if (file.equals(FILES.get(5))) {
                throw new OutOfMemoryError("of the test");
            }
            return fine(file);
        };
        assertThat(new Batch(2, LONG, () -> false).run(FILES, work, listener())).isTrue();
        assertThat(finished).hasSameSizeAs(FILES);
        assertThat(finished)
                .flatExtracting(FileResult::problems)
                .extracting(Problem::code)
                .containsExactly("TOO_BIG");
    }

    @Test
    void stopsWithoutStartingMore() throws Exception {
        assertThat(new Batch(2, LONG, () -> finished.size() >= 10).run(FILES, BatchTest::fine, listener()))
                .isFalse();
        assertThat(finished).hasSizeBetween(10, 12);
    }

    @Test
    void diskThatFailsEndsTheRunWithItsReason() {
        Batch.Listener full = new Batch.Listener() {
            @Override
            public void begun(Path file) {}

            @Override
            public void finished(int index, Batch.RecordedWork work) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> new Batch(2, LONG, () -> false).run(FILES, BatchTest::fine, full))
                .isInstanceOf(Batch.Broken.class)
                .hasRootCauseMessage("No space left on device");
    }

    private static Batch.RecordedWork fine(Path file) {
        return new Batch.RecordedWork(
                new FileResult(file.toString(), Optional.empty(), List.of(), Optional.empty()), null);
    }

    private Batch.Listener listener() {
        return new Batch.Listener() {
            @Override
            public void begun(Path file) {}

            @Override
            public void finished(int index, Batch.RecordedWork work) {
                finished.add(work.result());
            }
        };
    }
}
