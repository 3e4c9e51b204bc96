package org.benmo.benchmarks.office;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.benmo.benchmarks.Material;

/**
 * Measures the office: eleven starts, memory at rest, pages at 50 requests a second, a list of a million rows. Requests are sent at
 * fixed moments whether or not earlier ones were answered, and timed from that moment, so that waiting in line counts. The sender
 * works on the same processors. Writes {@code docs/speed-office.md}.
 */
public final class OfficeSpeed {
    private static final int STARTS = 11;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = 40;
    private static final int WARM_SECONDS = 20;
    private static final int ROWS = 1_000_000;
    private static final int LIST_TIMES = 40;
    private static final long REST_NANOS = 20_000_000_000L;
    private static final List<String> PAGES = List.of(
            "/", "/home", "/review", "/review/1", "/review/file/1", "/units", "/employees", "/headcount", "/health");

    private OfficeSpeed() {}

    /** Argument: the repository's root. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path root = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("benmo-office-");
        try {
            Path page = root.resolve("docs/speed-office.md");
            try (PrintStream out = new PrintStream(Files.newOutputStream(page), true, StandardCharsets.UTF_8)) {
                out.printf("# How fast the office is%n%n");
                head(root, "./benmo bench office", out);
                Path data = folder.resolve("data");
                try (RunningOffice first = RunningOffice.start(root, data, "--sample")) {
                    first.enter();
                    out.printf("%n## Start%n%n");
                    out.printf(
                            "The very first, which unpacks PostgreSQL, makes the database and fills the sample: %d ms.%n",
                            first.readyMillis());
                    pages(first, out);
                    list(first, out);
                }
                starts(root, data, out);
            }
            Files.copy(page, System.out);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static void head(Path root, String command, PrintStream out) {
        out.println(
                "`" + command + "`, commit " + Material.commit(root) + ", Java " + Runtime.version() + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores, shared by office, its PostgreSQL and the sender of the requests. Shared machine: read times as ±20 %.");
        out.printf(
                "Load of the machine at the start: %.1f.%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void starts(Path root, Path data, PrintStream out) throws IOException {
        List<Long> millis = new ArrayList<>();
        long memory = 0;
        for (int i = 0; i < STARTS; i++) {
            try (RunningOffice office = RunningOffice.start(root, data)) {
                millis.add(office.readyMillis());
                if (i == STARTS - 1) {
                    LockSupport.parkNanos(REST_NANOS);
                    memory = office.residentMegabytes();
                }
            }
        }
        Collections.sort(millis);
        out.printf("%n## Later starts, and memory%n%n");
        out.printf(
                "%d starts of `./benmo serve` on the same data, with the start cache, from the command to “ready”: median %d ms, "
                        + "fastest %d, slowest %d.%n",
                STARTS, millis.get(STARTS / 2), millis.getFirst(), millis.getLast());
        out.printf("Resident memory after 20 s at rest, without PostgreSQL: %d MB.%n", memory);
    }

    private static void pages(RunningOffice office, PrintStream out) throws InterruptedException {
        pages(office, PAGES, out);
    }

    /** Fires at some pages and writes down how long each took. */
    static void pages(RunningOffice office, List<String> pages, PrintStream out) throws InterruptedException {
        fire(office, pages, PER_SECOND * WARM_SECONDS);
        Map<String, List<Long>> micros = fire(office, pages, PER_SECOND * SECONDS);
        out.printf(
                "%n## Pages at %d requests a second, for %d s, after %d s of the same%n%n",
                PER_SECOND, SECONDS, WARM_SECONDS);
        out.println("| page | p50 ms | p95 ms | slowest ms |");
        out.println("|---|---|---|---|");
        List<Long> all = new ArrayList<>();
        micros.forEach((path, times) -> {
            all.addAll(times);
            row(path, times, out);
        });
        row("**all**", all, out);
    }

    private static Map<String, List<Long>> fire(RunningOffice office, List<String> pages, int requests)
            throws InterruptedException {
        Map<String, List<Long>> micros = new LinkedHashMap<>();
        pages.forEach(page -> micros.put(page, Collections.synchronizedList(new ArrayList<>())));
        List<Thread> senders = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            String page = pages.get(i % pages.size());
            long due = begun + i * 1_000_000_000L / PER_SECOND;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            senders.add(Thread.ofVirtual()
                    .start(() -> Objects.requireNonNull(micros.get(page)).add(timed(office, page, due))));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        return micros;
    }

    /** Microseconds from {@code due} to the last byte. */
    static long timed(RunningOffice office, String path, long due) {
        try {
            HttpResponse<String> answer = office.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            return (System.nanoTime() - due) / 1_000;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Long.MAX_VALUE;
        }
    }

    static void row(String name, List<Long> micros, PrintStream out) {
        List<Long> sorted = micros.stream().sorted().toList();
        out.printf(
                "| %s | %.1f | %.1f | %.1f |%n",
                name,
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get(sorted.size() * 95 / 100) / 1000.0,
                sorted.getLast() / 1000.0);
    }

    private static void list(RunningOffice office, PrintStream out) throws IOException, SQLException {
        try (Connection connection = office.database();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into organization.employee (unit, number, name, kind, since, until) "
                    + "select (select min(id) from organization.unit), 'N' || lpad(n::text, 7, '0'), "
                    + "(array['张','王','李','赵','陈'])[1 + n % 5] || (array['伟','芳','娜','敏','静','强','磊'])[1 + n % 7] || (n / 100)::text, "
                    + "(array['行政编制在职','事业编制在职','离休','退休','其他人员'])[1 + n % 5], date '2000-01-01' + n % 9000, null "
                    + "from generate_series(1, " + ROWS + ") n");
            statement.execute("vacuum analyze organization.employee");
        }
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("first page", "/employees");
        questions.put("by name, downwards", "/employees?sort=name&dir=desc");
        questions.put("a page in the middle", "/employees?sort=number&after=N0500000~500038");
        questions.put("one kind", "/employees?f.kind=%E7%A6%BB%E4%BC%91");
        questions.put("part of a name that many have", "/employees?f.name=%E5%BC%A0%E4%BC%9F");
        questions.put("a number that one has", "/employees?f.number=N0765432");
        questions.put("part of a name that none has", "/employees?f.name=%E6%9F%A5%E6%97%A0%E6%AD%A4%E4%BA%BA");
        questions.put("first days of one month", "/employees?f.since=2010-05-01..2010-05-31");
        out.printf("%n## A list of %,d rows, %d times each, one after the other%n%n", ROWS, LIST_TIMES);
        out.println("| question | p50 ms | p95 ms | slowest ms |");
        out.println("|---|---|---|---|");
        questions.forEach((name, path) -> {
            List<Long> micros = new ArrayList<>();
            timed(office, path, System.nanoTime());
            for (int i = 0; i < LIST_TIMES; i++) {
                micros.add(timed(office, path, System.nanoTime()));
            }
            row(name, micros, out);
        });
    }
}
