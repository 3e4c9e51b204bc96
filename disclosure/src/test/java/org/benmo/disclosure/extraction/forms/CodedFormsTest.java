package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.junit.jupiter.api.Test;

class CodedFormsTest {
    private static final String INCOME = """
            收入决算表
            公开02表
            单位：万元
            |项目|<|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|
            |功能分类科目编码|科目名称|^|^|^|^|^|^|^|
            |栏次|<|1|2|3|4|5|6|7|
            |合计|<|2,946.25|2,940.05||||—|6.20|
            |201|一般公共服务支出|2,112.86|2,106.66|||||6.20|
            |20106|财政事务|2,112.86|2,106.66|||||6.20|
            |2010601|行政运行|1,511.90|1,511.89|||||0.01|
            """;

    @Test
    void bindsEveryCellOfTheIncomeForm() {
        Read read = new Read(INCOME);
        assertThat(read.forms()).containsExactly("T02");
        assertThat(read.numbers("T02"))
                .containsExactly(
                        "total.year=2,946.25",
                        "total.fiscal=2,940.05",
                        "total.other=6.20",
                        "func.201.year=2,112.86",
                        "func.201.fiscal=2,106.66",
                        "func.201.other=6.20",
                        "func.20106.year=2,112.86",
                        "func.20106.fiscal=2,106.66",
                        "func.20106.other=6.20",
                        "func.2010601.year=1,511.90",
                        "func.2010601.fiscal=1,511.89",
                        "func.2010601.other=0.01");
        assertThat(read.figures("T02")).contains("total.subsidiary=—", "total.superior=空", "func.201.business=空");
        assertThat(read.unread()).isEmpty();
        assertThat(read.reading().numbersTotal()).isEqualTo(12);
        assertThat(read.reading().numbersUnderstood()).isEqualTo(12);
    }

