package org.benmo.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times one run over a thousand files, as a user starts it: the real documents in turn, each a file of its own, two at a time, results
 * journalled. Peak memory is what the system counted for the process, sampled at a quarter, half and the end too, to show whether it
 * grows; CPU time tells what an idle machine would do. Writes {@code docs/speed-runs.md}.
 */
public final class Throughput {
    private static final int FILES = 1000;
    private static final String HEADING = "# A thousand files";

    private Throughput() {}

    /** Arguments: the repository's root, then how many files if not a thousand. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : FILES;
        List<Path> originals = Material.of(root).realDocuments();
        if (originals.isEmpty()) {
            System.err.println("no real documents beside the repository; name their folder by BENMO_SHARED");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("benmo-throughput");
        try {
            Path documents = fill(folder.resolve("documents"), originals, count);
            String section = measure(root, documents, folder.resolve("out"), originals.size(), count);
            System.out.println(section);
            Files.writeString(root.resolve("docs/speed-runs.md"), section);
        } finally {
            remove(folder);
        }
    }

    /** Copies of each document, the further ones by hard link, so that the disk holds each only once. */
    private static Path fill(Path documents, List<Path> originals, int count) throws IOException {
        Files.createDirectories(documents);
        for (int i = 0; i < count; i++) {
            Path original = originals.get(i % originals.size());
            Path copy = documents.resolve(String.format(Locale.ROOT, "%04d.pdf", i));
            if (i < originals.size()) {
                Files.copy(original, copy);
            } else {
                Files.createLink(copy, documents.resolve(String.format(Locale.ROOT, "%04d.pdf", i % originals.size())));
            }
        }
        return documents;
    }

    private static String measure(Path root, Path documents, Path out, int kinds, int count)
            throws IOException, InterruptedException {
        // The first start may build; it is not what is measured.
        new ProcessBuilder(root.resolve("benmo").toString(), "version").start().waitFor();
        long before = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("benmo").toString(),
                        "check",
                        "--jobs",
                        "2",
                        "--progress",
                        "--format",
                        "json",
                        "--out",
                        out.toString(),
                        documents.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long quarter = 0;
        long half = 0;
        long peak = 0;
        double cpu = 0;
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                peak = Math.max(peak, peakKib(process.pid()));
                cpu = process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(d -> d.toMillis() / 1e3)
                        .orElse(cpu);
                if (line.startsWith("[" + count / 4 + "/")) {
                    quarter = peak;
                } else if (line.startsWith("[" + count / 2 + "/")) {
                    half = peak;
                }
            }
        }
        int code = process.waitFor();
        double seconds = (System.nanoTime() - before) / 1e9;
        return String.format(
                Locale.ROOT,
                "%s%n%n`./benmo throughput %d`, commit %s, Java %s, %d cores: %d files, the %d real documents in turn, "
                        + "`--jobs 2 --format json --out`, exit code %d.%n%n"
                        + "| seconds | files a second | CPU seconds | CPU ms a file | peak memory after a quarter, MiB | after half | at the end |%n"
                        + "|---|---|---|---|---|---|---|%n| %.1f | %.1f | %.1f | %.0f | %d | %d | %d |%n",
                HEADING,
                count,
                Material.commit(root),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                count,
                kinds,
                code,
                seconds,
                count / seconds,
                cpu,
                cpu * 1000 / count,
                quarter >> 10,
                half >> 10,
                peak >> 10);
    }

    /** The most memory the process ever held, as Linux counts it; 0 elsewhere. */
    private static long peakKib(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            Optional<String> line = lines.filter(l -> l.startsWith("VmHWM:")).findFirst();
            return line.map(l -> Long.parseLong(l.replaceAll("\\D", ""))).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
