package org.benmo.samples.composed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From random vouchers to a file and back: nothing to find, nothing unread. Kinds take turns; the full run does all. */
final class ComposedBureauTest {
    private static final boolean FULL = Boolean.getBoolean("benmo.full");
    private static final int BUREAUS = Integer.getInteger("benmo.bureaus", FULL ? 1000 : 10);
    /** True of random books, whose registers and budgets are drawn apart: overspent, batches without money, car costs without a car. */
    private static final Set<String> TRUE_OF_THE_BOOKS = Set.of("T07.3", "S06b", "S08b");

    private static final LocalDate DATE = LocalDate.of(2025, 9, 1);
    private static final List<PublicationWriter> KINDS =
            List.of(new PdfWriter(), new DocxWriter(), new OfdWriter(), new HtmlWriter(), new XlsxWriter());

    @ParameterizedTest
    @ValueSource(strings = {"jiangxi", "shanghai"})
    void booksComeBackFromEveryKindWithNothingToFind(String family) {
        IntStream.range(0, BUREAUS).forEach(seed -> {
            Composition composition = ComposedBureau.of(seed, family, DATE);
            assertThat(composition.problems()).as(family + " " + seed).isEmpty();
            for (int kind = 0; kind < KINDS.size(); kind++) {
                if (FULL || kind == seed % KINDS.size()) {
                    isRead(composition, KINDS.get(kind), family + " " + seed);
                }
            }
        });
    }

    private static void isRead(Composition composition, PublicationWriter writer, String name) {
        byte[] file = writer.write(composition.publication());
        Report report = Checking.check(
                new Extraction().extract(Documents.read("决算." + writer.extension(), file)), Catalogue.standard());
        assertThat(report.findings())
                .as(name + " " + writer.extension())
                .filteredOn(
                        finding -> finding.severity() != Severity.INFO && !TRUE_OF_THE_BOOKS.contains(finding.code()))
                .extracting(Finding::message)
                .isEmpty();
        assertThat(report.disclosure().numbers().unread())
                .as(name + " " + writer.extension())
                .isEmpty();
    }
}