    @Test
    void saysWhereAFigureStands() {
        Read read = new Read(INCOME);
        var figure = read.figure("T02", "func.2010601", "fiscal");
        assertThat(figure.printed().unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
        assertThat(figure.lineage().describe()).isEqualTo("收入决算表 2010601行政运行 财政拨款收入 “1,511.89”");
        assertThat(((PrintedAt) figure.lineage()).places()).hasSize(1);
        assertThat(read.figure("T02", "total", "subsidiary").printed().state()).isEqualTo(Printed.State.DASH);
        assertThat(read.figure("T02", "total", "superior").printed().state()).isEqualTo(Printed.State.BLANK);
    }

    @Test
    void consumesTableTitleUnitAndNotes() {
        Read read = new Read("第二部分 部门决算表\n" + INCOME + "注：本表反映部门本年度取得的各项收入情况。\n三、支出决算情况说明\n");
        assertThat(read.reading().consumed()).hasSize(5);
        assertThat(read.form("T02").notes()).containsExactly("注：本表反映部门本年度取得的各项收入情况。");
    }

    @Test
    void readsTotalsPrintedInTheHeaderRowAndCodesInThreeCells() {
        Read read = new Read("""
                收入决算表
                单位：万元
                |项目|<|<|<|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|
                |支出功能分类科目编码|<|<|科目名称|^|^|^|^|^|^|^|
                |类|款|项|合计|2,946.25|2,940.05|||||6.20|
                |201|||一般公共服务支出|2,112.86|2,106.66|||||6.20|
                |201|06||财政事务|2,112.86|2,106.66|||||6.20|
                |201|06|01|行政运行|1,511.90|1,511.89|||||0.01|
                """);
        assertThat(read.numbers("T02"))
                .startsWith(
                        "total.year=2,946.25", "total.fiscal=2,940.05", "total.other=6.20", "func.201.year=2,112.86")
                .contains("func.20106.other=6.20", "func.2010601.other=0.01")
                .hasSize(12);
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void completesCodesWhoseHigherPartsAreBlankOrRepeated() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |科目编码|<|<|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |类|款|项|^|^|^|^|^|^|^|
                |合计|<|<|<|30.00|10.00|20.00||||
                |201|||一般公共服务支出|30.00|10.00|20.00||||
                ||06||财政事务|30.00|10.00|20.00||||
                |||01|行政运行|10.00|10.00|||||
                |||2|一般行政管理事务|20.00||20.00||||
                |208|20805||行政事业单位养老支出|0.00||0.00||||
                |208|20805|2080501|行政单位离退休|0.00||0.00||||
                """);
        assertThat(read.form("T03").rows())
                .extracting(row -> row.key())
                .containsExactly(
                        "total",
                        "func.201",
                        "func.20106",
                        "func.2010601",
                        "func.2010602",
                        "func.20805",
                        "func.2080501");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsCodesMergedDownAndCodeWithNameInOneCell() {
        Read read = new Read("""
                支出决算表
                单位：元
                |项目|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |合计|3000000.55|1000000.55|2000000.00||||
                |201一般公共服务支出|3000000.55|1000000.55|2000000.00||||
                |20106财政事务|3000000.55|1000000.55|2000000.00||||
                |2010601行政运行|3000000.55|1000000.55|2000000.00||||
                """);
        assertThat(read.numbers("T03")).hasSize(12).contains("func.2010601.basic=1000000.55");
        assertThat(read.figure("T03", "total", "year").printed().unit()).isEqualTo(Unit.YUAN);
        assertThat(read.form("T03").rows().getLast().name()).isEqualTo("行政运行");
    }

    @Test
    void doesNotTakeFeesForAnAddend() {
        Read read = new Read("""
                收入决算表
                单位：万元
                |项目|<|本年收入合计|财政拨款收入|上级补助收入|事业收入|<|经营收入|附属单位上缴收入|其他收入|
                |科目编码|科目名称|^|^|^|小计|其中：教育收费|^|^|^|
                |合计|<|30.00|20.00||10.00|8.00||||
                """);
        assertThat(read.numbers("T02"))
                .containsExactly("total.year=30.00", "total.fiscal=20.00", "total.business=10.00", "total.fees=8.00");
    }

    @Test
    void namesAnyOtherPartOfAColumnAsPart() {
        Read read = new Read("""
                收入决算表
                单位：万元
                |科目编码|科目名称|本年收入合计|财政拨款收入|<|上级补助收入|事业收入|其他收入|
                |^|^|^|小计|其中：政府性基金预算财政拨款|^|^|^|
                |合计|<|30.00|20.00|5.00|10.00||||
                """.replace("||||", "|||"));
        assertThat(read.numbers("T02")).contains("total.fiscal=20.00", "total.fiscal.of=5.00");
    }

    @Test
    void readsTheYunnanFormWithOpeningAndClosing() {
        Read read = new Read("""
                一般公共预算财政拨款收入支出决算表
                公开05表
                部门：某县统计局 金额单位：万元
                |项目|<|<|<|年初结转和结余|<|<|本年收入|<|<|本年支出|<|<|<|<|年末结转和结余|<|<|
                |功能分类科目编码|<|<|科目名称|合计|基本支出结转|项目支出结转和结余|合计|基本支出|项目支出|合计|基本支出|<|<|项目支出|合计|基本支出结转|项目支出结转和结余|
                |类|款|项|^|^|^|^|^|^|^|^|小计|人员经费|公用经费|^|^|^|^|
                |栏次|<|<|<|1|2|3|4|5|6|7|8|9|10|11|12|13|14|
                |合计|<|<|<|1.00|0.50|0.50|9.00|5.00|4.00|8.00|4.50|4.00|0.50|3.50|2.00|1.00|1.00|
                """);
        assertThat(read.forms()).containsExactly("T05");
        assertThat(read.numbers("T05"))
                .containsExactly(
                        "total.open=1.00",
                        "total.income=9.00",
                        "total.year=8.00",
                        "total.basic=4.50",
                        "total.project=3.50",
                        "total.close=2.00");
        assertThat(read.unread()).containsExactly("0.50", "0.50", "5.00", "4.00", "4.00", "0.50", "1.00", "1.00");
    }

    @Test
    void readsGeneralBudgetFormWithTheTotalAtTheBottom() {
        Read read = new Read("""
                一般公共预算财政拨款支出决算表
                单位：万元
                |项目|<|合计|基本支出|项目支出|
                |功能分类科目编码|科目名称|^|^|^|
                |201|一般公共服务支出|264.87|62.63|202.24|
                |20139|社会工作事务|264.87|62.63|202.24|
                |合计|<|307.82|105.58|202.24|
                """);
        assertThat(read.numbers("T05")).endsWith("total.year=307.82", "total.basic=105.58", "total.project=202.24");
    }

    @Test
    void readsFundFormAndTotalRowThatSharesALineWithSubheadings() {
        Read read = new Read("""
                政府性基金预算财政拨款收入支出决算表
                单位：万元
                |项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余|
                |功能分类科目编码|科目名称|^|^|^|^|^|^|
                |合计|<|1.00|5.00|合计|基本支出|项目支出|2.00|
                |212|城乡社区支出|1.00|5.00|4.00||4.00|2.00|
                |21208|国有土地使用权出让收入安排的支出|1.00|5.00|4.00||4.00|2.00|
                |2120899|其他国有土地使用权出让收入安排的支出|1.00|5.00|4.00||4.00|2.00|
                """);
        assertThat(read.numbers("T08"))
                .contains("total.open=1.00", "total.close=2.00", "func.212.year=4.00", "func.2120899.project=4.00")
                .hasSize(18);
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void tellsTheTwoEmptyFormsApartByTitle() {
        String grid = """
                单位：万元
                |项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余|
                |功能分类科目编码|科目名称|^|^|小计|基本支出|项目支出|^|
                |||||||||
                |合计|<|||||||
                """;
        Read read =
                new Read("政府性基金预算财政拨款收入支出决算表\n" + grid + "说明：本单位没有政府性基金，故本表无数据。\n" + "国有资本经营预算财政拨款收入支出决算表\n" + grid);
        assertThat(read.forms()).containsExactly("T08", "T09");
        assertThat(read.form("T08").state()).isEqualTo(FormState.EMPTY);
        assertThat(read.form("T09").state()).isEqualTo(FormState.EMPTY);
        assertThat(read.figures("T08")).isEmpty();
        assertThat(read.reading().numbersTotal()).isZero();
    }

    @Test
    void readsStateCapitalFormWithThreeColumns() {
        Read read = new Read("""
                国有资本经营预算财政拨款支出决算表
                公开09表 金额单位：万元
                |科目编码|科目名称|本年支出|<|<|
                |^|^|合计|基本支出|项目支出|
                |合计|<|3.00||3.00|
                |223|国有资本经营预算支出|3.00||3.00|
                """);
        assertThat(read.numbers("T09"))
                .containsExactly(
                        "total.year=3.00", "total.project=3.00", "func.223.year=3.00", "func.223.project=3.00");
    }

    @Test
    void bindsClassesByNameWhenCodesAreLost() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |项目|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |一般公共服务支出|3.00|1.00|2.00||||
                |不知名的科目|3.00|1.00|2.00||||
                |合计|3.00|1.00|2.00||||
                """);
        assertThat(read.numbers("T03")).startsWith("func.201.year=3.00").hasSize(6);
        assertThat(read.unread()).containsExactly("3.00", "1.00", "2.00");
    }

