package org.benmo.reports.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Style;
import org.benmo.reports.FileResult;
import org.benmo.reports.Joint;
import org.benmo.reports.Results;
import org.junit.jupiter.api.Test;

/** The letter as its addressee reads it. */
final class ReviewLetterTest {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);

    @Test
    void namesTheUnitTheYearAndEveryFindingToBeAnswered() {
        List<String> letter = words(Results.rich("a/甲.pdf"));
        assertThat(letter)
                .contains("示例市乡村产业服务局：")
                .anyMatch(line -> line.replace("\n", "").equals("关于示例市乡村产业服务局2023年度部门决算公开文本的审核意见"))
                .contains("（一）第三部分·二、支出决算情况说明")
                .anyMatch(line -> line.startsWith("1．第 2 页，印为“=HYPERLINK")
                        && line.contains("应为382.69 + 232.73 = 615.42万元，相差0.01万元")
                        && line.contains("处理建议：核对账务。"));
        assertThat(letter).anyMatch(line -> line.contains("没有读到 T05（核对内容：跨表核对），涉及核对事项4项"));
        assertThat(letter).noneMatch(line -> line.contains("{1}"));
    }

    @Test
    void hasTheFormOfAnOfficialDocument() {
        Publication letter =
                ReviewLetter.publication(Results.rich("甲.pdf"), DATE).orElseThrow();
        List<Style> styles = letter.elements().stream()
                .flatMap(element -> switch (element) {
                    case Element.Heading heading -> java.util.stream.Stream.of(heading.style());
                    case Element.Paragraph paragraph -> java.util.stream.Stream.of(paragraph.style());
                    default -> java.util.stream.Stream.<Style>empty();
                })
                .toList();
        assertThat(styles).startsWith(Style.CENTERED, Style.TITLE, Style.ADDRESSEE, Style.BODY);
        assertThat(styles).endsWith(Style.CLOSING, Style.CLOSING, Style.SIGNATURE, Style.SIGNATURE);
        assertThat(letter.sections()).allMatch(section -> section.numbered());
    }

    @Test
    void documentThatIsNoFinalAccountsGetsNoLetter() {
        assertThat(ReviewLetter.docx(Results.unusable("乙.pdf"), DATE)).isEqualTo(Optional.empty());
    }

    @Test
    void onePublicationInTwoFilesGetsOneLetterThatNamesBoth() {
        FileResult alone = Results.rich("a/说明.docx");
        List<String> files = List.of("a/说明.docx", "a/决算表.xlsx");
        FileResult leader = joint(alone, new Joint(true, files));
        assertThat(words(leader)).anyMatch(line -> line.contains("说明.docx、决算表.xlsx"));
        assertThat(ReviewLetter.docx(joint(alone, new Joint(false, files)), DATE))
                .isEmpty();
    }

    private static FileResult joint(FileResult alone, Joint joint) {
        return new FileResult(alone.file(), alone.document(), alone.problems(), alone.defect(), Optional.of(joint));
    }

    @Test
    void isAWordDocument() throws java.io.IOException {
        byte[] docx = ReviewLetter.docx(Results.rich("甲.pdf"), DATE).orElseThrow();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void sealNeverStandsAloneOnAPage() throws java.io.IOException {
        byte[] docx = ReviewLetter.docx(Results.rich("甲.pdf"), DATE).orElseThrow();
        String styles = part(docx, "word/styles.xml");
        for (String style : List.of("closing", "signature")) {
            int from = styles.indexOf("w:styleId=\"" + style + "\"");
            assertThat(styles.substring(from, styles.indexOf("</w:style>", from)))
                    .contains("<w:keepNext/>");
        }
        String body = part(docx, "word/document.xml");
        // From the deadline to the date everything, the empty space too, stays with what follows.
        String end = body.substring(body.lastIndexOf("<w:p>", body.indexOf("将核实更正情况书面反馈")), body.indexOf("<w:sectPr"));
        assertThat(end.split("<w:p>", -1))
                .filteredOn(paragraph -> !paragraph.isBlank())
                .hasSizeGreaterThan(4)
                .allMatch(paragraph -> paragraph.contains("w:val=\"closing\"")
                        || paragraph.contains("w:val=\"signature\"")
                        || paragraph.contains("<w:keepNext/>"));
    }

    private static String part(byte[] docx, String name) throws java.io.IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new java.io.IOException(name);
    }

    private static List<String> words(FileResult result) {
        return ReviewLetter.publication(result, DATE).orElseThrow().elements().stream()
                .map(element -> switch (element) {
                    case Element.Heading heading -> heading.text();
                    case Element.Paragraph paragraph -> paragraph.text();
                    default -> "";
                })
                .toList();
    }
}
