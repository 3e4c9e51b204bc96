package org.benmo.bureau.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.benmo.bureau.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Verifies every {@link Invariant} at the start and every night. What does not hold is told, logged and written into the audit trail. */
@Service
public class Invariants implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Invariants.class);
    private static final String BROKEN = "records.broken";

    private final List<Invariant> all;
    private final Audit audit;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean running;
    private final Map<String, Verdict> verdicts = Collections.synchronizedMap(new LinkedHashMap<>());

    Invariants(List<Invariant> all, Audit audit, Clock clock) {
        this.all = List.copyOf(all);
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of looking. */
    public enum Outcome {
        /** All is well. */
        HOLDS,
        /** Something is not as it must be. */
        BROKEN,
        /** The database or the disk could not be read; nothing is said of what lies there. */
        UNVERIFIED
    }

    /**
     * How one of them was found.
     *
     * @param name key of its words
     * @param at when it was looked at
     * @param outcome what came of it
     * @param broken what does not hold, one sentence each
     */
    public record Verdict(String name, Instant at, Outcome outcome, List<String> broken) {
        /** True when it was verified and all is well. */
        public boolean holds() {
            return outcome == Outcome.HOLDS;
        }
    }

    /** The last verdicts; those not verified yet are not there. */
    public List<Verdict> verdicts() {
        synchronized (verdicts) {
            return List.copyOf(verdicts.values());
        }
    }

    /** A start does not wait for it: with many years of files it takes a while. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("invariants").start(this::verify);
    }

    /** Verifies all of them now. */
    public List<Verdict> verify() {
        one.lock();
        try {
            List<Verdict> found = new ArrayList<>();
            for (Invariant invariant : all) {
                Verdict verdict = verify(invariant);
                tell(verdict);
                verdicts.put(verdict.name(), verdict);
                found.add(verdict);
            }
            return found;
        } finally {
            one.unlock();
        }
    }

    private Verdict verify(Invariant invariant) {
        try {
            List<String> broken = List.copyOf(invariant.broken());
            Outcome outcome = broken.isEmpty() ? Outcome.HOLDS : Outcome.BROKEN;
            return new Verdict(invariant.name(), clock.instant(), outcome, broken);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("{} could not be verified: {}", invariant.name(), String.valueOf(e.getMessage()));
            }
            return new Verdict(invariant.name(), clock.instant(), Outcome.UNVERIFIED, List.of());
        }
    }

    /** What was told before and is still so is not written into the trail again. */
    private void tell(Verdict verdict) {
        Verdict before = verdicts.get(verdict.name());
        if (verdict.outcome() != Outcome.BROKEN
                || (before != null && before.broken().equals(verdict.broken()))) {
            return;
        }
        verdict.broken().forEach(sentence -> LOG.error("{}: {}", verdict.name(), sentence));
        try {
            audit.record("system", BROKEN, verdict.name(), String.join(" ", verdict.broken()));
        } catch (RuntimeException e) {
            LOG.error("could not be written into the audit trail", e);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** An office that stops takes the database away from who is looking; that is no finding. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
