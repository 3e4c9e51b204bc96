package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Measures accuracy over generated documents and writes {@code docs/accuracy-scale.md}. */
public final class Scale {
    private static final int PER_DRAFT = 12;
    private static final int FILED = 40;
    private static final int PER_FILED_DRAFT = 6;
    private static final int STEP = 50;

    private Scale() {}

    /**
     * Arguments: the repository's root, how many documents, how many of them also as files of foreign programs (LibreOffice and
     * Chromium), how many get errors (in the model and, two at once, too), and how many of those go through files.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        int count = number(arguments, 1, 1000);
        int slow = number(arguments, 2, count);
        int wrong = number(arguments, 3, count);
        int filed = number(arguments, 4, Math.min(FILED, wrong));
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        ScaleRun run = new ScaleRun(done -> err.println("  " + done + " documents"));
        Path folder = Files.createTempDirectory("benmo-scale");
        Path page = root.resolve("docs/accuracy-scale.md");
        ScalePage text = new ScalePage(root, count + " " + slow + " " + wrong + " " + filed, PER_DRAFT);
        run.wrongOnes(0, wrong, PER_DRAFT);
        run.pairs(0, wrong);
        run.wrongFiles(0, filed, PER_FILED_DRAFT, withForms(), folder);
        List<Callable<Void>> steps = new ArrayList<>();
        for (int from = 0; from < count; from += STEP) {
            int done = from;
            steps.add(() -> {
                Path own = folder.resolve("from" + done);
                run.rightOnes(done, Math.min(STEP, count - done), Kind.ours(), own);
                run.rightOnes(done, Math.min(STEP, Math.min(slow, count) - done), Kind.foreign(), own);
                synchronized (run) { // what was measured stays if it is stopped
                    Files.writeString(page, text.text(run), StandardCharsets.UTF_8);
                }
                return null;
            });
        }
        all(steps);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(Files.readString(page));
    }

    /** As many at a time as there are processors: the programs that make files work on one each. */
    private static void all(List<Callable<Void>> steps) throws IOException, InterruptedException {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Void> step : workers.invokeAll(steps)) {
                step.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a part of the run failed: " + failed.getCause(), failed);
        }
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** A file without forms cannot tell what a file with them can. */
    private static List<Kind> withForms() {
        return Stream.of(Kind.values()).filter(Kind::hasForms).toList();
    }
}