    @Test
    void leavesARowWithAnImpossibleCodeUnread() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |合计|<|3.00|1.00|2.00||||
                |2013|财政事务|3.00|1.00|2.00||||
                """);
        assertThat(read.unread()).containsExactly("3.00", "1.00", "2.00");
        assertThat(read.form("T03").rows().getLast().code()).isEqualTo("2013");
        assertThat(read.form("T03").rows().getLast().key()).isEmpty();
    }

    @Test
    void findsTheCodeOfARowFromItsNameAndItsPlace() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |合计|<|9.00|9.00|||||
                |208|社会保障和就业支出|3.00|3.00|||||
                |20805|行政事业单位养老支出|3.00|3.00|||||
                ||机关事业单位基本养老保险缴费支出|3.00|3.00|||||
                |221|住房保障支出|6.00|6.00|||||
                ||住房改革支出|6.00|6.00|||||
                ||住房公积金|6.00|6.00|||||
                """);
        assertThat(read.form("T03").rows())
                .extracting(row -> row.key())
                .containsExactly(
                        "total", "func.208", "func.20805", "func.2080505", "func.221", "func.22102", "func.2210201");
        assertThat(read.form("T03").rows().getLast().code()).isEmpty();
    }

    @Test
    void doesNotNameARowByTheRestOfAWrappedName() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |205|教育支出|9.00|9.00|||||
                |20502|普通教育支出及|9.00|9.00|||||
                ||其他支出|||||||
                """);
        assertThat(read.form("T03").rows()).extracting(row -> row.key()).containsExactly("func.205", "func.20502");
    }

    @Test
    void readsTheNameBeforeTheCodeAndLetteredColumns() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |科目名称|科目编码|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |甲|乙|1|2|3|4|5|6|
                |合计|<|9.00|9.00|||||
                |教育支出|205|9.00|9.00|||||
                """);
        assertThat(read.numbers("T03"))
                .containsExactly("total.year=9.00", "total.basic=9.00", "func.205.year=9.00", "func.205.basic=9.00");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void leavesATableByUnitUnread() {
        Read read = new Read("""
                支出决算表
                单位：万元
                |单位编码|单位名称|科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|
                |101001|某中心|205|教育支出|9.00|9.00|||
                |101002|某学校|205|教育支出|8.00|8.00|||
                """);
        assertThat(read.numbers("T03")).isEmpty();
        assertThat(read.unread()).hasSize(4);
    }
}
