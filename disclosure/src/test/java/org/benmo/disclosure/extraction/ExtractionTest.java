package org.benmo.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Narrative.Against;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Documents;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.api.Test;

class ExtractionTest {
    @Test
    void readsAnOutlineWithoutParts() {
        Disclosure document = read("""
                云岭市水务局2022年度部门决算公开
                一、部门基本情况
                （一）职能职责
                负责全市水资源管理工作。
                二、部门决算情况说明
                （一）收入支出决算总体情况说明。
                1.总体情况。2022年度收入总计1,234.56万元，支出总计1,234.56万元。收支较上年决算数增加34.56万元，增长2.88%，主要原因是项目增加。
                2.收入情况。2022年度收入合计1,200.00万元。其中：财政拨款收入1,150.00万元，占95.83%；事业收入50.00万元，占4.17%。
                3.支出情况。2022年度支出合计1,210.00万元。
                三、“三公”经费情况说明
                （一）“三公”经费支出总体情况说明
                2022年度“三公”经费支出共计8.00万元。
                四、专业名词解释
                （一）财政拨款收入：指本年度从本级财政部门取得的财政拨款5万元。
                """);
        assertThat(document.kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
        assertThat(document.unit()).hasValue("云岭市水务局");
        assertThat(document.year()).hasValue(2022);
        assertThat(kinds(document))
                .contains(
                        SectionKind.TOTALS,
                        SectionKind.REVENUE,
                        SectionKind.EXPENDITURE,
                        SectionKind.THREE_PUBLICS,
                        SectionKind.TERMS);
        assertThat(value(document, "total.both", "delta")).isEqualTo("34.56");
        assertThat(value(document, "income.business", "share")).isEqualTo("4.17");
        assertThat(value(document, "expend.year", "final")).isEqualTo("1210.00");
        assertThat(value(document, "sg.total", "final")).isEqualTo("8.00");
        assertThat(document.numbers().unread()).isEmpty();
        assertThat(document.figures().state("T03")).isEqualTo(FormState.NOT_READ);
    }

    @Test
    void accountsOfAWholeGovernmentAreNotThoseOfADepartment() {
        String body = """
                第三部分 相关说明
                一、“三公”经费决算情况说明
                2022年度“三公”经费支出决算8.00万元，其中：公务接待费8.00万元。
                """;
        assertThat(read("2022年云溪区人民政府决算公开\n5、2022年度云溪区一般公共预算税收返还和转移支付决算表\n" + body)
                        .kind())
                .isEqualTo(DocumentKind.OTHER);
        assertThat(read("关于云溪区2022年决算草案和2023年上半年预算执行情况的报告\n" + body).kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(read("云溪镇人民政府2022年度部门决算\n" + body).kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
    }

    @Test
    void takesEntriesOfContentsForNoHeadings() {
        Disclosure document = read("""
                目录
                第一部分 南山县教育局概况……………1
                一、主要职能……………1
                第三部分 2021年度部门决算情况说明……………9
                一、收入决算情况说明……………9
                第四部分 名词解释……………20
                第一部分 南山县教育局概况
                一、主要职能
                贯彻执行教育方针。
                第三部分 2021年度部门决算情况说明
                一、收入决算情况说明
                本年收入合计10.00万元。
                第四部分 名词解释
                """);
        assertThat(document.narrative().contents()).hasSize(5);
        assertThat(kinds(document).stream().filter(kind -> kind == SectionKind.REVENUE))
                .hasSize(1);
        assertThat(value(document, "income.year", "final")).isEqualTo("10.00");
    }

    @Test
    void keepsItsYearWhenOneHeadingSlips() {
        Disclosure document = read("""
                南山县教育局2021年度部门决算
                第二部分 2021年度部门决算表
                第三部分 2020年度部门决算情况说明
                一、收入决算情况说明
                南山县教育局2021年度收入合计10.00万元，与2020年度相比减少5.00万元。与2020年度相比，支出减少。
                二、支出决算情况说明
                2021年度支出合计10.00万元，与2020年度相比减少5.00万元，与2020年度决算相比下降33.33%。
                """);
        assertThat(document.year()).hasValue(2021);
    }

    @Test
    void tellsBudgetsFromAccounts() {
        Disclosure document = read("""
                南山县教育局2023年部门预算
                第一部分 南山县教育局概况
                第二部分 2023年部门预算表
                第三部分 2023年部门预算情况说明
                一、收支预算总体情况
                2023年收入预算100.00万元，支出预算100.00万元。
                """);
        assertThat(document.kind()).isEqualTo(DocumentKind.BUDGET);
    }

    @Test
    void tellsTemplatesFromFilledDocuments() {
        String slots = "收入支出总计XXX万元。与上年相比增加（减少）XXX万元，增长（下降）XX%。\n".repeat(8);
        Disclosure document =
                read("XX局部门决算\n第二部分 部门决算表\n第三部分 部门决算情况说明\n一、收入支出决算总体情况说明\n" + slots + "二、收入决算情况说明\n本年收入合计XXX万元。\n");
        assertThat(document.kind()).isEqualTo(DocumentKind.TEMPLATE);
        assertThat(document.numbers().total()).isZero();
    }

    @Test
    void joinsItemsOverParagraphsToOneComposition() {
        Disclosure document = read("""
                第三部分 2022年度部门决算情况说明
                五、一般公共预算财政拨款支出决算情况说明
                一般公共预算财政拨款支出年初预算为30.00万元，支出决算为33.00万元，完成年初预算的110%。其中：
                1.教育支出（类）普通教育（款）小学教育（项）。主要用于：学校运转。年初预算为10.00万元，支出决算为11.00万元。决算数大于预算数的主要原因：增人。
                2.农林水支出（类）水利（款）防汛（项）。主要用于：防汛抢险。年初预算为20.00万元，支出决算为22.00万元。决算数大于预算数的主要原因：追加。
                """);
        List<Assertion> sums = document.figures().assertions(Assertion.Kind.COMPOSITION);
        assertThat(sums)
                .hasSize(2)
                .allMatch(sum -> sum.has("完整") && sum.role("各部分").size() == 2);
        assertThat(document.narrative().purposes()).extracting(p -> p.text()).containsExactly("学校运转", "防汛抢险");
        assertThat(document.narrative().reasons()).allMatch(r -> r.against() == Against.BUDGET);
    }

    @Test
    void bindsNothingToAPartOfALongerName() {
        Disclosure document = read("""
                第三部分 2022年度部门决算情况说明
                三、支出决算情况说明
                乡村建设项目支出30.00万元，占全县投资的5%。主要原因是人员经费增加20.00万元。
                """);
        assertThat(document.figures().at(Key.text("expend.project", "final"))).isEmpty();
        assertThat(document.figures().at(Key.text("basic.staff", "delta"))).isEmpty();
        assertThat(document.figures().assertions(Assertion.Kind.SHARE)).isEmpty();
    }

    @Test
    void readsNothingIntoTemplateSlots() {
        Disclosure document = read("""
                第三部分 2022年度部门决算情况说明
                七、“三公”经费支出决算情况说明
                公务接待费支出决算XX万元，占%，比上年减少万元。会议费支出1.00万元。
                """);
        assertThat(document.figures().at(Key.text("sg.host", "final"))).isEmpty();
        assertThat(value(document, "sg.meeting", "final")).isEqualTo("1.00");
    }

    private static Disclosure read(String text) {
        return new Extraction().extract(Documents.read("text.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SectionKind> kinds(Disclosure document) {
        return document.sections().stream().map(section -> section.kind()).toList();
    }

    private static String value(Disclosure document, String row, String measure) {
        List<Figure> figures = document.figures().at(Key.text(row, measure));
        assertThat(figures).as(row + " " + measure).isNotEmpty();
        return figures.getFirst().printed().value().toPlainString();
    }
}
