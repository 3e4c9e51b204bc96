package org.benmo.disclosure.extraction.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.benmo.statements.amounts.Unit;
import org.junit.jupiter.api.Test;

class UnitsAndDecimalsTest {
    private static final String GRID = """
            |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
            |合计|<|3.00|1|2.5||||
            """;

    private static final String INCOME_GRID = """
            |科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|
            |合计|<|3.00|1.00|2.00|||||
            """;

    @Test
    void takesTrimmedZerosForTwoDecimals() {
        Read read = new Read("支出决算表\n单位：万元\n" + GRID);
        assertThat(read.figure("T03", "total", "basic").printed().decimals()).isEqualTo(2);
        assertThat(read.figure("T03", "total", "project").printed().decimals()).isEqualTo(2);
    }

    @Test
    void takesAVisiblyCoarseTableAsPrinted() {
        Read read = new Read("""
                支出决算表
                单位：元
                |科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
                |合计|<|300|100|200||||
                |201|一般公共服务支出|200|100|100||||
                |205|教育支出|100||100|0|||
                """);
        assertThat(read.figure("T03", "total", "year").printed().decimals()).isZero();
        assertThat(read.figure("T03", "total", "year").printed().half()).isEqualByComparingTo(new BigDecimal("50"));
    }

    @Test
    void keepsMoreThanTwoDecimals() {
        Read read = new Read("支出决算表\n单位：万元\n" + GRID.replace("3.00", "3.000001"));
        assertThat(read.figure("T03", "total", "year").printed().decimals()).isEqualTo(6);
    }

    @Test
    void inheritsTheUnitTheOtherFormsPrintAndSaysSo() {
        Read read = new Read("支出决算表\n金额单位：元\n" + GRID + "收入决算表\n" + INCOME_GRID);
        assertThat(read.form("T02").unit()).isEqualTo(Unit.YUAN);
        assertThat(read.form("T02").notes()).containsExactly("本表未注明金额单位，按本文件其他各表取元");
        assertThat(read.form("T03").notes()).isEmpty();
    }

    @Test
    void keepsEachTablesOwnUnit() {
        Read read = new Read("支出决算表\n（单位:元）\n" + GRID + "收入决算表\n单位：人民币万元\n" + INCOME_GRID);
        assertThat(read.form("T03").unit()).isEqualTo(Unit.YUAN);
        assertThat(read.form("T02").unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
    }

    @Test
    void readsTheUnitBesideTheColumnHeading() {
        Read read = new Read("收入决算表\n" + INCOME_GRID.replace("本年收入合计", "本年收入合计（元）"));
        assertThat(read.form("T02").unit()).isEqualTo(Unit.YUAN);
        assertThat(read.numbers("T02")).hasSize(3);
    }

    @Test
    void bindsNoAmountInAUnitItDoesNotKnow() {
        Read read = new Read("支出决算表\n单位：千元\n" + GRID);
        assertThat(read.figures("T03")).isEmpty();
        assertThat(read.unread()).hasSize(3);
    }

    @Test
    void readsTheWaysOfPrintingAMinus() {
        for (String minus : new String[] {"-1.50", "－1.50", "−1.50", "（1.50）", "(1.50)", "△1.50", "－１．５０"}) {
            assertThat(CellNumbers.read(minus, Unit.YUAN).orElseThrow().value())
                    .as(minus)
                    .isEqualByComparingTo("-1.5");
        }
        assertThat(CellNumbers.read("１２，３４５．６０", Unit.YUAN).orElseThrow().value())
                .isEqualByComparingTo("12345.60");
        assertThat(CellNumbers.read("1,2345.60", Unit.YUAN)).isEmpty();
        assertThat(CellNumbers.read("2,940.052,940.05", Unit.YUAN)).isEmpty();
        assertThat(CellNumbers.read("12.5%", Unit.YUAN)).isEmpty();
        assertThat(CellNumbers.read("12.5万元", Unit.YUAN).orElseThrow().unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
        assertThat(CellNumbers.read("3辆", Unit.PIECE).orElseThrow().value()).isEqualByComparingTo("3");
    }

    @Test
    void countsACellWithTwoNumbersAsUnread() {
        Read read = new Read("支出决算表\n单位：万元\n" + GRID.replace("3.00", "3.001.00"));
        assertThat(read.unread()).containsExactly("3.001.00");
    }
}
