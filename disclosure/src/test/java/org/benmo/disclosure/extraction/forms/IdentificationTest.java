package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentificationTest {
    private static final String EXPENDITURE_GRID = """
            |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
            |合计|<|3.00|1.00|2.00||||
            |201|一般公共服务支出|3.00|1.00|2.00||||
            """;

    private static final String NATURE_GRID = """
            |科目编码|科目名称|合计|基本支出|项目支出|
            |合计|<|3.00|1.00|2.00|
            |201|一般公共服务支出|3.00|1.00|2.00|
            """;

    private static final String TOTALS_GRID = """
            |收入|<|支出|<|
            |项目|决算数|项目|决算数|
            |一、一般公共预算财政拨款收入|9.00|一、一般公共服务支出|9.00|
            |四、上级补助收入||二、外交支出||
            |五、事业收入||三、国防支出||
            |六、经营收入||四、公共安全支出||
            |本年收入合计|9.00|本年支出合计|9.00|
            |总计|9.00|总计|9.00|
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支出决算表",
                "三、支出决算表",
                "（三）支出决算表",
                "表三：支出决算表",
                "附件3 支出决算表",
                "附表3：2023年度部门支出决算表",
                "公开03表 支出决算表",
                "支出决算表（公开03表）",
                "支出决算表 单位：万元",
                "某市财政局2024年度支出决算表",
                "某市投资促进局2024年度部门支出决算表（本级）",
                "某县第一中学2022年度单位支出决算表",
                "支出决算总表",
                "支出决算表（2024年度）",
                "公开部门：某市某局 支出决算表 金额单位：万元",
            })
    void recognisesATitleWhateverStandsAroundIt(String title) {
        Read read = new Read(title + "\n单位：万元\n" + EXPENDITURE_GRID);
        assertThat(read.forms()).containsExactly("T03");
        assertThat(read.numbers("T03")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "一般公共预算财政拨款支出决算表, T05",
        "一般公共预算支出决算表, T05",
        "政府性基金预算支出决算表, T08",
        "国有资本经营预算财政拨款支出决算表, T09",
        "项目支出决算表, OTHER",
        "支出决算表（分单位）, OTHER",
        "一般公共预算财政拨款支出决算明细表, OTHER",
        "财政专项扶贫资金支出决算表, OTHER",
        "2025年部门支出总表, OTHER",
        "一般公共预算支出表, OTHER",
    })
    void prefersTheLongestTitle(String title, String form) {
        Read read = new Read(title + "\n单位：万元\n" + NATURE_GRID);
        assertThat(read.forms()).containsExactly(form);
        assertThat(read.reading().forms().getFirst().title()).isEqualTo(title);
    }

    @Test
    void readsATitlePrintedInTheFirstRowsOfTheGrid() {
        Read read = new Read("""
                |支出决算表|<|<|<|<|<|<|<|
                |||||||公开03表|<|
                |部门：某县农业农村局|<|<|<|<|<|金额单位：元|<|
                |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |合计|<|300.00|100.00|200.00||||
                |注：本表反映部门本年度各项支出情况。|<|<|<|<|<|<|<|
                """);
        assertThat(read.forms()).containsExactly("T03");
        assertThat(read.numbers("T03"))
                .containsExactly("total.year=300.00", "total.basic=100.00", "total.project=200.00");
        assertThat(read.form("T03").unit()).isEqualTo(Unit.YUAN);
        assertThat(read.form("T03").notes()).containsExactly("注：本表反映部门本年度各项支出情况。");
    }

    @Test
    void joinsATitleBrokenOverTwoLines() {
        Read read = new Read("一般公共预算财政拨款\n支出决算表\n单位：万元\n" + NATURE_GRID);
        assertThat(read.forms()).containsExactly("T05");
    }

    @Test
    void doesNotTakeTheLastEntryOfATableOfContentsForATitle() {
        Read read = new Read("""
                第二部分 部门决算表
                一、收入支出决算总表
                二、收入决算表
                三、支出决算表
                单位：万元
                """ + TOTALS_GRID);
        assertThat(read.forms()).containsExactly("T01");
    }

    @Test
    void takesTheTitleDirectlyBelowATableOfContents() {
        Read read = new Read("""
                七、政府性基金预算财政拨款收入支出决算表
                八、国有资本经营预算财政拨款支出决算表
                九、财政拨款“三公”经费支出决算表
                收入支出决算总表
                """ + TOTALS_GRID);
        assertThat(read.forms()).containsExactly("T01");
    }

    @Test
    void bindsByHeadersWhenTheTitleIsMissing() {
        assertThat(new Read("单位：万元\n" + EXPENDITURE_GRID).forms()).containsExactly("T03");
        assertThat(new Read("单位：万元\n" + TOTALS_GRID).forms()).containsExactly("T01");
    }

    @Test
    void doesNotBindWithoutTitleWhatCouldBeSeveralForms() {
        Read read = new Read("单位：万元\n" + NATURE_GRID);
        assertThat(read.forms()).containsExactly("OTHER");
        assertThat(read.unread()).hasSize(6);
    }

    @Test
    void letsTheNoteSayWhichFormItIs() {
        Read read = new Read("单位：万元\n" + NATURE_GRID + "注：本表反映部门本年度一般公共预算财政拨款支出情况。\n");
        assertThat(read.forms()).containsExactly("T05");
    }

    @Test
    void doesNotBelieveATitleOverTheWrongGrid() {
        Read read = new Read("收入决算表\n单位：万元\n" + EXPENDITURE_GRID);
        assertThat(read.forms()).containsExactly("T03");
    }

    @Test
    void keepsTheFirstOfTwoTablesWithOneTitle() {
        Read read = new Read("支出决算表\n单位：万元\n" + EXPENDITURE_GRID + "支出决算表\n单位：万元\n" + EXPENDITURE_GRID);
        assertThat(read.forms()).containsExactly("T03", "OTHER");
        assertThat(read.reading().numbersUnderstood()).isEqualTo(6);
        assertThat(read.reading().numbersTotal()).isEqualTo(12);
    }

    @Test
    void keepsTheFilledOneWhenTheFirstIsEmpty() {
        String empty = EXPENDITURE_GRID.replaceAll("\\d\\.00", "");
        Read read = new Read("支出决算表\n单位：万元\n" + empty + "支出决算表\n单位：万元\n" + EXPENDITURE_GRID);
        assertThat(read.forms()).containsExactly("OTHER", "T03");
    }

    @Test
    void doesNotCountAListOfUnits() {
        Read read = new Read("""
                纳入2024年度部门决算编制范围的单位包括：
                |序号|单位名称|备注|
                |1|某局（本级）||
                |2|某中心|2021年新增|
                """);
        assertThat(read.forms()).containsExactly("OTHER");
        assertThat(read.reading().numbersTotal()).isZero();
    }

    @Test
    void countsAForeignTableAsNotUnderstood() {
        Read read = new Read("""
                项目支出绩效自评表
                |项目名称|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分|
                |年度资金总额|<|10.00|12.00|11.00|10|91.67%|9.17|
                """);
        assertThat(read.forms()).containsExactly("OTHER");
        assertThat(read.reading().forms().getFirst().title()).isEqualTo("项目支出绩效自评表");
        assertThat(read.unread()).containsExactly("10.00", "12.00", "11.00", "10", "91.67%", "9.17");
    }

    @Test
    void treatsATemplateAsEmpty() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |合计|<|XXX|XXX|XX||||
                |205|教育支出|…||||||
                |…|…|||||||
                """);
        assertThat(read.form("T03").state()).isEqualTo(FormState.EMPTY);
        assertThat(read.reading().numbersTotal()).isZero();
    }

    @Test
    void keepsAnExplicitTitleOverAGridWithMoreColumns() {
        Read read = new Read("一般公共预算财政拨款支出决算表\n单位：万元\n" + EXPENDITURE_GRID);
        assertThat(read.forms()).containsExactly("T05");
        assertThat(read.numbers("T05")).hasSize(6);
    }

    @Test
    void readsAShortenedExpenditureForm() {
        assertThat(new Read("支出决算表\n单位：万元\n" + NATURE_GRID).numbers("T03")).hasSize(6);
    }

    @Test
    void leavesHeadingsOfTheRunningTextToTheOutline() {
        Read read = new Read("（一）机构设置情况\n|序号|单位名称|\n|1|某中心|\n");
        assertThat(read.reading().consumed()).hasSize(1);
        assertThat(read.reading().forms().getFirst().title()).isEqualTo("（一）机构设置情况");
    }

    @Test
    void doesNotTakeAPlaceNameForAUnit() {
        Read read = new Read("支出决算表\n公开单位：元阳县财政局\n金额单位：万元\n" + EXPENDITURE_GRID);
        assertThat(read.form("T03").unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
    }
}
