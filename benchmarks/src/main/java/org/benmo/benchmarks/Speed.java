package org.benmo.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                    + " whole commands with the AOT cache, user and system time beside it. pdftotext: median of "
                    + COLD_RUNS
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
                "| document | size KiB | warm ms | p90 | CPU ms | cold command ms | cold CPU ms | pdftotext ms | warm ÷ pdftotext |");
        out.println("|---|---|---|---|---|---|---|---|---|");
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
        Cost cold = command(root, "./benmo", "check", "--format", "json", file.toString());
        Cost peer = command(root, "pdftotext", "-layout", file.toString(), "-");
        Arrays.sort(warm);
        Arrays.sort(cpu);
        long median = warm[WARM_RUNS / 2];
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %s | %s | %s |%n",
                file.getFileName(),
                Files.size(file) / 1024,
                millis(median),
                millis(warm[WARM_RUNS * 9 / 10]),
                millis(cpu[WARM_RUNS / 2]),
                cold.wall(),
                cold.cpu(),
                peer.wall(),
                peer.nanos() < 0 ? "–" : String.format(Locale.ROOT, "%.1f", (double) median / peer.nanos()));
    }

    /** What a whole command costs, in the middle of several runs; negative when it cannot be run here. */
    private record Cost(long nanos, long cpuNanos) {
        String wall() {
            return nanos < 0 ? "–" : String.valueOf(millis(nanos));
        }

        String cpu() {
            return cpuNanos < 0 ? "–" : String.valueOf(millis(cpuNanos));
        }
    }

    private static Cost command(Path folder, String... command) throws InterruptedException {
        long[] wall = new long[COLD_RUNS];
        long[] cpu = new long[COLD_RUNS];
        List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1; times", "sh"));
        timed.addAll(List.of(command));
        for (int i = 0; i < COLD_RUNS; i++) {
            long before = System.nanoTime();
            try {
                Process process = new ProcessBuilder(timed)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                process.waitFor();
                cpu[i] = ofChildren(times);
            } catch (IOException e) {
                return new Cost(-1, -1);
            }
            wall[i] = System.nanoTime() - before;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Cost(wall[COLD_RUNS / 2], cpu[COLD_RUNS / 2]);
    }

    /** Nanoseconds the shell's children took, user and system, by its second line: 0m0.93s 0m0.06s. */
    private static long ofChildren(String times) {
        String last = times.strip().lines().reduce("", (before, line) -> line);
        Matcher matcher = Pattern.compile("(\\d+)m([\\d.]+)s").matcher(last);
        double seconds = 0;
        while (matcher.find()) {
            seconds += 60 * Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(2));
        }
        return Math.round(seconds * 1e9);
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
