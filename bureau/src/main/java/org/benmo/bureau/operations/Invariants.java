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
import org.benmo.bureau.kit.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Verifies every {@link Invariant} at the start and every night. What does not hold is told, logged and written into the audit trail. */
@Service
public class Invariants {
    private static final Logger LOG = LoggerFactory.getLogger(Invariants.class);
    private static final String BROKEN = "records.broken";

    private final List<Invariant> all;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private final Map<String, Verdict> verdicts = Collections.synchronizedMap(new LinkedHashMap<>());

    Invariants(List<Invariant> all, Audit audit, Words words, Clock clock) {
        this.all = List.copyOf(all);
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * How one of them was found.
     *
     * @param name key of its words
     * @param at when it was verified
     * @param broken what does not hold; empty when all is well
     */
    public record Verdict(String name, Instant at, List<String> broken) {
        /** True when all is well. */
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    /** The last verdicts; those not verified yet are not there. */
    public List<Verdict> verdicts() {
        synchronized (verdicts) {
            return List.copyOf(verdicts.values());
        }
    }

    /** True when one was found broken at the last look. */
    public boolean isBroken() {
        return verdicts().stream().anyMatch(verdict -> !verdict.holds());
    }

    /** A start does not wait for it: with many years of files it takes a while. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("invariants").start(this::verify);
    }

    /** Verifies all of them now; a verification that itself fails is told like a broken one. */
    public List<Verdict> verify() {
        one.lock();
        try {
            List<Verdict> found = new ArrayList<>();
            for (Invariant invariant : all) {
                Verdict verdict = new Verdict(invariant.name(), clock.instant(), broken(invariant));
                tell(verdict);
                verdicts.put(verdict.name(), verdict);
                found.add(verdict);
            }
            return found;
        } finally {
            one.unlock();
        }
    }

    private List<String> broken(Invariant invariant) {
        try {
            return List.copyOf(invariant.broken());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be verified", invariant.name(), e);
            return List.of(words.get("house.records.unverified"));
        }
    }

    /** What was told before and is still so is not written into the trail again. */
    private void tell(Verdict verdict) {
        Verdict before = verdicts.get(verdict.name());
        if (verdict.holds() || (before != null && before.broken().equals(verdict.broken()))) {
            return;
        }
        verdict.broken().forEach(sentence -> LOG.error("{}: {}", verdict.name(), sentence));
        try {
            audit.record("system", BROKEN, verdict.name(), String.join(" ", verdict.broken()));
        } catch (RuntimeException e) {
            LOG.error("could not be written into the audit trail", e);
        }
    }
}
