package org.benmo.disclosure.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose, write, read, understand, check: nothing is found, nothing is unread. */
final class ComposerTest {
    private static final LocalDate DATE = LocalDate.of(2024, 9, 1);
    private static final int BUREAUS = Boolean.getBoolean("benmo.full") ? 1000 : 50;
    private static final List<PublicationWriter> READ_BACK =
            List.of(new PdfWriter(), new DocxWriter(), new OfdWriter(), new HtmlWriter(), new XlsxWriter());

    private static Composition compose(FilledYear year, String family) {
        return Composer.compose(year, Family.shipped(family).orElseThrow(), DATE);
    }

    private static Report check(Composition composition, PublicationWriter writer) {
        Document document = Documents.read("决算." + writer.extension(), writer.write(composition.publication()));
        return Checking.check(new Extraction().extract(document), Catalogue.standard());
    }

    private static List<String> loud(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::message)
                .toList();
    }

    /** Kinds take turns over the bureaus, so that all meet many; the full run writes every bureau in every kind. */
    @ParameterizedTest
    @ValueSource(strings = {"jiangxi", "shanghai"})
    void whatIsComposedIsReadBackWithNothingToFind(String family) {
        IntStream.range(0, BUREAUS).parallel().forEach(seed -> isReadBack(family, seed));
    }

    private static void isReadBack(String family, int seed) {
        Composition composition = compose(InventedYear.of(seed, family), family);
        assertThat(composition.problems()).as("bureau " + seed).isEmpty();
        List<PublicationWriter> kinds = BUREAUS > 100 ? READ_BACK : List.of(READ_BACK.get(seed % READ_BACK.size()));
        for (PublicationWriter writer : kinds) {
            Report report = check(composition, writer);
            String where = family + " " + seed + " " + writer.extension();
            assertThat(loud(report)).as(where).isEmpty();
            assertThat(report.disclosure().numbers().unread()).as(where).isEmpty();
            // a workbook has the forms alone
            assertThat(report.disclosure().numbers().total())
                    .as(where)
                    .isGreaterThan(writer.extension().equals("xlsx") ? 150 : 300);
        }
    }

    @Test
    void theSameYearGivesTheSameBytes() {
        for (PublicationWriter writer : READ_BACK) {
            assertThat(writer.write(
                            compose(InventedYear.of(3, "jiangxi"), "jiangxi").publication()))
                    .isEqualTo(writer.write(
                            compose(InventedYear.of(3, "jiangxi"), "jiangxi").publication()));
        }
    }

    @Test
    void aMissingReasonIsAProblemThatNamesTheSentence() {
        FilledYear year = InventedYear.of(2, "jiangxi");
        Composition composition = compose(without(year, Key.text("income.year", "prior")), "jiangxi");
        assertThat(composition.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("一、收入决算情况说明", "本年收入合计", "较上年", "没有写主要原因"));
        assertThat(text(composition)).contains("草稿").doesNotContain("主要原因是：；").doesNotContain("主要原因是：。");
    }

    @Test
    void aReasonLeftAsATemplateIsRefused() {
        FilledYear year = InventedYear.of(2, "jiangxi");
        Composition composition = compose(with(year, Key.text("expend.year", "prior"), "人员增加（减少）XX人"), "jiangxi");
        assertThat(composition.problems()).extracting(problem -> problem.code()).contains("UNFILLED_REASON");
    }

    @Test
    void aReasonOfThreeThousandCharactersIsSetWhole() {
        String reason = "因机构改革职能划转，人员减少，压减一般性支出，".repeat(130);
        FilledYear year = with(InventedYear.of(2, "jiangxi"), Key.text("expend.year", "prior"), reason);
        Composition composition = compose(year, "jiangxi");
        assertThat(composition.problems()).isEmpty();
        assertThat(loud(check(composition, new PdfWriter()))).isEmpty();
        assertThat(text(composition)).contains(reason.substring(0, reason.length() - 1));
    }

    @Test
    void everyPrintedFigureHasAnOriginAndItsOwnId() {
        for (String family : Family.SHIPPED) {
            Composition composition = compose(InventedYear.of(1, family), family);
            List<String> ids =
                    composition.printed().stream().map(PrintedFigure::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(composition.publication().origins().keySet()).containsAll(ids);
        }
    }

    @Test
    void directionWordsFollowTheSigns() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(text(compose(InventedYear.of(seed, "shanghai"), "shanghai")))
                    .doesNotContain("增加0.00万元")
                    .doesNotContain("减少0.00万元")
                    .doesNotContain("增长0.00%")
                    .doesNotContain("的0.00%，")
                    .doesNotContain("，，")
                    .doesNotContain("。。");
        }
    }

    private static String text(Composition composition) {
        List<String> texts = new ArrayList<>();
        for (Element element : composition.publication().elements()) {
            if (element instanceof Element.Paragraph paragraph) {
                texts.add(Run.text(paragraph.runs()));
            }
        }
        return texts.stream().collect(Collectors.joining("\n"));
    }

    private static FilledYear without(FilledYear year, Key key) {
        Map<Key, String> reasons = new LinkedHashMap<>(year.reasons());
        reasons.remove(key);
        return with(year, reasons);
    }

    private static FilledYear with(FilledYear year, Key key, String reason) {
        Map<Key, String> reasons = new LinkedHashMap<>(year.reasons());
        reasons.put(key, reason);
        return with(year, reasons);
    }

    private static FilledYear with(FilledYear year, Map<Key, String> reasons) {
        return new FilledYear(
                year.profile(), year.year(), year.template(), year.forms(), year.figures(), reasons, year.projects());
    }
}
