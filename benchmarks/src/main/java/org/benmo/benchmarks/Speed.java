package org.benmo.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.benmo.cli.Pipeline;

/**
 * Times the check of the real documents: warm in this process on one thread, and cold as the whole command, beside {@code
 * pdftotext -layout} in the same run. Writes {@code docs/speed.md}.
 */
public final class Speed {
    private static final int WARM_UP = 15;
    private static final int WARM_RUNS = 21;
    private static final int COLD_RUNS = 9;

    private Speed() {}

    /** Argument: the repository's root. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        Material material = Material.of(root);
        Path page = root.resolve("docs/speed.md");
        try (PrintStream out = new PrintStream(Files.newOutputStream(page), true, StandardCharsets.UTF_8)) {
            head(root, out);
            for (Path file : material.realDocuments()) {
                row(root, file, out);
            }
            out.println();
            out.println("Warm: median and 90th percentile of " + WARM_RUNS + " runs after " + WARM_UP
                    + ", one thread, CPU time beside it. Cold: median of " + COLD_RUNS
                    + " whole commands with the AOT cache. pdftotext: median of " + COLD_RUNS
                    + " whole commands, text only.");
            out.println();
            out.println("Books to forms: [speed-books.md](speed-books.md), `./benmo bench books`."
                    + " A thousand files in one run: [speed-runs.md](speed-runs.md), `./benmo throughput`.");
        }
        Files.copy(page, System.out);
    }

    private static void head(Path root, PrintStream out) {
        out.println("# How fast it is");
        out.println();
        out.println("`./benmo bench`, commit " + Material.commit(root) + ", Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores. Shared machine: read times as ±20 %.");
        out.println();
        out.println(
                "| document | size KiB | warm ms | p90 | CPU ms | cold command ms | pdftotext ms | warm ÷ pdftotext |");
        out.println("|---|---|---|---|---|---|---|---|");
    }

    private static void row(Path root, Path file, PrintStream out) throws IOException, InterruptedException {
        long[] warm = new long[WARM_RUNS];
        long[] cpu = new long[WARM_RUNS];
        for (int i = 0; i < WARM_UP; i++) {
            Pipeline.standard().check(file);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_RUNS; i++) {
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            Pipeline.standard().check(file);
            warm[i] = System.nanoTime() - before;
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuBefore;
        }
        long cold = command(root, "./benmo", "check", "--format", "json", file.toString());
        long peer = command(root, "pdftotext", "-layout", file.toString(), "-");
        Arrays.sort(warm);
        Arrays.sort(cpu);
        long median = warm[WARM_RUNS / 2];
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %s | %s |%n",
                file.getFileName(),
                Files.size(file) / 1024,
                millis(median),
                millis(warm[WARM_RUNS * 9 / 10]),
                millis(cpu[WARM_RUNS / 2]),
                cold < 0 ? "–" : millis(cold),
                peer < 0 ? "–" : millis(peer),
                peer < 0 ? "–" : String.format(Locale.ROOT, "%.1f", (double) median / peer));
    }

    /** Median nanoseconds of a whole command; −1 when it cannot be run here. */
    private static long command(Path folder, String... command) throws InterruptedException {
        long[] runs = new long[COLD_RUNS];
        for (int i = 0; i < COLD_RUNS; i++) {
            long before = System.nanoTime();
            try {
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                return -1;
            }
            runs[i] = System.nanoTime() - before;
        }
        Arrays.sort(runs);
        return runs[COLD_RUNS / 2];
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
