package org.benmo.bureau.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.benmo.bureau.kit.Words;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.benmo.reports.RecordedResult;
import org.benmo.reports.ResultJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few child processes, kept warm, each checking one file at a time. A file that breaks its process breaks no other. */
final class CheckPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckPool.class);
    private static final int MEMORY_MB = 700;
    private static final Duration REST = Duration.ofMinutes(2);

    private final ConcurrentLinkedDeque<CheckProcess> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long lastUse = System.nanoTime();
    private final Duration patience;
    private final Path log;
    private final Words words;

    CheckPool(int size, Duration patience, Path log, Words words) {
        this.places = new Semaphore(size, true);
        this.patience = patience;
        this.log = log;
        this.words = words;
        Thread.ofPlatform().daemon().name("check-sweeper").start(this::sweepNowAndThen);
    }

    /** A result, or that no place came free in time. */
    FileResult check(Path file, Path page, String name, Duration wait) throws InterruptedException, Busy {
        if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Busy();
        }
        try {
            return checkNow(file, page, name);
        } finally {
            places.release();
            lastUse = System.nanoTime();
        }
    }

    private void sweepNowAndThen() {
        try {
            while (!closed.await(REST.toSeconds(), TimeUnit.SECONDS)) {
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the processes no one needed for a while: an office at rest takes little memory. */
    private void sweep() {
        if (System.nanoTime() - lastUse > REST.toNanos()) {
            for (CheckProcess process = idle.poll(); process != null; process = idle.poll()) {
                process.close();
            }
        }
    }

    /** Too many files at once. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private FileResult checkNow(Path file, Path page, String name) {
        CheckProcess process = null;
        boolean sound = false;
        try {
            process = idle.poll();
            if (process == null || !process.isAlive()) {
                process = new CheckProcess(MEMORY_MB, log);
            }
            FileResult result =
                    RecordedResult.read(process.ask(file, page, name, patience)).result();
            sound = true;
            return result;
        } catch (CheckProcess.NoAnswer e) {
            return unusable(
                    name,
                    switch (e.silence()) {
                        case LATE -> "review.slow";
                        case OUT_OF_MEMORY -> "review.memory";
                        case ENDED -> "review.failed";
                    });
        } catch (IOException | ResultJson.NotOurs e) {
            LOG.error("check process", e);
            return unusable(name, "review.failed");
        } finally {
            if (process != null) {
                if (sound) {
                    idle.push(process);
                } else {
                    process.close();
                }
            }
        }
    }

    private FileResult unusable(String name, String key) {
        return FileResult.unusable(
                name,
                new Problem(
                        key.substring(7).toUpperCase(java.util.Locale.ROOT),
                        words.get(key),
                        words.get(key + ".remedy"),
                        true));
    }

    @Override
    public void close() {
        closed.countDown();
        idle.forEach(CheckProcess::close);
    }
}
