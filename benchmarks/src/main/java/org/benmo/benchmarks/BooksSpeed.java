package org.benmo.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.BooksReader;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.FormsWriter;
import org.benmo.accounts.files.YearReading;
import org.benmo.accounts.invariants.Invariants;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.samples.bureaus.SampleDepartment;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;

/**
 * Times the books: a department's files read, checked and derived, the records of every figure looked up, one more voucher
 * followed. Writes {@code docs/speed-books.md}. The first run is the one a clerk meets: nothing is warm.
 */
public final class BooksSpeed {
    private static final int RUNS = 7;

    private BooksSpeed() {}

    /** One run, in nanoseconds; the processor time is that of reading, checking and deriving. */
    private record Run(long read, long checked, long derived, long written, long cpu) {
        long all() {
            return read + checked + derived;
        }
    }

    /** Argument: the repository's root. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("benmo-books-");
        try {
            Path page = root.resolve("docs/speed-books.md");
            try (PrintStream out = new PrintStream(Files.newOutputStream(page), true, StandardCharsets.UTF_8)) {
                head(root, out);
                measure("department", SampleDepartment.books(1), folder, out);
                measure("bureau", SampleBureau.books(1), folder, out);
            }
            Files.copy(page, System.out);
        } finally {
            delete(folder);
        }
    }

    private static void head(Path root, PrintStream out) {
        out.println("# How fast the books are");
        out.println();
        out.println("`./benmo bench books`, commit " + Material.commit(root) + ", Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores. Shared machine: read times as ±20 %.");
        out.println();
        out.println(
                "Read: CSV files with every cell typed and every code looked up. Checked: all invariants. Derived: every "
                        + "figure with its lineage. Written: xlsx, csv, json, lineage.json. Records: the longest look-up of one "
                        + "figure's records, of all figures. First: nothing warm; the rest: median of " + RUNS + ".");
        out.println();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(
                Locale.ROOT,
                "Load of the machine at the start: %.1f. When it is above the number of cores, processor time is the better guide.%n",
                load);
    }

    private static void measure(String name, Books books, Path folder, PrintStream out) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        BooksWriter.write(books, data);
        int year = books.year();
        Run first = run(data, year, folder.resolve(name + "-out"));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(data, year, folder.resolve(name + "-out")));
        }
        out.println();
        out.println("## " + name + ": " + books.journal().vouchers() + " vouchers, "
                + books.journal().lines() + " lines");
        out.println();
        out.println(
                "| | read ms | checked ms | derived ms | read + checked + derived ms | of it CPU ms | written ms |");
        out.println("|---|---|---|---|---|---|---|");
        row("first", first, out);
        runs.sort(Comparator.comparingLong(Run::all));
        row("median", runs.get(RUNS / 2), out);
        records(YearReading.of(data, year).accounts().orElseThrow(), out);
    }

    private static void row(String name, Run run, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | **%d** | **%d** | %d |%n",
                name,
                millis(run.read()),
                millis(run.checked()),
                millis(run.derived()),
                millis(run.all()),
                millis(run.cpu()),
                millis(run.written()));
    }

    private static Run run(Path data, int year, Path target) throws IOException {
        long cpu = processorTime();
        long start = System.nanoTime();
        Books books = BooksReader.read(data, year).books().orElseThrow();
        long read = System.nanoTime();
        Invariants.check(books);
        long checked = System.nanoTime();
        YearAccounts accounts = YearAccounts.of(books);
        accounts.filled();
        long derived = System.nanoTime();
        cpu = processorTime() - cpu;
        Files.createDirectories(target);
        new FormsWriter(accounts.filled(), books, "bench").write(target);
        long written = System.nanoTime();
        return new Run(read - start, checked - read, derived - checked, written - derived, cpu);
    }

    /** Of all threads of this process, those of the compiler and the collector included. */
    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void records(YearAccounts accounts, PrintStream out) {
        List<Long> times = new ArrayList<>();
        Optional<Key> slowest = Optional.empty();
        long longest = 0;
        int most = 0;
        for (Key key : accounts.keys()) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Figure figure = accounts.figure(key).orElseThrow();
            int count = ((RecordLineage) figure.lineage()).records().size();
            long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            times.add(time);
            most = Math.max(most, count);
            if (time > longest) {
                longest = time;
                slowest = Optional.of(key);
            }
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        out.println();
        out.printf(
                Locale.ROOT,
                "%d figures; the records of one take %d ms of processor time at the median, %d ms at the longest (%s; the largest has %d records).%n",
                sorted.length,
                millis(sorted[sorted.length / 2]),
                millis(longest),
                slowest.map(Key::toString).orElse("–"),
                most);
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
