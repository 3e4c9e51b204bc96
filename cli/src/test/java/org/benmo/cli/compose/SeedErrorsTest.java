package org.benmo.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Family;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The errors of the document this project grew from, put back one at a time into the document composed from the sample's books: each is found
 * under its check, and nothing else is. E04 to E07 are tails and no errors; E09 cannot be put back, since these books show where the unspent money
 * went.
 */
final class SeedErrorsTest {
    private static final Publication RIGHT = Composer.compose(
                    YearAccounts.of(SampleBureau.books(1)).filled(),
                    Family.shipped("jiangxi").orElseThrow(),
                    LocalDate.of(2022, 9, 20))
            .publication();

    private static final List<String> QUIET = codes(findings(RIGHT), true);

    private static final String ATTACHMENT = "PERF-15 详见附表却没有附表";

    /**
     * One error.
     *
     * @param name as in the record of the founding document
     * @param right a pattern of the words it replaces
     * @param wrong the words put in
     * @param told severity and code of what must be said, nothing else may be
     */
    private record Error(String name, String right, String wrong, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Error> errors() {
        return Stream.of(
                new Error(
                        "E01 本年支出抄成了本年收入，E02 增减额增减率随之算错",
                        "本年支出合计615\\.41万元，较2020年减少59\\.90万元，下降8\\.87%",
                        "本年支出合计381.27万元，较2020年减少294.04万元，下降43.54%",
                        "ERROR"),
                new Error("E03 年初结转与上年年末不符", "（年初结转和结余调整数-8\\.43万元）", "", "WARNING Y01a"),
                new Error(
                        "E08 完成百分之百却有原因", "完成年初预算的100\\.00%。$", "完成年初预算的100.00%，主要原因是：项目文件下达晚，结转到下年使用。", "WARNING C12"),
                new Error(
                        "E10 模板的选项没有选",
                        "决算数与2020年持平。决算数与年初预算数持平。全年安排",
                        "决算数较2020年增加（减少）0万元，增长（下降）0 %。决算数与年初预算数持平。全年安排",
                        "ERROR G10"),
                new Error(
                        "E11 决算等于预算却写增加，原因是减少的原因",
                        "决算数与年初预算数持平。全年国内公务接待",
                        "决算数较年初预算数增加的主要原因是：厉行节约，减少接待。全年国内公务接待",
                        "ERROR C11d"),
                new Error("E12 零等于零却写增加，原因空着", "决算数与年初预算数持平，全年购置", "决算数较年初预算数增加的主要原因是：；全年购置", "ERROR C11d"),
                new Error("E13 零等于零却写增加", "决算数与年初预算数持平，年末公务用车", "决算数较年初预算数增加的主要原因是：车辆运行费用上涨，年末公务用车", "ERROR C11d"),
                new Error(
                        "E14 零预算写出完成率",
                        "因公出国（境）支出年初预算数为0\\.00万元，决算数为0\\.00万元",
                        "因公出国（境）支出年初预算数为0.00万元，决算数为0.00万元，完成预算的0%",
                        "INFO C09b"),
                new Error(
                        "E15 增加0万元，增长0%",
                        "决算数与2020年持平。决算数与年初预算数持平。全年安排", "决算数较2020年增加0万元，增长0%。决算数与年初预算数持平。全年安排", "INFO C14a"),
                new Error(
                        "E16 零采购写出各类占比",
                        "本部门2021年度未发生政府采购支出。",
                        "本部门2021年度政府采购支出总额0万元，其中：政府采购货物支出0万元、政府采购工程支出0万元、政府采购服务支出0万元。授予中小企业合同金额0万元，占政府采购支出总额的0%，其中：授予小微企业合同金额0万元，占政府采购支出总额的0%。",
                        "INFO B06"),
                new Error("E17 内设机构数把下属单位也算进去", "督查考核科、乡村振兴工作服务中心", "督查考核科等6个职能科和下属单位示例市乡村振兴工作服务中心", "WARNING M03"),
                new Error("E19 实有人数加进了其他人员和退休人员", "年末实有人数22人", "年末实有人数38人", "WARNING M02"),
                new Error(
                        "E20 同一说法两个基数",
                        "综合评定分94\\.45分。",
                        "综合评定分94.45分。项目实际已支付59.49万元，其中用于库区移民工作30万元，占本级项目支出的50.43%，统计监测培训费29.49万元，占本级项目支出的49.57%。",
                        "WARNING C10"),
                new Error("E21 金额没有写元", "项目全年预算数为30\\.00万元", "项目全年预算数为30万", "WARNING C23"),
                new Error(
                        "E22 没有车辆却用于公务用车",
                        "完成情况：全年开展库区移民政策宣传",
                        "完成情况：资金用于差旅费、办公费、公务用车等，全年开展库区移民政策宣传",
                        "WARNING PERF-13"),
                new Error(
                        "E23 前后类数不同",
                        "全年开展库区移民政策宣传和调研12次，移民群众满意度较高",
                        "对“两类人员”开展库区移民政策宣传和调研12次，“三类人员”满意度较高",
                        "INFO C16b"),
                new Error(
                        "F7 写全面，资金只占四分之一",
                        "组织对纳入2021年度部门预算范围的项目2个开展绩效自评",
                        "组织对纳入2021年度部门预算范围的项目2个全面开展绩效自评",
                        "WARNING PERF-12"),
                new Error(ATTACHMENT, "综合评定分94\\.45分。", "综合评定分94.45分，详见附表。", "WARNING PERF-15"),
                new Error(
                        "E18 只有1个单位，却说有下属单位",
                        "设7个内设机构，分别是(.*)督查考核科、乡村振兴工作服务中心",
                        "设6个内设机构，分别是综合科、计划财务科、水库移民管理科、村庄建设科、社会帮扶与对外联络科、督查考核科。下属单位示例市乡村振兴工作服务中心",
                        "INFO M03b"));
    }

    private static List<Finding> findings(Publication publication) {
        Report report = Checking.check(
                new Extraction().extract(Documents.read("决算.docx", new DocxWriter().write(publication))),
                Catalogue.standard());
        return report.findings();
    }

    private static List<String> codes(List<Finding> findings, boolean quiet) {
        return findings.stream()
                .filter(finding -> (finding.severity() == Severity.INFO) == quiet)
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
    }

    /** As the founding document was: the forms of self-evaluation are announced and are not there. */
    private static List<Section> withoutAttachments() {
        List<Section> sections = new ArrayList<>();
        for (Section section : RIGHT.sections()) {
            boolean attached = section.elements().stream()
                    .anyMatch(element -> element instanceof Element.Heading heading
                            && heading.text().equals("附件"));
            if (!attached) {
                List<Element> elements = section.elements().stream()
                        .filter(element -> !(element instanceof Element.Paragraph paragraph
                                && paragraph.text().endsWith("见附件。")))
                        .toList();
                sections.add(new Section(section.orientation(), section.numbered(), elements));
            }
        }
        return sections;
    }

    private static Publication with(Error error) {
        Pattern pattern = Pattern.compile(error.right());
        List<Section> sections = new ArrayList<>();
        int changed = 0;
        for (Section section : error.name().equals(ATTACHMENT) ? withoutAttachments() : RIGHT.sections()) {
            List<Element> elements = new ArrayList<>();
            for (Element element : section.elements()) {
                Element kept = element;
                if (changed == 0 && element instanceof Element.Paragraph paragraph) {
                    Matcher matcher = pattern.matcher(paragraph.text());
                    if (matcher.find()) {
                        changed++;
                        String words = matcher.replaceFirst(Matcher.quoteReplacement(error.wrong()));
                        kept = new Element.Paragraph(paragraph.style(), List.of(Run.of(words)));
                    }
                }
                elements.add(kept);
            }
            sections.add(new Section(section.orientation(), section.numbered(), elements));
        }
        assertThat(changed).as(error.right()).isEqualTo(1);
        return new Publication(RIGHT.title(), RIGHT.publisher(), RIGHT.date(), sections, RIGHT.origins());
    }

    @Test
    void theRightDocumentHasNone() {
        assertThat(codes(findings(RIGHT), false)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void isFoundAlone(Error error) {
        List<Finding> findings = findings(with(error));
        boolean quiet = error.told().startsWith("INFO");
        List<String> told = new ArrayList<>(codes(findings, quiet));
        if (quiet) {
            QUIET.forEach(told::remove);
            assertThat(codes(findings, false)).isEmpty();
        }
        assertThat(told).singleElement().asString().startsWith(error.told());
    }

    /** The wrong amount is the cause; what was computed from it follows and is not a finding of its own. */
    @Test
    void whatFollowsFromTheRootIsToldWithIt() {
        Finding root = findings(with(errors().findFirst().orElseThrow())).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(root.actual()).isEqualTo("381.27万元");
        assertThat(root.expected().orElseThrow()).startsWith("615.41万元");
        assertThat(root.consequences()).hasSize(2);
    }
}
