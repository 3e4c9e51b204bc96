package org.benmo.bureau.kit.works;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** All work under way and lately done. A restart forgets it; what it had committed stands, what it had not never was. */
@Service
public class Works {
    private static final Logger LOG = LoggerFactory.getLogger(Works.class);
    private static final int KEPT = 200;
    private static final long SHORT_MS = 700;

    private final Words words;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Work> kept = new LinkedHashMap<>();

    Works(Words words) {
        this.words = words;
    }

    /**
     * Begins work.
     *
     * @return where to send who began it: the result when it came at once, else the page of its progress
     */
    public String begin(String owner, String title, Work.Task task) {
        Work work = new Work(numbers.incrementAndGet(), owner, title);
        synchronized (kept) {
            kept.put(work.id(), work);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        CountDownLatch end = new CountDownLatch(1);
        Thread.ofVirtual().name("work-" + work.id()).start(() -> {
            try {
                run(work, task);
            } finally {
                end.countDown();
            }
        });
        try {
            boolean ended = end.await(SHORT_MS, TimeUnit.MILLISECONDS);
            return ended && work.problem().isEmpty() ? work.leadsTo() : "/running/" + work.id();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "/running/" + work.id();
        }
    }

    private void run(Work work, Work.Task task) {
        try {
            work.ended(task.run(work), "");
        } catch (Refusal e) {
            work.ended("", words.get(e.key(), e.blanks()));
        } catch (CancellationException e) {
            work.ended("", words.get("work.stopped"));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("work {}: {}", work.title(), e.getMessage());
            work.ended("", words.get("work.database"));
        } catch (RuntimeException e) {
            LOG.error("work {}", work.title(), e);
            work.ended("", words.get("work.defect"));
        }
    }

    /** Work nobody watches. */
    public Work quiet() {
        return new Work(0, "", "");
    }

    /** Work of somebody. */
    public Optional<Work> find(long id) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(id));
        }
    }

    /** Asks work to stop at its next step; only who began it may. */
    public void stop(String actor, long id) {
        find(id).filter(work -> work.owner().equals(actor)).ifPresent(Work::stop);
    }
}
