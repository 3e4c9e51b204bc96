package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.junit.jupiter.api.Test;

class ItemFormsTest {
    private static final String PAIRS_HEADER = """
            财政拨款“三公”经费支出决算表
            单位：万元
            |财政拨款“三公”经费|<|<|<|<|<|<|<|<|<|<|<|
            |合计|<|因公出国（境）费|<|公务用车购置及运行费|<|<|<|<|<|公务接待费|<|
            |^|^|^|^|小计|<|公务用车购置费|<|公务用车运行费|<|^|^|
            |||||||||||||
            |预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|
            """;

    @Test
    void readsBudgetAndFinalUnderEachItem() {
        Read read = new Read(PAIRS_HEADER + "|2.85|0.39|0.00|0.00|0.50||0.10||0.40||2.35|0.39|\n");
        assertThat(read.figures("T07"))
                .containsExactly(
                        "sg.total.budget=2.85",
                        "sg.total.final=0.39",
                        "sg.abroad.budget=0.00",
                        "sg.abroad.final=0.00",
                        "sg.car.budget=0.50",
                        "sg.car.final=空",
                        "sg.car.buy.budget=0.10",
                        "sg.car.buy.final=空",
                        "sg.car.run.budget=0.40",
                        "sg.car.run.final=空",
                        "sg.host.budget=2.35",
                        "sg.host.final=0.39");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsAWhollyEmptyThreePublicsForm() {
        Read read = new Read(PAIRS_HEADER + "|||||||||||||\n");
        assertThat(read.form("T07").state()).isEqualTo(FormState.EMPTY);
        assertThat(read.figures("T07")).isEmpty();
    }

    @Test
    void readsSixBudgetsThenSixFinals() {
        Read read = new Read("""
                一般公共预算财政拨款“三公”经费支出决算表
                公开07表
                单位：某局 金额单位：万元
                |预算数|<|<|<|<|<|决算数|<|<|<|<|<|
                |合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费|
                |^|^|小计|公务用车购置费|公务用车运行维护费|^|^|^|小计|公务用车购置费|公务用车运行维护费|^|
                |1|2|3|4|5|6|7|8|9|10|11|12|
                |9.00|1.00|6.00|4.00|2.00|2.00|7.00||6.00|4.00|2.00|1.00|
                """);
        assertThat(read.numbers("T07"))
                .containsExactlyInAnyOrder(
                        "sg.total.budget=9.00",
                        "sg.abroad.budget=1.00",
                        "sg.car.budget=6.00",
                        "sg.car.buy.budget=4.00",
                        "sg.car.run.budget=2.00",
                        "sg.host.budget=2.00",
                        "sg.total.final=7.00",
                        "sg.car.final=6.00",
                        "sg.car.buy.final=4.00",
                        "sg.car.run.final=2.00",
                        "sg.host.final=1.00");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsAHeadingWhoseEndIsPrintedOverTheColumnNumber() {
        Read read = new Read("""
                一般公共预算财政拨款“三公”经费支出决算表
                公开07表
                单位：某局 金额单位：万元
                |预算数|<|<|<|<|<|决算数|<|<|<|<|<|
                |合计|因公出国|公务用车购置及运行维护费|<|<|公务接待费|合计|因公出国|公务用车购置及运行维护费|<|<|公务接待费|
                |^|^|小计|公务用|公务用车|^|^|^|小计|公务用|公务用车|^|
                ||（境）||车购置费|运行维护费|||（境）||车购置费|运行维护费||
                |1|费2|3|4|5|6|7|费8|9|10|11|12|
                |9.00|1.00|6.00|4.00|2.00|2.00|7.00||6.00|4.00|2.00|1.00|
                """);
        assertThat(read.numbers("T07"))
                .contains("sg.total.budget=9.00", "sg.abroad.budget=1.00", "sg.host.final=1.00")
                .hasSize(11);
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsRowsWithCounts() {
        Read read = new Read("""
                “三公”经费、行政参公单位机关运行经费情况表
                公开10表
                |项目|行次|预算数|决算统计数|
                |栏次||1|2|
                |一、“三公”经费支出|1|—|—|
                |（一）支出合计|2|9.00|7.00|
                |1．因公出国（境）费|3|1.00||
                |2．公务用车购置及运行维护费|4|6.00|6.00|
                |（1）公务用车购置费|5|4.00|4.00|
                |（2）公务用车运行维护费|6|2.00|2.00|
                |3．公务接待费|7|2.00|1.00|
                |（1）国内接待费|8|—|1.00|
                |其中：外事接待费|9|—|0.20|
                |（2）国（境）外接待费|10|—||
                |（二）相关统计数|11|—|—|
                |1．因公出国（境）团组数（个）|12|—|0|
                |2．因公出国（境）人次数（人）|13|—|0|
                |3．公务用车购置数（辆）|14|—|1|
                |4．公务用车保有量（辆）|15|—|4|
                |5．国内公务接待批次（个）|16|—|12|
                |其中：外事接待批次（个）|17|—|2|
                |6．国内公务接待人次（人）|18|—|101|
                |其中：外事接待人次（人）|19|—|9|
                |7．国（境）外公务接待批次（个）|20|—||
                |8．国（境）外公务接待人次（人）|21|—||
                |二、机关运行经费|22|—|55.00|
                |（一）行政单位|23|—|55.00|
                """);
        assertThat(read.forms()).containsExactly("T07");
        assertThat(read.numbers("T07"))
                .contains(
                        "sg.total.budget=9.00",
                        "sg.total.final=7.00",
                        "sg.car.buy.final=4.00",
                        "sg.host.domestic.final=1.00",
                        "sg.host.domestic.foreign.final=0.20",
                        "sg.n.cars.held.final=4",
                        "sg.n.batches.final=12",
                        "sg.n.foreign.batches.final=2",
                        "sg.n.guests.final=101",
                        "sg.n.foreign.guests.final=9",
                        "running.final=55.00");
        assertThat(read.figure("T07", "sg.n.guests", "final").printed().unit()).isEqualTo(Unit.PIECE);
        assertThat(read.figure("T07", "sg.host", "final").printed().unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
        assertThat(read.unread()).containsExactly("55.00");
    }

    @Test
    void doesNotTakeATotalWithMeetingsForTheThreePublics() {
        Read read = new Read("""
                一般公共预算财政拨款“三公”经费、会议费、培训费支出决算表
                单位：万元
                |项目|合计|一般公共预算财政拨款安排的“三公”经费|<|<|<|<|<|会议费|培训费|
                |^|^|小计|因公出国（境）费用|公务接待费|公务用车购置及运行维护费|<|<|^|^|
                |^|^|^|^|^|小计|公务用车购置费|公务用车运行维护费|^|^|
                |预算数|9.00|6.00||2.00|4.00||4.00|1.00|2.00|
                |决算数|8.00|5.00||1.00|4.00||4.00|1.00|2.00|
                """);
        assertThat(read.numbers("T07"))
                .contains(
                        "sg.total.budget=6.00",
                        "sg.total.final=5.00",
                        "sg.car.final=4.00",
                        "sg.meeting.final=1.00",
                        "sg.training.budget=2.00")
                .doesNotContain("sg.total.budget=9.00");
        assertThat(read.unread()).containsExactly("9.00", "8.00");
    }

    @Test
    void readsAssetCounts() {
        Read read = new Read("""
                国有资产占用情况表
                公开10表
                |项目|计量单位|数量|
                |车辆数合计|辆|5|
                |1.副部（省）级及以上领导用车|辆|0|
                |2.主要领导干部用车|辆||
                |3.机要通信用车|辆|1|
                |4.应急保障用车|辆|4|
                |单价50万元（含）以上通用设备（台套）|台（套）|2|
                |单价100万元（含）以上专用设备（台套）|台（套）|—|
                """);
        assertThat(read.figures("T10"))
                .containsExactly(
                        "asset.cars.count=5",
                        "asset.cars.deputy.count=0",
                        "asset.cars.leader.count=空",
                        "asset.cars.confidential.count=1",
                        "asset.cars.emergency.count=4",
                        "asset.equip.50.count=2",
                        "asset.equip.100.count=—");
        assertThat(read.figure("T10", "asset.cars", "count").printed().unit()).isEqualTo(Unit.PIECE);
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsAssetCountsSideBySide() {
        Read read = new Read("""
                国有资产占用情况表
                |车辆数合计（辆）|<|<|<|单价50万元（含）以上通用设备（台、套）|单价100万元（含）以上专用设备（台、套）|
                |合计|主要领导干部用车|机要通信用车|其他用车|^|^|
                |3|1|1|1|0|2|
                """);
        assertThat(read.numbers("T10"))
                .containsExactly(
                        "asset.cars.count=3",
                        "asset.cars.leader.count=1",
                        "asset.cars.confidential.count=1",
                        "asset.cars.other.count=1",
                        "asset.equip.50.count=0",
                        "asset.equip.100.count=2");
    }
}
