package org.benmo.documents.evil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the whole corpus in a process of its own, where too much memory or an endless loop shows. */
class EvilCorpusTest {
    private static final long MINUTES = 8;

    @TempDir
    private Path folder;

    @Test
    void getsASentenceForEveryEvilFileInLittleMemory() throws Exception {
        Path said = folder.resolve("said.txt");
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dbenmo.full=" + Boolean.getBoolean("benmo.full"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EvilCorpus.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = reading.waitFor(MINUTES, TimeUnit.MINUTES);
        reading.destroyForcibly();
        List<String> lines = Files.readAllLines(said);
        assertThat(ended)
                .as("reading ended; last: %s", lines.isEmpty() ? "" : lines.getLast())
                .isTrue();
        assertThat(lines).as("%s", lines).endsWith("END");
        assertThat(lines).noneMatch(line -> line.contains("Exception") || line.contains("Error"));
        assertThat(lines).hasSize(EvilCorpus.files().size() + 1);
    }
}
