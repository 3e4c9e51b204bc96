package org.benmo.documents.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.fonts.Coverage;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of file promises. */
final class WritersTest {
    static List<PublicationWriter> writers() {
        return List.of(new DocxWriter(), new HtmlWriter(), new XlsxWriter(), new PdfWriter(), new OfdWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void givesTheSameBytesForTheSamePublication(PublicationWriter writer) {
        assertThat(writer.write(Specimen.publication())).isEqualTo(writer.write(Specimen.publication()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void neverFailsOnACharacterNobodyHas(PublicationWriter writer) {
        assertThat(writer.write(rare())).isNotEmpty();
    }

    @Test
    void everyPartOfAContainerIsWellFormed() throws Exception {
        for (PublicationWriter writer : List.of(new XlsxWriter(), new OfdWriter())) {
            for (Map.Entry<String, byte[]> part :
                    parts(writer.write(Specimen.publication())).entrySet()) {
                if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                    assertThat(DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(part.getValue())))
                            .as(part.getKey())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void textCopiedFromAPdfIsTheTextThatWasSet() throws IOException {
        try (PDDocument document = Loader.loadPDF(new PdfWriter().write(Specimen.publication()))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("本部门2023年度收入总计1,615.41万元，其中年初结转和结余234.14万元")
                    .contains(Specimen.LONG_NAME)
                    .contains("全面实施预算绩效管理，“花钱必问效、无效必问责”。");
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("第一部分  部门概况");
        }
    }

    @Test
    void aTableWrittenAsPdfIsReadBackCellByCell() {
        Document document = Documents.read("样本.pdf", new PdfWriter().write(Specimen.publication()));
        Block.Table table = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows()).isEqualTo(Specimen.table().rows().size());
        assertThat(table.cells().stream().map(Block.Cell::text)).contains(Specimen.LONG_NAME, "1,234.56", "2130159");
    }

    @Test
    void aWorkbookKeepsNumbersAsNumbers() throws IOException {
        String sheet = text(parts(new XlsxWriter().write(Specimen.publication())), "xl/worksheets/sheet2.xml");
        assertThat(sheet).contains("<v>1234.56</v>", "orientation=\"landscape\"", "<mergeCell ref=\"A4:B4\"/>");
    }

    @Test
    void aFigureOfAWebPageOpensItsOrigin() {
        String page = new String(new HtmlWriter().write(Specimen.publication()), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("href=\"#o-income.total#1\">1,615.41</a>")
                .contains("<aside id=\"o-income.total#1\" hidden=\"hidden\"")
                .doesNotContain("<script")
                .doesNotContain("http-equiv");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://");
    }

    @Test
    void aCharacterNobodyHasIsNamedAndShownAsGeta() throws IOException {
        assertThat(Coverage.problems(rare()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("𠮷", "U+20BB7"));
        try (PDDocument document = Loader.loadPDF(new PdfWriter().write(rare()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("李〓〓").doesNotContain("堃〓");
        }
    }

    @Test
    void aNameOutsideTheMainFontIsSetFromAnother() {
        Publication publication = Publication.of(
                "题",
                "局",
                LocalDate.of(2024, 1, 1),
                Section.portrait(List.of(Element.Paragraph.of(Style.BODY, "王堃、张镕、石砬镇"))));
        assertThat(Coverage.problems(publication)).isEmpty();
    }

    private static Publication rare() {
        return Publication.of(
                "题",
                "局",
                LocalDate.of(2024, 1, 1),
                Section.portrait(List.of(Element.Paragraph.of(Style.BODY, "负责人：李𠮷𠮷。"))));
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
