package org.benmo.bureau.review;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.benmo.bureau.review.child.CheckWorker;

/** One child process that checks files, with its own memory limit. It is thrown away when it fails or takes too long. */
final class CheckProcess implements AutoCloseable {
    /** What a JVM started with ExitOnOutOfMemoryError ends with. */
    private static final int OUT_OF_MEMORY_CODE = 3;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    CheckProcess(int memoryMb, Path log) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memoryMb + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        CheckWorker.class.getName()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Absolute, because the child need not start where the office did. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Why the child did not answer. */
    enum Silence {
        LATE,
        OUT_OF_MEMORY,
        ENDED
    }

    /** The child did not answer. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;
        private final Silence silence;

        NoAnswer(Silence silence) {
            super(null, null, false, false);
            this.silence = silence;
        }

        Silence silence() {
            return silence;
        }
    }

    /** Asks for one file; the answer is one line of JSON. */
    String ask(Path file, Path page, String name, Duration patience) throws NoAnswer {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> readLine(), Thread::startVirtualThread);
        try {
            questions.write(file.toAbsolutePath() + "\t" + page.toAbsolutePath() + "\t"
                    + name.replaceAll("[\\t\\r\\n]", " ") + "\n");
            questions.flush();
            String line = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new NoAnswer(ending());
            }
            return line;
        } catch (TimeoutException e) {
            throw new NoAnswer(Silence.LATE);
        } catch (IOException | ExecutionException e) {
            throw new NoAnswer(ending());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(Silence.LATE);
        }
    }

    private Silence ending() {
        try {
            boolean ended = process.waitFor(2, TimeUnit.SECONDS);
            return ended && process.exitValue() == OUT_OF_MEMORY_CODE ? Silence.OUT_OF_MEMORY : Silence.ENDED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Silence.ENDED;
        }
    }

    private @org.jspecify.annotations.Nullable String readLine() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
