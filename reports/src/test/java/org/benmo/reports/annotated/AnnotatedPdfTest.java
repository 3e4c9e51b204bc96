package org.benmo.reports.annotated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.reports.Results;
import org.junit.jupiter.api.Test;

/** Findings on the copy of a PDF: those that stand on a page, and no others. */
final class AnnotatedPdfTest {
    @Test
    void copyHoldsTheOriginalAndOneNoteForTheFindingThatHasAPage() {
        byte[] pdf = new PdfWriter()
                .write(Publication.of(
                        "示例",
                        "示例局",
                        LocalDate.of(2024, 1, 1),
                        Section.portrait(List.of(
                                Element.Paragraph.of(Style.BODY, "第一页"),
                                new Element.PageBreak(),
                                Element.Paragraph.of(Style.BODY, "第二页")))));
        byte[] copy = AnnotatedPdf.of(Results.rich("甲.pdf"), pdf).pdf().orElseThrow();
        assertThat(Arrays.copyOf(copy, pdf.length)).isEqualTo(pdf);
        String added =
                new String(copy, pdf.length, copy.length - pdf.length, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(added).contains("benmo-1-2").doesNotContain("benmo-2-").doesNotContain("benmo-3-");
    }

    @Test
    void findingsWithoutAPageNeedNoCopy() {
        assertThat(AnnotatedPdf.hasNotes(Results.rich("甲.pdf"))).isTrue();
        assertThat(AnnotatedPdf.hasNotes(Results.unusable("乙.pdf"))).isFalse();
    }
}
