package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.benmo.disclosure.FormTable;
import org.junit.jupiter.api.Test;

class EvaluationFormTest {
    private static BigDecimal completion(String printed, String paid) {
        Read read = new Read("""
                项目支出绩效自评表
                单位：万元
                |项目名称|统计监测培训费|<|<|<|<|<|
                |项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分|
                |年度资金总额|40.00|40.00|%s|10|%s|9.17|
                |一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|
                |产出指标|数量指标|培训班次数|2|2|90|90|
                """.formatted(paid, printed));
        return read.reading().forms().stream()
                .map(FormTable::rows)
                .flatMap(rows -> rows.stream().flatMap(row -> row.figures().stream()))
                .filter(figure -> figure.key().column().equals("completion"))
                .map(figure -> figure.printed().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRateWithoutPercentSignIsThePercentageOrFractionNearerToItsOwnAmounts() {
        assertThat(completion("73.73%", "29.49")).isEqualByComparingTo("73.73");
        assertThat(completion("73.73", "29.49")).isEqualByComparingTo("73.73");
        assertThat(completion("0.7373", "29.49")).isEqualByComparingTo("73.73");
        assertThat(completion("1", "40.00")).isEqualByComparingTo("100");
    }

    @Test
    void itsTitleMayStandInItsFirstRow() {
        Read read = new Read("""
                |项目支出绩效自评表（培训费）|<|<|<|<|<|<|
                |项目名称|培训费|<|<|<|<|<|
                |项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分|
                |年度资金总额|40.00|40.00|29.49|10|73.73%|7.37|
                |一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|
                """);
        assertThat(read.reading().forms().getFirst().title()).isEqualTo("项目支出绩效自评表（培训费）");
    }

    @Test
    void aWrongRateAndATrueRateBelowOnePercentStayWhatTheySay() {
        assertThat(completion("0.8373", "29.49")).isEqualByComparingTo("83.73");
        assertThat(completion("0.73", "0.29")).isEqualByComparingTo("0.73");
        assertThat(completion("0.74%", "29.49")).isEqualByComparingTo("0.74");
    }
}
