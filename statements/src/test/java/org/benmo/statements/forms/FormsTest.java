package org.benmo.statements.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
    private static final Forms FORMS = Forms.standard();

    @ParameterizedTest
    @CsvSource({
        "收入支出决算总表,T01",
        "部门收入支出决算总表,T01",
        "2023年度收入支出决算总表,T01",
        "表一 收入支出决算总表,T01",
        "附件1：收入支出决算总表,T01",
        "某某市财政局2023年度收入支出决算总表（续）,T01",
        "收 入 决 算 表,T02",
        "公开03表 支出决算表,T03",
        "财政拨款“三公”经费支出决算表,T07",
        "财政拨款\"三公\"经费支出决算表,T07",
        "财政拨款三公经费支出决算表,T07",
        "国有资产占用情况表,T10",
        "资产负债表,OTHER"
    })
    void bindsTitlesHoweverTheyArePrinted(String title, String form) {
        assertThat(FORMS.byTitle(title)).contains(form);
    }

    @Test
    void doesNotBindATitleItDoesNotKnow() {
        assertThat(FORMS.byTitle("部门收入支出预算总表")).isEmpty();
        assertThat(FORMS.byTitle("一、收入支出决算总体情况说明")).isEmpty();
    }

    @Test
    void bindsColumnsAndRowsByLabelOrAlias() {
        Form t03 = FORMS.form("T03").orElseThrow();
        assertThat(t03.column("合计")).contains("year");
        assertThat(t03.column("对附属单位补助支出")).contains("subsidy");
        Form t01 = FORMS.form("T01").orElseThrow();
        assertThat(t01.row("一、一般公共预算财政拨款收入")).contains("income.general");
        assertThat(t01.row("十二、农林水支出")).contains("func.213");
        assertThat(t01.rowsNamed("总计")).containsExactly("income.total", "expend.total");
        assertThat(t01.row("总计")).isEmpty();
    }

    @Test
    void namesKeysForMessages() {
        Form t04 = FORMS.form("T04").orElseThrow();
        assertThat(t04.columnLabel("fund")).isEqualTo("政府性基金预算财政拨款");
        assertThat(t04.rowLabel("func.208")).isEqualTo("社会保障和就业支出");
    }

    @ParameterizedTest
    @CsvSource({"一、事业收入,事业收入", "（一）事业收入：,事业收入", "1.事业收入,事业收入", "其中：事业收入,事业收入", "因公出国(境)费,因公出国（境）费", "事 业 收 入,事业收入"})
    void bringsLabelsToOneShape(String printed, String normalised) {
        assertThat(Labels.normalise(printed)).isEqualTo(normalised);
    }

    @Test
    void keepsALabelThatOnlyLooksLikeAnEnumerator() {
        assertThat(Labels.normalise("一般公共服务支出")).isEqualTo("一般公共服务支出");
        assertThat(Labels.normalise("30101")).isEqualTo("30101");
        assertThat(Labels.normalise("1.5")).isEqualTo("1.5");
    }
}
