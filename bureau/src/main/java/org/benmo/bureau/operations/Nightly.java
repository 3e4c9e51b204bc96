package org.benmo.bureau.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A backup every night, because no one thinks of it; the newest are kept, those people made are never removed. Then everything that must
 * hold is verified.
 */
@Component
class Nightly implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String PREFIX = "nightly-";

    private final Backups backups;
    private final Invariants invariants;
    private final Clock clock;
    private final LocalTime at;
    private final int kept;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Nightly(
            Backups backups,
            Invariants invariants,
            Clock clock,
            @Value("${benmo.backup.at}") String at,
            @Value("${benmo.backup.kept}") int kept) {
        this.backups = backups;
        this.invariants = invariants;
        this.clock = clock;
        this.at = LocalTime.parse(at);
        this.kept = kept;
    }

    @Override
    public void start() {
        CountDownLatch signal = new CountDownLatch(1);
        stopped = signal;
        Thread.ofVirtual().name("nightly").start(() -> wake(signal));
    }

    private void wake(CountDownLatch signal) {
        try {
            while (!signal.await(untilNext(clock.instant()).toMillis(), TimeUnit.MILLISECONDS)) {
                backUp();
                invariants.verify();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long from this moment to the next time of day at which backups are made; never nothing. */
    Duration untilNext(Instant now) {
        ZonedDateTime here = now.atZone(HERE);
        ZonedDateTime next = here.with(at);
        return Duration.between(here, next.isAfter(here) ? next : next.plusDays(1));
    }

    /** One backup; a failure is for the log and the page of the house, and no reason to stop. */
    void backUp() {
        try {
            Path made = backups.make("system", PREFIX + Commands.name(clock.instant()));
            LOG.info("nightly backup {}", made);
            forget();
        } catch (RuntimeException | IOException e) {
            LOG.error("nightly backup failed: {}", e.getMessage());
        }
    }

    private void forget() throws IOException {
        try (Stream<Path> all = Files.list(backups.folder())) {
            List<Path> nightly = all.filter(
                            file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
            for (Path old : nightly.subList(0, Math.max(0, nightly.size() - kept))) {
                Files.delete(old);
            }
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
