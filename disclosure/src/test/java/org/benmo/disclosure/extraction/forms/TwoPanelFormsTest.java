package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoPanelFormsTest {
    @Test
    void readsBothSidesOfTheTotalsForm() {
        Read read = new Read("""
                上海市某局2024年度收入支出决算总表
                单位：万元
                |收入|<|支出|<|
                |项目|决算数|项目|决算数|
                |一、一般公共预算财政拨款收入|2,940.05|一、一般公共服务支出|2,106.66|
                |二、政府性基金预算财政拨款收入||二、外交支出||
                |八、其他收入|6.20|八、社会保障和就业支出|326.71|
                |||十九、住房保障支出|-5.69|
                |本年收入合计|2,946.25|本年支出合计|2,940.05|
                |使用非财政拨款结余（含专用结余）||结余分配||
                |年初结转和结余|49.14|年末结转和结余|55.34|
                |总计|2,995.39|总计|2,995.39|
                """);
        assertThat(read.forms()).containsExactly("T01");
        assertThat(read.figures("T01"))
                .containsExactly(
                        "income.general.final=2,940.05",
                        "income.fund.final=空",
                        "income.other.final=6.20",
                        "income.year.final=2,946.25",
                        "use.nonfiscal.final=空",
                        "carry.open.final=49.14",
                        "income.total.final=2,995.39",
                        "func.201.final=2,106.66",
                        "func.202.final=空",
                        "func.208.final=326.71",
                        "func.221.final=-5.69",
                        "expend.year.final=2,940.05",
                        "alloc.final=空",
                        "carry.close.final=55.34",
                        "expend.total.final=2,995.39");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void doesNotTakeLineNumbersForAmounts() {
        Read read = new Read("""
                收入支出决算总表
                公开01表
                部门：某省某厅 金额单位：万元
                |收入|<|<|支出|<|<|
                |项目|行次|金额|项目（按功能分类）|行次|金额|
                |栏次||1|栏次||2|
                |一、一般公共预算财政拨款收入|1|20.00|一、一般公共服务支出|32|25.00|
                |二、政府性基金预算财政拨款收入|2||二、外交支出|33||
                |三、国有资本经营预算财政拨款收入|3||三、国防支出|34||
                |四、上级补助收入|4||四、公共安全支出|35||
                |五、事业收入|5|5.00|五、教育支出|36||
                |本年收入合计|27|25.00|本年支出合计|58|25.00|
                |总计|31|25.00|总计|62|25.00|
                """);
        assertThat(read.numbers("T01"))
                .containsExactly(
                        "income.general.final=20.00",
                        "income.business.final=5.00",
                        "income.year.final=25.00",
                        "income.total.final=25.00",
                        "func.201.final=25.00",
                        "expend.year.final=25.00",
                        "expend.total.final=25.00");
        assertThat(read.reading().numbersTotal()).isEqualTo(7);
    }

    @Test
    void doesNotTakeAPartOfFiscalIncomeForAnAddend() {
        Read read = new Read("""
                收入支出决算总表
                单位：万元
                |收入|<|支出|<|
                |项目|决算数|项目|决算数|
                |一、财政拨款收入|20.00|一、一般公共服务支出|25.00|
                |其中：政府性基金预算财政拨款|3.00|二、外交支出||
                |二、上级补助收入||三、国防支出||
                |三、事业收入|5.00|四、公共安全支出||
                |其中：教育收费|4.00|||
                |本年收入合计|25.00|本年支出合计|25.00|
                """);
        assertThat(read.numbers("T01"))
                .contains("income.fiscal.final=20.00", "income.fund.of.final=3.00", "income.fees.final=4.00")
                .doesNotContain("income.fund.final=3.00");
    }

    @Test
    void takesTheLatestYearWhereTwoYearsStandSideBySide() {
        Read read = new Read("""
                收入支出决算总表
                单位：万元
                |项目|2023年决算数|2024年决算数|项目|2023年决算数|2024年决算数|
                |一、一般公共预算财政拨款收入|1.00|2.00|一、一般公共服务支出|3.00|4.00|
                |本年收入合计|1.00|2.00|本年支出合计|3.00|4.00|
                """);
        assertThat(read.numbers("T01"))
                .containsExactly(
                        "income.general.final=2.00",
                        "income.year.final=2.00",
                        "func.201.final=4.00",
                        "expend.year.final=4.00");
        assertThat(read.unread()).containsExactly("1.00", "3.00", "1.00", "3.00");
    }

    @Test
    void bindsNothingWhereThePriorYearColumnCannotBeTold() {
        Read read = new Read("""
                收入支出决算总表
                单位：万元
                |项目|决算数|决算数|
                |一、一般公共预算财政拨款收入|1.00|2.00|
                |本年收入合计|1.00|2.00|
                """);
        assertThat(read.numbers("T01")).isEmpty();
        assertThat(read.unread()).hasSize(4);
    }

    private static final String FISCAL = """
            财政拨款收入支出决算总表
            单位：万元
            |收入|<|支出|<|<|<|<|
            |项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款|
            |一、一般公共预算财政拨款|2,940.05|一、一般公共服务支出|2,106.66|2,106.66|||
            |二、政府性基金预算财政拨款||二、外交支出|||||
            |三、国有资本经营预算财政拨款||三、国防支出|||||
            |本年收入合计|2,940.05|本年支出合计|2,940.05|2,940.05|||
            |年初财政拨款结转和结余|21.63|年末财政拨款结转和结余|21.63|21.63|||
            |一、一般公共预算财政拨款|21.63||||||
            |二、政府性基金预算财政拨款|0.00||||||
            |三、国有资本经营预算财政拨款|||||||
            |总计|2,961.68|总计|2,961.68|2,961.68|||
            """;

    @Test
    void readsSubRowsOfTheOpeningBelowTheOpening() {
        Read read = new Read(FISCAL);
        assertThat(read.numbers("T04"))
                .containsExactly(
                        "income.general.final=2,940.05",
                        "income.year.final=2,940.05",
                        "carry.open.final=21.63",
                        "carry.open.general.final=21.63",
                        "carry.open.fund.final=0.00",
                        "income.total.final=2,961.68",
                        "func.201.total=2,106.66",
                        "func.201.general=2,106.66",
                        "expend.year.total=2,940.05",
                        "expend.year.general=2,940.05",
                        "carry.close.total=21.63",
                        "carry.close.general=21.63",
                        "expend.total.total=2,961.68",
                        "expend.total.general=2,961.68");
        assertThat(read.figures("T04")).contains("carry.open.soe.final=空", "func.202.fund=空");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsColumnsUnderACommonHeading() {
        Read read = new Read("""
                财政拨款收入支出决算总表
                单位：万元
                |收     入|<|<|支     出|<|<|<|<|<|
                |项目|行次|金额|项目|行次|决算数|<|<|<|
                |^|^|^|^|^|小计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款|
                |栏次||1|栏次||2|3|4|5|
                |一、一般公共预算财政拨款|1|20.00|一、一般公共服务支出|33|30.00|20.00|10.00||
                |本年收入合计|9|20.00|本年支出合计|59|30.00|20.00|10.00||
                """);
        assertThat(read.numbers("T04"))
                .containsExactly(
                        "income.general.final=20.00",
                        "income.year.final=20.00",
                        "func.201.total=30.00",
                        "func.201.general=20.00",
                        "func.201.fund=10.00",
                        "expend.year.total=30.00",
                        "expend.year.general=20.00",
                        "expend.year.fund=10.00");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void leavesAThirdPanelUnread() {
        Read read = new Read("""
                收入支出决算总表
                单位：万元
                |收入|<|支出|<|<|<|
                |项目|决算数|项目（按功能分类）|决算数|项目（按支出性质）|决算数|
                |一、一般公共预算财政拨款收入|9.00|一、一般公共服务支出|9.00|一、基本支出|8.00|
                |本年收入合计|9.00|本年支出合计|9.00|二、项目支出|1.00|
                """);
        assertThat(read.numbers("T01")).hasSize(4);
        assertThat(read.unread()).containsExactly("8.00", "1.00");
    }

    @Test
    void doesNotBindAClassPrintedTwice() {
        Read read = new Read("""
                收入支出决算总表
                单位：万元
                |项目|决算数|项目|决算数|
                |一、一般公共预算财政拨款收入|9.00|一、教育支出|9.00|
                |本年收入合计|9.00|二、教育支出|1.00|
                """);
        assertThat(read.numbers("T01")).contains("func.205.final=9.00");
        assertThat(read.unread()).containsExactly("1.00");
    }
}
