package org.benmo.benchmarks.office;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.TableSpec;
import org.benmo.samples.bureaus.SampleDepartment;

/**
 * Measures the year on the web with the department of twelve units: its files handed in by one person, posted by another, derived,
 * previewed, composed and read back, and its figures traced; then the pages at 50 requests a second. Writes {@code docs/speed-year.md}.
 */
public final class YearSpeed {
    private static final int YEAR = 2023;
    private static final int TIMES = 40;
    private static final long LOOK_NANOS = 20_000_000;
    private static final List<String> FIRST = List.of("基本信息", "单位", "项目");
    private static final String FIGURE = "/figures/" + YEAR + "?key=" + RunningOffice.encode("T01[expend.year].final");

    private YearSpeed() {}

    /** Argument: the repository's root. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("benmo-year-");
        Path page = root.resolve("docs/speed-year.md");
        try (PrintStream out = new PrintStream(Files.newOutputStream(page), true, StandardCharsets.UTF_8);
                RunningOffice maker = RunningOffice.start(root, folder.resolve("data"), "--sample")) {
            out.printf("# How fast a year on the web is%n%n");
            OfficeSpeed.head(root, "./benmo bench year", out);
            maker.enter("jingban");
            RunningOffice checker = maker.another();
            checker.enter("shenhe");
            while (!maker.get("/public").body().contains("/public/2020")) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            department(folder, maker, checker, out);
            maker.get("/accounts/2020/preview");
            LockSupport.parkNanos(2_000_000_000L);
            OfficeSpeed.pages(
                    maker,
                    List.of(
                            "/home",
                            "/books",
                            "/books/" + YEAR,
                            "/books/" + YEAR + "/vouchers",
                            "/books/voucher/1",
                            "/accounts/2020",
                            "/accounts/" + YEAR + "/forms?form=T03",
                            "/accounts/2020/reasons",
                            "/accounts/2020/preview",
                            "/accounts/2020/gate",
                            FIGURE.replace(String.valueOf(YEAR), "2020"),
                            "/public/2020"),
                    out);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.copy(page, System.out);
    }

    private static void department(Path folder, RunningOffice maker, RunningOffice checker, PrintStream out)
            throws IOException, InterruptedException {
        Path files = Files.createDirectory(folder.resolve("files"));
        var books = SampleDepartment.books(1);
        BooksWriter.write(books, files);
        maker.submit("/books", "year=" + YEAR);
        maker.get("/books/" + YEAR);
        List<String> tables = TableSpec.all().stream()
                .map(TableSpec::name)
                .filter(name -> !name.equals("凭证"))
                .sorted(Comparator.comparing(name -> !FIRST.contains(name)))
                .toList();
        for (String table : tables) {
            Path file = files.resolve(table + ".csv");
            if (Files.readAllLines(file).size() > 1) {
                result(maker, maker.upload("/books/" + YEAR + "/import", file));
            }
        }
        int lines = books.journal().lines();
        long begun = System.nanoTime();
        String intake = result(maker, maker.upload("/books/" + YEAR + "/import", files.resolve("凭证.csv")));
        double seconds = seconds(begun);
        out.printf("%n| what | time |%n|---|---|%n");
        out.printf(
                "| %,d vouchers with %,d lines handed in as one file, judged, kept (from the click to the answer) | %.1f s, %,.0f lines/s |%n",
                books.journal().vouchers(), lines, seconds, lines / seconds);
        checker.get("/books/" + YEAR);
        begun = System.nanoTime();
        checker.submit(
                "/books/" + YEAR + "/waiting/post",
                "intake=" + intake.substring(intake.lastIndexOf('/') + 1) + "&maker=jingban");
        out.printf("| posted by another, each with its hash | %.1f s |%n", seconds(begun));
        once(maker, "/books/" + YEAR, "the year read and derived, first page after a change", out);
        long preview = System.nanoTime();
        var answer = maker.get("/accounts/" + YEAR + "/preview");
        result(maker, answer.headers().firstValue("Location").orElseThrow());
        out.printf("| preview of the document, first, with its progress | %.2f s |%n", seconds(preview));
        once(maker, "/accounts/" + YEAR + "/preview", "preview of the document, again", out);
        begun = System.nanoTime();
        maker.get("/accounts/" + YEAR + "/gate");
        result(maker, maker.submit("/accounts/" + YEAR + "/gate", "x=1"));
        out.printf("| the gate: every kind written, read back and checked | %.1f s |%n", seconds(begun));
        out.printf("%n| question, %d times | p50 ms | p95 ms | slowest ms |%n|---|---|---|---|%n", TIMES);
        for (String path : List.of(FIGURE, "/books/voucher/" + voucher(maker))) {
            List<Long> micros = new ArrayList<>();
            OfficeSpeed.timed(maker, path, System.nanoTime());
            for (int i = 0; i < TIMES; i++) {
                micros.add(OfficeSpeed.timed(maker, path, System.nanoTime()));
            }
            OfficeSpeed.row(
                    path.startsWith("/figures") ? "a figure and its records" : "a voucher and all it touches",
                    micros,
                    out);
        }
    }

    private static String voucher(RunningOffice maker) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("/books/voucher/(\\d+)")
                .matcher(maker.get(FIGURE).body());
        if (!link.find()) {
            throw new IOException("no voucher below " + FIGURE);
        }
        return link.group(1);
    }

    private static void once(RunningOffice office, String path, String words, PrintStream out) {
        out.printf("| %s | %.2f s |%n", words, OfficeSpeed.timed(office, path, System.nanoTime()) / 1e6);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Waits for work to end; gives the page it led to. */
    private static String result(RunningOffice office, String path) throws IOException, InterruptedException {
        String at = path;
        at = at.replaceFirst("^https?://[^/]+", "");
        while (at.startsWith("/running/")) {
            String part = office.get(at + "/part").body();
            Matcher go = Pattern.compile("data-go=\"([^\"]+)\"").matcher(part);
            if (go.find()) {
                at = go.group(1);
            } else if (part.contains("class=\"problem\"")) {
                throw new IOException(part.replaceAll("<[^>]+>", " "));
            } else {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        String body = office.get(at).body();
        if (at.contains("/intake/") && body.contains("class=\"problem\"")) {
            throw new IOException(body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
        }
        return at;
    }
}
