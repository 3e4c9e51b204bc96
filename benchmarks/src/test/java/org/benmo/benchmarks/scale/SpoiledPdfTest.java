package org.benmo.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.DraftMaker;
import org.benmo.samples.disclosures.writing.PublicationMaker;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What other programs and people make of a PDF changes nothing that is read, or it is said that something is not read. */
final class SpoiledPdfTest {
    private static final int DRAFTS = Boolean.getBoolean("benmo.full") ? 60 : 2;
    private static final long FIRST = 7000;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WITHOUT_UNICODE_MAPS", "WITHOUT_ANY_MAP", "TABLES_AS_PICTURES"})
    void factsAreTheSameAndNothingIsAlarming(SpoiledPdf how) {
        for (long seed = FIRST; seed < FIRST + DRAFTS; seed++) {
            Draft draft = DraftMaker.make(seed);
            Tally tally = new Tally(Kind.OWN_PDF);
            tally.add(draft, ScaleRun.check(spoilt(how, draft)));
            assertThat(tally.alarmed())
                    .as(() -> String.join("\n", tally.details()))
                    .isZero();
            assertThat(tally.boundShare())
                    .as(() -> String.join("\n", tally.details()))
                    .isGreaterThanOrEqualTo(0.999);
            assertThat(tally.understoodShare()).isGreaterThanOrEqualTo(0.99);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHOUT_UNICODE_MAPS", "WITHOUT_ANY_MAP"})
    void fileThatNothingExplainsIsASentence(SpoiledPdf how) {
        Document document = spoilt(how, DraftMaker.make(FIRST));
        assertThat(document.isUnusable()).isTrue();
        assertThat(codes(document)).containsExactly("UNREADABLE_TEXT");
    }

    @Test
    void tablesThatArePicturesAreNamedAndRaiseNoAlarm() {
        for (long seed = FIRST; seed < FIRST + DRAFTS; seed++) {
            Document document = spoilt(SpoiledPdf.TABLES_AS_PICTURES, DraftMaker.make(seed));
            assertThat(codes(document)).containsExactly("PAGES_WITH_PICTURES");
            Report report = ScaleRun.check(document);
            List<String> alarms = new ArrayList<>();
            for (Finding finding : report.findings()) {
                if (finding.severity() != Severity.INFO) {
                    alarms.add(finding.code() + " " + finding.message());
                }
            }
            assertThat(alarms).isEmpty();
        }
    }

    @Test
    void wordsTypedOverAPageAreToldAsNotRead() {
        Document document = spoilt(SpoiledPdf.ANNOTATED, DraftMaker.make(FIRST));
        assertThat(codes(document)).containsExactly("NOTES_NOT_READ");
    }

    private static Document spoilt(SpoiledPdf how, Draft draft) {
        return Documents.read("spoilt.pdf", how.of(new PdfWriter().write(PublicationMaker.whole(draft))));
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }
}
