package org.benmo.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.benmo.accounts.files.YearReading;
import org.benmo.cli.MainRun;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Family;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Layout;
import org.benmo.documents.publication.layout.Mark;
import org.benmo.statements.filled.FilledYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the words of the sample stand, page by page: a change of the layout shows here before it shows in print. */
final class SampleLayoutTest {
    private static final String TRUTH = "sample-layout.txt";

    @TempDir
    Path work;

    @Test
    void everyPageLooksAsItWasApproved() throws IOException {
        String now = describe(
                Layout.of(Composer.compose(sample(), Family.shipped("jiangxi").orElseThrow(), LocalDate.of(2022, 9, 20))
                        .publication()));
        try (InputStream in = Objects.requireNonNull(SampleLayoutTest.class.getResourceAsStream(TRUTH))) {
            assertThat(now).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private FilledYear sample() throws IOException {
        Path books = work.resolve("books");
        assertThat(MainRun.run(
                        List.of("sample", "--out", books.toString()),
                        new java.io.PrintStream(
                                Files.newOutputStream(work.resolve("said")), false, StandardCharsets.UTF_8)))
                .isZero();
        return YearReading.of(books, 2021).accounts().orElseThrow().filled();
    }

    /** A page a paragraph: its size, then every line that begins at a new height, with the place of its first words. */
    private static String describe(LaidOut laidOut) {
        StringBuilder all = new StringBuilder();
        for (LaidOut.Page page : laidOut.pages()) {
            List<Mark.Words> words = page.marks().stream()
                    .filter(Mark.Words.class::isInstance)
                    .map(Mark.Words.class::cast)
                    .toList();
            long rules =
                    page.marks().stream().filter(Mark.Rule.class::isInstance).count();
            all.append(String.format(
                    Locale.ROOT,
                    "%s “%s” words %d rules %d%n",
                    page.orientation(),
                    page.number(),
                    words.size(),
                    rules));
            double height = -1;
            for (Mark.Words piece : words) {
                if (Math.abs(piece.baseline() - height) > 0.5) {
                    height = piece.baseline();
                    all.append(
                            String.format(Locale.ROOT, "%6.1f %6.1f %s%n", piece.x(), piece.baseline(), piece.text()));
                }
            }
        }
        return all.toString().replace("\r\n", "\n");
    }
}
