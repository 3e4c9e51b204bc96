package org.benmo.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.documents.Documents;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

/** Plain text whose lines are broken anywhere but inside a number says what it says unbroken. */
class BrokenLinesTest {
    private static final String ITEMS = """
            湛江市统计局2020年度部门决算
            第三部分 2020年度部门决算情况说明
            五、一般公共预算财政拨款支出决算情况说明
            （三）一般公共预算财政拨款支出决算具体情况
            6.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）。年初预算为66.51万元，支出决算为66.51万元，完成年初预算的100%，决算数等于年初预算数。
            7.卫生健康（类）行政事业单位医疗（款）行政单位医疗（项）72.15万元，主要用于在职人员基本医疗保险缴费。年初预算为72.00万元，完成年初预算的100.21%，决算数大于预算数的主要原因：动用上年结转资金。
            """;

    /** Longer than the others, so that those are seen to end where they end. */
    private static final String LONG = "%s，%s。\n".formatted("2020年，认真落实各项决策部署".repeat(6), "较好完成全年工作任务".repeat(3));

    @Test
    void aLineMayEndBetweenNumberAndUnit() {
        String broken = ITEMS.replace("（项）72.15万元", "（项）72.15\n万元");

        assertThat(values(broken)).isEqualTo(values(ITEMS)).anyMatch(value -> value.endsWith("72.15万元"));
        assertThat(alarms(broken)).isEmpty();
    }

    @Test
    void countsMayStandOnTheNextLine() {
        String text = """
                曲靖市水利局2022年度部门决算
                第三部分 2022年度部门决算情况说明
                五、一般公共预算财政拨款“三公”经费支出决算情况说明
                （一）“三公”经费财政拨款支出决算总体情况说明
                    2022年度“三公”经费财政拨款支出预算为3.33万元，支出决算为
                2.52万元，完成预算的75.68%。决算数小于预算数的主要原因是严控一般性
                支出，节约开支。
                （二）“三公”经费财政拨款支出决算具体情况说明
                    “三公”经费财政拨款支出决算中，因公出国（境）费支出决算为0万元，占
                0%；公务用车购置及运行维护费支出决算为0万元，占0%；公务接待费支出决算为
                2.52万元，占100%。具体情况如下：
                    1.因公出国（境）费预算为0万元，支出决算为0万元，主要是本单位本年
                度未安排因公出国（境）任务。
                    2.公务用车购置及运行维护费支出0万元，较上年无变化。其中：公务用车
                购置费0万元，公务用车运行维护费0万元。年末公务用车保有量0辆。
                    3.公务接待费预算为3.33万元，支出决算为2.52万元，完成预算的
                75.68%，比2021年度增加0.73万元，增长40.78%。国内公务接待
                31批次，217人次，共计支出2.52万元。
                六、国有资产占用情况
                    截至2022年12月31日，本单位共有车辆0辆，其中：副部（省）级及以
                上领导用车0辆、主要领导干部用车0辆、机要通信用车0辆、应急保障用车0辆、执法执
                勤用车0辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车0辆。
                """;

        assertThat(alarms(text)).noneMatch(alarm -> alarm.startsWith("S09"));
        assertThat(alarms(text.replace("国内公务接待\n31批次，217人次，共计支出2.52万元。", "")))
                .anyMatch(alarm -> alarm.startsWith("S09"));
    }

    @Test
    void aReasonMayStandOnTheNextLine() {
        String text = ITEMS.replace("6.社会", LONG + "6.社会").replace("主要原因：", "主要原因：\n") + LONG;

        assertThat(alarms(text)).isEmpty();
        assertThat(alarms(text.replace("动用上年结转资金。\n", ""))).anyMatch(alarm -> alarm.startsWith("C12"));
    }

    @Test
    void theBeginningOfAParagraphPrintedTwiceOwesNoReason() {
        String start = "青原市民政局2023年度财政拨款收入支出总计520.00万元。与2022年度相比，财政拨款收入支出总计持平。主要原因：\n";
        String head = "青原市民政局2023年度部门决算\n第三部分 2023年度部门决算情况说明\n四、财政拨款收入支出决算总体情况说明\n";

        assertThat(alarms(head + LONG + start + start + "人员进出及退休变化。\n" + LONG))
                .noneMatch(alarm -> alarm.startsWith("C12"));
        assertThat(alarms(head + LONG + start + LONG)).anyMatch(alarm -> alarm.startsWith("C12"));
    }

    @Test
    void aRowOfATableIsStillNoSentence() {
        String rows = ITEMS + "其他支出46本年收入合计22504.60\n本年支出合计22504.60\n";

        assertThat(read(rows).numbers().unread())
                .extracting(Disclosure.Unread::text)
                .contains("22504.60");
    }

    private static Disclosure read(String text) {
        return new Extraction().extract(Documents.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> values(String text) {
        return read(text).figures().all().stream()
                .map(f -> f.key() + " " + f.printed().text())
                .toList();
    }

    private static List<String> alarms(String text) {
        Report report = Checking.check(read(text), Catalogue.standard());
        return report.findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.code() + " " + f.message())
                .toList();
    }
}
