package org.benmo.bureau.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.benmo.bureau.Bureau;
import org.benmo.bureau.operations.Invariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The office is killed at random moments while it publishes. Whatever was acknowledged is there whole; nothing is there half. Three kills
 * usually, thirty with {@code -Dbenmo.full}.
 */
final class PublishingKillTest {
    private static final int KILLS = Boolean.getBoolean("benmo.full") ? 30 : 3;
    private static final long SEED = Long.getLong("benmo.seed", 20261127L);
    private static final int PATIENCE_MS = 400;
    private static final long LOOK_NANOS = 20_000_000;

    @TempDir
    Path folder;

    private final Map<String, String> acknowledged = new HashMap<>();

    @Test
    void whatWasAcknowledgedIsThereWholeAndNothingIsThereHalf() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            publishAndKill(random);
            verify();
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        System.out.println("kills " + KILLS + ", published " + acknowledged.size() + ", seed " + SEED);
    }

    private void publishAndKill(Random random) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "publishing", ".out");
        Process office = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx600m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingOffice.class.getName(),
                        "--server.port=0",
                        "--benmo.data=" + folder.resolve("data")))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (office.isAlive() && !Files.readString(said).contains(PublishingOffice.SAID)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(PATIENCE_MS)));
        } finally {
            office.destroyForcibly();
            assertThat(office.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        Files.readString(said).lines().forEach(this::note);
        Files.delete(said);
    }

    /** A line the kill cut off was not read by anyone as an acknowledgement. */
    private void note(String line) {
        String[] words = line.split(" ", -1);
        if (line.startsWith(PublishingOffice.SAID) && words.length == 4 && words[3].length() == 64) {
            acknowledged.put(words[1] + "/" + words[2], words[3]);
        }
    }

    private void verify() {
        try (ConfigurableApplicationContext office =
                new SpringApplication(Bureau.class).run("--server.port=0", "--benmo.data=" + folder.resolve("data"))) {
            assertThat(office.getBean(Invariants.class).verify())
                    .allSatisfy(verdict -> assertThat(verdict.broken()).isEmpty());
            Publications publications = office.getBean(Publications.class);
            Map<String, String> there = new HashMap<>();
            for (Version newest : publications.latest()) {
                for (Version version : publications.versions(newest.year())) {
                    there.put(version.year() + "/" + version.number(), version.packageHash());
                    assertThat(version.signatures()).hasSize(3);
                    version.files().forEach(file -> publications.content(version, file.key()));
                }
            }
            assertThat(there).containsAllEntriesOf(acknowledged);
            assertThat(there.size()).isLessThanOrEqualTo(acknowledged.size() + KILLS);
        }
    }
}
