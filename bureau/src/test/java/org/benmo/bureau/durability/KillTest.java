package org.benmo.bureau.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.bureau.Browser;
import org.benmo.bureau.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The office is killed at random moments while people hand in files, decide and are added and files are checked: the Java process,
 * the database server, or both. Whatever was acknowledged is there afterwards. Five kills usually, a hundred with {@code -Dbenmo.full}.
 */
final class KillTest {
    private static final int KILLS = Integer.getInteger("benmo.kills", Boolean.getBoolean("benmo.full") ? 100 : 5);
    private static final long SEED = Long.getLong("benmo.seed", 20261127L);
    private static final int PATIENCE_MS = 2_500;
    private static final String FRESH = "a-long-Enough-1";
    private static final Pattern BATCH = Pattern.compile(".*/review/(\\d+)");
    private static final Pattern FILE = Pattern.compile("href=\"/review/file/(\\d+)\"");

    @TempDir
    Path data;

    private final Ledger ledger = new Ledger();
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();

    @Test
    void nothingAcknowledgedIsLostHoweverTheOfficeIsKilled() throws Exception {
        Random random = new Random(SEED);
        OfficeProcess office = OfficeProcess.start(data, Map.of(), "--sample");
        try {
            for (String login : List.of("shenhe", "admin")) {
                new Person(office, login, office.password(login)).replacePassword();
            }
            awaitSample(office);
            for (int kill = 0; kill < KILLS; kill++) {
                office = workAndKill(office, random);
                try (Database database = Database.beside(data)) {
                    ledger.verify(data, database.owner());
                }
            }
            ProcessHandle postmaster = office.postmaster();
            assertThat(office.stop()).isEqualTo(143);
            assertThat(postmaster.isAlive()).isFalse();
            assertThat(ledger.size()).as("acknowledged at all").isGreaterThan(KILLS);
            System.out.println("kills " + KILLS + ", acknowledged " + ledger.size() + ", seed " + SEED);
        } finally {
            office.close();
        }
    }

    /** People work, the office dies; the office that lives afterwards. */
    private OfficeProcess workAndKill(OfficeProcess office, Random random) throws Exception {
        List<Thread> hands = new ArrayList<>();
        working.set(true);
        for (Runnable work : List.<Runnable>of(
                () -> reviewer(office, random.nextLong()),
                () -> reviewer(office, random.nextLong()),
                () -> administrator(office))) {
            hands.add(Thread.ofVirtual().start(() -> untilGone(work)));
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(50, PATIENCE_MS)).toNanos());
        ProcessHandle postmaster = office.postmaster();
        int victim = random.nextInt(3);
        if (victim != 0) {
            OfficeProcess.kill(postmaster);
        }
        if (victim != 1) {
            office.kill();
        }
        working.set(false);
        for (Thread hand : hands) {
            hand.join();
        }
        if (victim == 1) {
            awaitHealth(office);
            return office;
        }
        return OfficeProcess.start(data, Map.of());
    }

    /** What is answered with an error, or not at all, was not acknowledged. */
    private void untilGone(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException | IllegalStateException e) {
            assertThat(e).isNotNull();
        }
    }

    private void reviewer(OfficeProcess office, long seed) {
        Random random = new Random(seed);
        Person person = new Person(office, "shenhe", FRESH);
        person.enter();
        long sample = person.firstFile();
        while (working.get()) {
            if (random.nextBoolean()) {
                person.handIn(random);
            } else {
                person.decide(sample);
            }
        }
    }

    private void administrator(OfficeProcess office) {
        Person person = new Person(office, "admin", FRESH);
        person.enter();
        while (working.get()) {
            person.addSomeone();
        }
    }

    /** Someone at a browser who writes down what the office acknowledged. */
    private final class Person {
        private final Browser browser;
        private final String login;
        private final String password;

        Person(OfficeProcess office, String login, String password) {
            this.browser = new Browser(office.port());
            this.login = login;
            this.password = password;
        }

        void enter() {
            browser.enter(login, password);
        }

        void replacePassword() {
            enter();
            assertThat(browser.submit("/account/password", "current", password, "fresh", FRESH, "again", FRESH)
                            .statusCode())
                    .isEqualTo(200);
        }

        /** The file of the sample, which has findings. */
        long firstFile() {
            Matcher link = FILE.matcher(browser.open("/review/1").body());
            if (!link.find()) {
                throw new IllegalStateException("not answered");
            }
            return Long.parseLong(link.group(1));
        }

        void handIn(Random random) {
            int number = counter.incrementAndGet();
            byte[] bytes = new byte[random.nextInt(10, 200_000)];
            random.nextBytes(bytes);
            String name = "送审" + number + ".txt";
            HttpResponse<String> answer = browser.upload("/review", "file", Map.of(name, bytes));
            Matcher batch = BATCH.matcher(answer.uri().getPath());
            if (answer.statusCode() == 200 && batch.matches()) {
                ledger.uploaded(name, bytes);
                Matcher file = FILE.matcher(answer.body());
                if (file.find()) {
                    ledger.checked(Long.parseLong(file.group(1)));
                }
            }
        }

        void decide(long file) {
            String reason = "理由" + counter.incrementAndGet();
            HttpResponse<String> answer = browser.submit(
                    "/review/file/" + file + "/decide", "finding", "0", "verdict", "IGNORED", "reason", reason);
            if (answer.statusCode() == 200 && answer.body().contains(reason)) {
                ledger.decided(reason);
            }
        }

        void addSomeone() {
            String name = "person" + counter.incrementAndGet();
            browser.open("/people/new");
            HttpResponse<String> answer =
                    browser.submit("/people/new", "login", name, "name", "新人", "section", "", "role", "PREPARER");
            if (answer.statusCode() == 200
                    && answer.body().contains(name)
                    && answer.body().contains("只显示这一次")) {
                ledger.added(name);
            }
        }
    }

    private void awaitSample(OfficeProcess office) {
        Person person = new Person(office, "shenhe", FRESH);
        person.enter();
        await(() -> FILE.matcher(person.browser.open("/review/1").body()).find());
        ledger.checked(person.firstFile());
    }

    private static void awaitHealth(OfficeProcess office) {
        await(() -> new Browser(office.port()).open("/health").statusCode() == 200);
    }

    private static void await(java.util.function.BooleanSupplier fits) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!fits.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
