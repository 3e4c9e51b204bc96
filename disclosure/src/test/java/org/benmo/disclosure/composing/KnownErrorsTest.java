package org.benmo.disclosure.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors offices really make, put into a right document one at a time: each is found, and nothing else is. */
final class KnownErrorsTest {
    private static final Publication RIGHT = Composer.compose(
                    InventedYear.of(4, "jiangxi"), Family.shipped("jiangxi").orElseThrow(), LocalDate.of(2024, 9, 1))
            .publication();

    private static List<Finding> findings(Publication publication) {
        Report report = Checking.check(
                new Extraction().extract(Documents.read("决算.docx", new DocxWriter().write(publication))),
                Catalogue.standard());
        return report.findings();
    }

    private static Publication with(String wrongly, String instead) {
        Pattern pattern = Pattern.compile(wrongly);
        List<Section> sections = new ArrayList<>();
        int changed = 0;
        for (Section section : RIGHT.sections()) {
            List<Element> elements = new ArrayList<>();
            for (Element element : section.elements()) {
                Element kept = element;
                if (changed == 0 && element instanceof Element.Paragraph paragraph) {
                    Matcher matcher = pattern.matcher(paragraph.text());
                    if (matcher.find()) {
                        changed++;
                        kept = new Element.Paragraph(paragraph.style(), List.of(Run.of(matcher.replaceFirst(instead))));
                    }
                }
                elements.add(kept);
            }
            sections.add(new Section(section.orientation(), section.numbered(), elements));
        }
        assertThat(changed).as(wrongly).isEqualTo(1);
        return new Publication(RIGHT.title(), RIGHT.publisher(), RIGHT.date(), sections, RIGHT.origins());
    }

    @Test
    void theRightDocumentHasNone() {
        assertThat(findings(RIGHT)).allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "E01 本年支出写成了别的数 | 其中本年支出合计[\\d.]+万元 | 其中本年支出合计12.34万元 | ERROR | 本年支出合计",
                "E10 模板的选项没有选 | 决算数与\\d+年持平。决算数与年初预算数持平。全年安排 | 决算数较上年增加（减少）0万元，增长（下降）0 %。决算数与年初预算数持平。全年安排 | ERROR | ",
                "E12 原因空着 | 决算数与年初预算数持平。全年安排 | 决算数较年初预算数增加的主要原因是：。全年安排 | ERROR | ",
                "E19 实有人数把其他人员也加了进来 | 年末实有人数(\\d+)人 | 年末实有人数9$1人 | WARNING | 实有人数",
                "E21 金额没有写元 | 项目全年预算数为([\\d.]+)万元 | 项目全年预算数为$1万 | WARNING | ",
            })
    void isFoundAlone(String name, String wrongly, String instead, String severity, String word) {
        List<Finding> loud = findings(with(wrongly, instead)).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        assertThat(loud).as(name).hasSize(1);
        assertThat(loud.getFirst().severity()).isEqualTo(Severity.valueOf(severity.toUpperCase(Locale.ROOT)));
        assertThat(loud.getFirst().message() + loud.getFirst().text()).contains(word == null ? "" : word);
    }

    /** 完成预算的0% of a zero budget and 增加0万元 are bad manners, not errors. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "因公出国（境）支出年初预算数为0.00万元，决算数为0.00万元 | 因公出国（境）支出年初预算数为0.00万元，决算数为0.00万元，完成年初预算的0.00%",
            })
    void isOnlyInformation(String wrongly, String instead) {
        List<Finding> all = findings(with(Pattern.quote(wrongly), instead));
        assertThat(all).allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(all.size()).isGreaterThan(findings(RIGHT).size());
    }
}
