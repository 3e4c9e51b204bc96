package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EconomicFormTest {
    @Test
    void readsTwoPanelsWithCodesInOneCell() {
        Read read = new Read("""
                一般公共预算财政拨款基本支出决算表
                单位：万元
                |经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数|
                |301|工资福利支出|95.36|302|商品和服务支出|10.23|
                |30101|基本工资|14.12|30207邮电费|<|0.00|
                |303|对个人和家庭的补助||310资本性支出|<||
                |人员经费合计|<|95.36|公用经费合计|<|10.23|
                """);
        assertThat(read.figures("T06"))
                .containsExactly(
                        "econ.301.final=95.36",
                        "econ.30101.final=14.12",
                        "econ.303.final=空",
                        "basic.staff.final=95.36",
                        "econ.302.final=10.23",
                        "econ.30207.final=0.00",
                        "econ.310.final=空",
                        "basic.running.final=10.23");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsCodesSplitOverTwoCellsUnderGroupHeadings() {
        Read read = new Read("""
                一般公共预算财政拨款基本支出决算表
                单位：万元
                |人员经费|<|<|<|公用经费|<|<|<|
                |经济分类科目编码|<|科目名称|决算数|经济分类科目编码|<|科目名称|决算数|
                |类|款|^|^|类|款|^|^|
                |301||工资福利支出|2,082.85|302||商品和服务支出|171.07|
                |301|01|基本工资|262.33|302|12|因公出国（境）费用||
                |人员经费合计|<|<|2,082.85|公用经费合计|<|<|171.07|
                """);
        assertThat(read.numbers("T06"))
                .containsExactly(
                        "econ.301.final=2,082.85",
                        "econ.30101.final=262.33",
                        "basic.staff.final=2,082.85",
                        "econ.302.final=171.07",
                        "basic.running.final=171.07");
        assertThat(read.figures("T06")).contains("econ.30212.final=空");
    }

    @Test
    void readsThreePanelsAndATotalThatReachesOverTwo() {
        Read read = new Read("""
                一般公共预算财政拨款基本支出决算明细表
                公开06表 单位：万元
                |人员经费|<|<|公用经费|<|<|<|<|<|
                |科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数|
                |301|工资福利支出|30.00|302|商品和服务支出|4.00|307|债务利息及费用支出||
                |30101|基本工资|30.00|30201|办公费|4.00|310|资本性支出|1.00|
                |303|对个人和家庭的补助|||||31002|办公设备购置|1.00|
                |人员经费合计|<|30.00|公用经费合计|<|<|<|<|5.00|
                |合计|<|<|<|<|<|<|<|35.00|
                """);
        assertThat(read.numbers("T06"))
                .contains(
                        "basic.staff.final=30.00",
                        "basic.running.final=5.00",
                        "basic.gen.final=35.00",
                        "econ.310.final=1.00");
        assertThat(read.form("T06").rows()).noneMatch(row -> row.key().isEmpty());
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsOneListWithStaffAndRunningColumns() {
        Read read = new Read("""
                一般公共预算财政拨款基本支出决算表
                单位：万元
                |经济分类科目编码|科目名称|基本支出|<|<|
                |^|^|合计|人员经费|公用经费|
                |合计|<|35.00|30.00|5.00|
                |301|工资福利支出|30.00|30.00||
                |30201|办公费|5.00||5.00|
                """);
        assertThat(read.numbers("T06"))
                .containsExactly(
                        "basic.gen.final=35.00",
                        "basic.gen.staff=30.00",
                        "basic.gen.running=5.00",
                        "econ.301.final=30.00",
                        "econ.301.staff=30.00",
                        "econ.30201.final=5.00",
                        "econ.30201.running=5.00");
    }
}
