package org.benmo.disclosure.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

/** Right sentences of other provinces that once raised a false alarm, and wrong ones that once did not. */
class StrangersTest {
    private static final String HEAD = """
            张掖市水利局2021年度部门决算
            第三部分 2021年度部门决算情况说明
            一、收入支出决算总体情况说明
            2021年度收、支总计1000.00万元。与2020年度相比，收、支总计各增加100.00万元，增长11.11%，主要是项目支出增加。
            """;

    @Test
    void onePartNamedUnderAWholeIsNotTheWhole() {
        assertThat(alarms("""
                二、政府采购支出说明
                本部门2021年度政府采购支出总额600.00万元，其中：政府采购货物支出400.00万元、政府采购工程支出0.00万元、政府采购服务支出200.00万元。授予中小企业合同金额583.41万元，占政府采购支出总额的97.24%，其中：授予小微企业合同金额560.08万元，占授予中小企业合同金额的96%。
                """)).isEmpty();
    }

    @Test
    void sharesOfSmallAmountsMayMissAHundredByTheTailsOfTheAmounts() {
        assertThat(alarms("""
                二、财政拨款“三公”经费支出决算情况说明
                2021年度“三公”经费财政拨款支出预算为12.00万元，支出决算为10.25万元，完成预算的85.42%。
                “三公”经费财政拨款支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务用车购置及运行维护费支出决算8.57万元，占83.61%；公务接待费支出决算1.69万元，占16.49%。全年国内公务接待20批次，160人次。
                """)).isEmpty();
    }

    @Test
    void amountsPrintedAlikeMayDifferWhenTheirRateSaysSo() {
        String sentence = """
                二、财政拨款支出决算情况说明
                （一）卫生健康支出全年预算数为2.23万元，决算数为2.23万元，完成全年预算的%s，决算数小于全年预算数的主要原因是人员减少。
                """;

        assertThat(alarms(sentence.formatted("99.78%"))).isEmpty();
        assertThat(alarms(sentence.formatted("100%"))).extracting(Finding::code).containsExactly("C11d");
    }

    @Test
    void aRateOfABaseTooSmallToPrintIsPossible() {
        String sentence = """
                四、一般公共预算财政拨款基本支出决算情况说明
                本部门2021年度一般公共预算财政拨款基本支出121.33万元，其中：
                （一）工资福利支出100.00万元，较2020年增加10.00万元，增长11.11%%，主要原因是人员增加。
                （二）对个人和家庭的补助支出21.33万元，较2020年增加21.33万元，增长%s，主要原因是发放抚恤金。
                """;

        assertThat(alarms(sentence.formatted("402442.31%"))).isEmpty();
        assertThat(alarms(sentence.formatted("35.20%")))
                .extracting(Finding::code)
                .contains("C07b");
    }

    @Test
    void anAmountDeniedTwiceIsOneContradiction() {
        assertThat(alarms("""
                二、财政拨款“三公”经费支出决算情况说明
                （一）“三公”经费财政拨款支出年初预算为0.95万元，支出决算为0.82万元，完成预算的86.32%%。决算数小于预算数的主要原因：当年度无“三公”经费支出。
                （二）本部门2021年度无“三公”经费财政拨款支出。
                """.formatted())).extracting(Finding::code).containsOnlyOnce("S10");
    }

    @Test
    void aShareOfTheSameWordsAsItsSiblingIsOfTheSameWhole() {
        List<Finding> alarms = alarms("""
                九、预算绩效情况说明
                项目实际已支付59.49万元，其中用于库区移民工作经费30万元，占本级项目支出的504.3%，统计监测培训费29.49万元，占本级项目支出的49.57%。
                """);

        assertThat(alarms).extracting(Finding::code).contains("C02");
    }

    @Test
    void aLevelThatThreeEqualitiesDenyIsTheCauseThoughWordsAgreedWithIt() {
        List<Finding> errors =
                alarms("""
                五、一般公共预算财政拨款“三公”经费支出决算情况说明
                本部门2021年度“三公”经费支出全年预算数为1.18万元，决算数为1.18万元，其中：
                （一）因公出国（境）支出全年预算数为0万元，决算数为0万元。
                （二）公务接待费支出全年预算数为1.18万元，决算数为1.81万元，完成预算的100%，决算数较2020年减少0.1万元，下降7.81%，决算数较全年预算数增加的主要原因是接待增加。全年国内公务接待20批，累计接待160人次。
                （三）公务用车购置及运行维护费支出0万元。
                """).stream().filter(f -> f.severity() == Severity.ERROR).toList();

        assertThat(errors).extracting(Finding::text).contains("决算数为1.81万元");
    }

    private static List<Finding> alarms(String body) {
        byte[] text = (HEAD + body).getBytes(StandardCharsets.UTF_8);
        return Checking.check(new Extraction().extract(Documents.read("某局.txt", text)), Catalogue.standard())
                .findings()
                .stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }
}
