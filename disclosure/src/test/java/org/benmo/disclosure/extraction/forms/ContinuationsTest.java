package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContinuationsTest {
    private static final String FIRST = """
            支出决算表
            单位：万元
            |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
            |合计|<|5.00|3.00|2.00||||
            |201|一般公共服务支出|3.00|1.00|2.00||||
            """;
    private static final String HEADER = "|科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|\n";
    private static final String REST = "|205|教育支出|2.00|2.00|||||\n";

    @Test
    void joinsAPartWithoutTitleOrHeader() {
        Read read = new Read(FIRST + "---\n" + REST);
        assertThat(read.forms()).containsExactly("T03");
        assertThat(read.numbers("T03")).contains("func.205.basic=2.00").hasSize(8);
        assertThat(read.reading().consumed()).hasSize(4);
    }

    @Test
    void joinsAPartThatRepeatsTheHeader() {
        Read read = new Read(FIRST + "公开03表 金额单位：万元\n" + HEADER + REST);
        assertThat(read.forms()).containsExactly("T03");
        assertThat(read.numbers("T03")).hasSize(8);
    }

    @Test
    void joinsAPartTitledAsContinued() {
        Read read = new Read(FIRST + "支出决算表（续）\n单位：万元\n" + HEADER + REST);
        assertThat(read.forms()).containsExactly("T03");
        assertThat(read.numbers("T03")).hasSize(8);
    }

    @Test
    void doesNotJoinWhereCodesBeginAgain() {
        Read read = new Read(FIRST + "---\n" + HEADER + "|合计|<|2.00|2.00|||||\n" + REST);
        assertThat(read.forms()).containsExactly("T03", "OTHER");
        assertThat(read.numbers("T03")).hasSize(6);
    }

    @Test
    void doesNotJoinOverRunningText() {
        Read read = new Read(FIRST + "下属单位的支出情况另见下面的表格，其中教育支出全部为基本支出。\n" + REST);
        assertThat(read.forms()).containsExactly("T03", "OTHER");
    }

    @Test
    void joinsTheFootOfATwoPanelForm() {
        Read read = new Read("""
                收入支出决算总表
                单位：万元
                |收入|<|支出|<|
                |项目|决算数|项目|决算数|
                |一、一般公共预算财政拨款收入|9.00|一、一般公共服务支出|9.00|
                ---
                |本年收入合计|9.00|本年支出合计|9.00|
                |总计|9.00|总计|9.00|
                """);
        assertThat(read.forms()).containsExactly("T01");
        assertThat(read.numbers("T01")).hasSize(6).contains("expend.total.final=9.00");
    }
}
