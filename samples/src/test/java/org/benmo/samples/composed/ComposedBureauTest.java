package org.benmo.samples.composed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.Family;
import org.benmo.disclosure.composing.OpenData;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From random vouchers to a file and back: nothing to find, nothing unread. Kinds take turns; the full run does all. */
final class ComposedBureauTest {
    private static final boolean FULL = Boolean.getBoolean("benmo.full");
    private static final int FIRST = Integer.getInteger("benmo.bureaus.first", 0);
    private static final int BUREAUS = Integer.getInteger("benmo.bureaus", FULL ? 1000 : 50);
    private static final int SHOWN = 30;

    private static final LocalDate DATE = LocalDate.of(2025, 9, 1);
    private static final List<PublicationWriter> KINDS =
            List.of(new PdfWriter(), new DocxWriter(), new OfdWriter(), new HtmlWriter(), new XlsxWriter());
    /** After the writers comes the table of cells for machines. */
    private static final int OPEN_DATA = KINDS.size();

    @ParameterizedTest
    @ValueSource(strings = {"jiangxi", "shanghai"})
    void booksComeBackFromEveryKindWithNothingToFind(String family) {
        List<String> told = IntStream.range(FIRST, FIRST + BUREAUS)
                .boxed()
                .flatMap(seed -> told(seed, family))
                .limit(SHOWN)
                .toList();
        assertThat(told).isEmpty();
    }

    private static Stream<String> told(int seed, String family) {
        FilledYear year = ComposedBureau.year(seed);
        Composition composition = Composer.compose(year, Family.shipped(family).orElseThrow(), DATE);
        Stream<String> missing = composition.problems().stream().map(problem -> seed + " " + problem.message());
        return Stream.concat(
                missing,
                IntStream.rangeClosed(0, OPEN_DATA)
                        .filter(kind -> FULL || kind == seed % (OPEN_DATA + 1))
                        .boxed()
                        .flatMap(kind -> (kind == OPEN_DATA
                                        ? told("csv", OpenData.cells(year))
                                        : told(
                                                KINDS.get(kind).extension(),
                                                KINDS.get(kind).write(composition.publication())))
                                .map(words -> seed + " " + words)));
    }

    private static Stream<String> told(String extension, byte[] file) {
        Report report =
                Checking.check(new Extraction().extract(Documents.read("决算." + extension, file)), Catalogue.standard());
        Stream<String> found = report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code() + " " + finding.message());
        Stream<String> unread = report.disclosure().numbers().unread().stream()
                .map(number -> "unread " + number.text() + " on page " + number.page());
        return Stream.concat(found, unread).map(words -> extension + " " + words);
    }
}
