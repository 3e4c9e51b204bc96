package org.benmo.bureau.review;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.kit.Words;
import org.benmo.reports.FileResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Checks waiting files in the background, in the order they came, as many at a time as there are processors. */
@Component
public class ReviewJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewJobs.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_SECONDS = 5;

    private final ReviewDesk desk;
    private final Uploads uploads;
    private final CheckPool pool;
    private final int takers;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;

    ReviewJobs(ReviewDesk desk, Uploads uploads, DataFolder data, Words words) {
        this.desk = desk;
        this.uploads = uploads;
        this.takers = Math.max(1, Runtime.getRuntime().availableProcessors());
        Path log = data.folder("logs").resolve("check.log");
        this.pool = new CheckPool(takers, PATIENCE, log, words);
    }

    /** Tells the takers that there is something to do. */
    public void wake() {
        news.release(takers);
    }

    @Override
    public void start() {
        running = true;
        int begun = desk.takeUpAgain();
        if (begun > 0) {
            LOG.info("{} files are checked again", begun);
        }
        for (int i = 0; i < takers; i++) {
            Thread.ofVirtual().name("review-" + i).start(this::work);
        }
    }

    private void work() {
        try {
            while (running) {
                if (!next()) {
                    news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks one file; false when none waits. A database that is gone for a while only delays the work. */
    private boolean next() throws InterruptedException {
        try {
            Optional<ReviewFile> taken = desk.take();
            if (taken.isEmpty()) {
                return false;
            }
            ReviewFile file = taken.get();
            FileResult result = pool.check(desk.bytes(file), uploads.page(file.id()), file.name(), PATIENCE);
            if (running) {
                desk.finish(file.id(), result);
            }
            return true;
        } catch (CheckPool.Busy e) {
            return false;
        } catch (DataAccessException e) {
            LOG.warn("database: {}", e.getMessage());
            TimeUnit.SECONDS.sleep(1);
            return running;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        pool.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
