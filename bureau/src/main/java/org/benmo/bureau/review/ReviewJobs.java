package org.benmo.bureau.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.transaction.TransactionException;

/** Checks waiting files in the background, in the order they came, as many at a time as there are processors. */
@Component
public class ReviewJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewJobs.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_SECONDS = 5;
    private static final long REST_SECONDS = 1;

    private final ReviewDesk desk;
    private final Uploads uploads;
    private final CheckPool pool;
    private final int takers;
    private final Semaphore news = new Semaphore(0);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean doubtful;
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
        int begun = desk.takeUpAgain(Set.of());
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
            Optional<ReviewFile> taken = take();
            if (taken.isEmpty()) {
                return false;
            }
            ReviewFile file = taken.get();
            try {
                FileResult result = pool.check(desk.bytes(file), uploads.page(file.id()), file.name(), PATIENCE);
                uploads.forcePage(file.id());
                finish(file.id(), result);
            } finally {
                underWay.remove(file.id());
            }
            return true;
        } catch (CheckPool.Busy e) {
            doubtful = true;
            return false;
        } catch (DataAccessException | TransactionException e) {
            rest(e);
            return running;
        } catch (IOException e) {
            LOG.error("page", e);
            doubtful = true;
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            return running;
        }
    }

    /** What was found is kept until it is written down, however long the database is gone. */
    private void finish(long file, FileResult result) throws InterruptedException {
        while (running) {
            try {
                desk.finish(file, result);
                return;
            } catch (DataAccessException | TransactionException e) {
                rest(e);
            }
        }
    }

    private void rest(RuntimeException e) throws InterruptedException {
        LOG.warn("database: {}", e.getMessage());
        doubtful = true;
        TimeUnit.SECONDS.sleep(REST_SECONDS);
    }

    /** The next file. After a failure, files marked as begun that no one here is at are taken up again: their answer was lost. */
    private synchronized Optional<ReviewFile> take() {
        if (doubtful) {
            desk.takeUpAgain(underWay);
            doubtful = false;
        }
        Optional<ReviewFile> taken = desk.take();
        taken.ifPresent(file -> underWay.add(file.id()));
        return taken;
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
