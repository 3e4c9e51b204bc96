package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.cli.batch.Journal;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.DraftMaker;
import org.benmo.samples.disclosures.writing.PublicationMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of all kinds of files whose run is killed ({@code kill -9}) again and again: nothing is lost, nothing is done twice. */
final class KilledRunTest {
    private static final int FILES = Boolean.getBoolean("benmo.full") ? 400 : 40;
    private static final int KILLS = Boolean.getBoolean("benmo.full") ? 7 : 2;
    private static final Pattern DONE = Pattern.compile("\\[(\\d+)/\\d+.*");
    private static final List<PublicationWriter> WRITERS =
            List.of(new DocxWriter(), new PdfWriter(), new HtmlWriter(), new OfdWriter());

    @TempDir
    Path folder;

    @Test
    void killedAgainAndAgainTheRunLosesNothingAndRepeatsNothing() throws Exception {
        Path documents = documents();
        Path reports = folder.resolve("reports");
        Path journal = reports.resolve(Journal.NAME);
        long before = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            killed(documents, reports, kill * FILES / (KILLS + 1));
            long now = complete(journal);
            assertThat(now).isGreaterThan(before).isLessThan(FILES);
            assertThat(reports.resolve("report.json")).doesNotExist();
            before = now;
        }
        assertThat(resumed(documents, reports)).contains("其中 " + before + " 个文件");
        assertThat(keys(journal)).hasSize(FILES).doesNotHaveDuplicates();
        String json = Files.readString(reports.resolve("report.json"));
        for (Path file : list(documents)) {
            assertThat(json).containsOnlyOnce("\"" + file + "\"");
        }
        assertThat(json).isEqualTo(undisturbed(documents));
    }

    /** Starts the run as a process of its own and kills it once it says that so many files are done. */
    private static void killed(Path documents, Path reports, int at) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--progress",
                        "--format",
                        "json",
                        "--out",
                        reports.toString(),
                        documents.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // The kill falls into the work whatever the machine's speed, because it waits for the run's own words.
        try (var lines = child.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && done(line) < at; line = lines.readLine()) {
                assertThat(child.isAlive() || done(line) < FILES).isTrue();
            }
            child.destroyForcibly();
        }
        child.waitFor();
    }

    private static int done(String line) {
        Matcher matcher = DONE.matcher(line);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Lines that end; the kill may have torn the last. */
    private static long complete(Path journal) throws IOException {
        return Files.readString(journal).chars().filter(c -> c == '\n').count();
    }

    private static List<String> keys(Path journal) throws IOException {
        return Files.readAllLines(journal).stream()
                .map(line -> line.substring(0, line.indexOf("\",\"size\"")))
                .toList();
    }

    private static String resumed(Path documents, Path reports) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(
                List.of("check", "--format", "json", "--out", reports.toString(), documents.toString()),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return err.toString(StandardCharsets.UTF_8);
    }

    private String undisturbed(Path documents) throws IOException {
        Path reports = folder.resolve("undisturbed");
        resumed(documents, reports);
        return Files.readString(reports.resolve("report.json"));
    }

    private static List<Path> list(Path documents) throws IOException {
        try (Stream<Path> files = Files.list(documents)) {
            return files.toList();
        }
    }

    private Path documents() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < FILES; i++) {
            PublicationWriter writer = WRITERS.get(i % WRITERS.size());
            Draft draft = DraftMaker.make(i);
            String name = String.format(Locale.ROOT, "文件%03d.%s", i, writer.extension());
            Files.write(documents.resolve(name), writer.write(PublicationMaker.whole(draft)));
        }
        return documents;
    }
}
