package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real signal to end, in each step of a command that writes a folder: the folder is there whole or not at all. */
final class StoppedCommandsTest {
    private static final int STEPS = 4;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final char STEP = '\r';

    @TempDir
    Path folder;

    @Test
    void formsAreThereWholeOrNotAtAll() throws Exception {
        stoppedInEachStep("forms", List.of());
    }

    @Test
    void aPackageIsThereWholeOrNotAtAll() throws Exception {
        stoppedInEachStep("compose", List.of("--formats", "html,xlsx"));
    }

    private void stoppedInEachStep(String command, List<String> options) throws IOException, InterruptedException {
        Path books = folder.resolve("books");
        Main.run(List.of("sample", "--out", books.toString()), NOWHERE, NOWHERE);
        Path whole = folder.resolve("whole");
        child(command, books, whole, options).waitFor();
        Set<String> files = names(whole);
        assertThat(files).isNotEmpty();
        for (int step = 1; step <= STEPS; step++) {
            Path out = folder.resolve("stopped" + step);
            Process child = child(command, books, out, options);
            String said = stopIn(step, child);
            assertThat(child.exitValue()).isIn(0, 143);
            assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
            if (Files.exists(out)) {
                assertThat(names(out)).isEqualTo(files);
            } else {
                assertThat(child.exitValue()).isEqualTo(143);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.startsWith("."));
        }
    }

    private static Process child(String command, Path books, Path out, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dbenmo.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--data",
                books.toString(),
                "--year",
                "2021",
                "--out",
                out.toString()));
        words.addAll(options);
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Asks the process to end once it says that this step began; everything it said. */
    private static String stopIn(int step, Process child) throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        int seen = 0;
        try (BufferedReader err = child.errorReader(StandardCharsets.UTF_8)) {
            for (int c = err.read(); c >= 0; c = err.read()) {
                said.append((char) c);
                seen += c == STEP ? 1 : 0;
                if (seen == step) {
                    child.toHandle().destroy(); // unlike Process.destroy leaves what it says readable
                    seen++;
                }
            }
        }
        child.waitFor();
        return said.toString();
    }

    private static Set<String> names(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
