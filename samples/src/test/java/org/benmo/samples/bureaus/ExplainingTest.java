package org.benmo.samples.bureaus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.events.Events;
import org.benmo.accounts.measures.Explained;
import org.benmo.accounts.measures.Explaining;
import org.benmo.accounts.measures.Measures;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.UnitKind;
import org.junit.jupiter.api.Test;

/** Figures and measures of the sample bureau explain themselves, list their records, and say what would change. */
class ExplainingTest {
    private static final YearAccounts ACCOUNTS = YearAccounts.of(SampleBureau.books(1));
    private static final Explaining EXPLAINING = new Explaining(ACCOUNTS);

    private static Explained measure(String id) {
        return Measures.standard().measure(id).flatMap(EXPLAINING::measure).orElseThrow();
    }

    @Test
    void aTotalIsWrittenOutInPrintAndToTheCent() {
        Explained total = EXPLAINING.figure(new Key("T03", "total", "year")).orElseThrow();
        assertThat(total.equation()).isEqualTo("615.41 万元 = 382.69 + 232.73；按元 6,154,145.00；各部分四舍五入后相差-0.01，属尾差");
        assertThat(total.formula()).startsWith("本年支出合计 = 基本支出 + 项目支出");
        assertThat(total.records()).hasSizeGreaterThan(700).allMatch(id -> id.matches("记-\\d+/\\d+"));
    }

    @Test
    void whatIsTakenAwayStandsBehindAMinus() {
        Explained close =
                EXPLAINING.figure(new Key("T08", "func.2082299", "close")).orElseThrow();
        assertThat(close.equation()).isEqualTo("0.00 万元 = 1.53 − 1.53；按元 0.00");
    }

    @Test
    void measuresOfTheRegistryHaveTheKnownValues() {
        Map<String, String> expected = Map.of(
                "M.INC.TOTAL", "381.27 万元",
                "M.OPEN.ADJ", "-8.43 万元",
                "M.YOY.ABS[expend.year]", "-59.90 万元",
                "M.YOY.PCT[expend.year]", "-8.87%",
                "M.SHARE[expend.basic,expend.year]", "62.18%",
                "M.SHARE[expend.project,expend.year]", "37.82%",
                "M.EXEC.INIT[expend.year]", "98.32%",
                "P.PROJ[统计监测培训费].EXEC_RATE", "73.73%",
                "P.PROJ[库区移民工作经费].SHARE", "50.43%",
                "P.SELF.COVER_EXEC", "25.56%");
        expected.forEach(
                (id, printed) -> assertThat(measure(id).printed()).as(id).isEqualTo(printed));
    }

    @Test
    void aRateOfNothingHasNoValue() {
        assertThat(measure("M.YOY.PCT[sg.car]").printed()).isEqualTo("不可比");
        assertThat(Measures.standard().measure("M.YOY.PCT[alloc]").flatMap(EXPLAINING::measure))
                .as("no prior figure is not zero")
                .isEmpty();
    }

    @Test
    void everyMeasureOfTheRegistryBindsToARegisteredFigure() {
        for (String id : Measures.standard().ids()) {
            String asked = id.replace("[k]", "[213]")
                    .replace("P.PROJ[x]", "P.PROJ[库区移民工作经费]")
                    .replace("[x,y]", "[expend.basic,expend.year]")
                    .replace("[x]", "[expend.year]");
            assertThat(Measures.standard().measure(asked).flatMap(EXPLAINING::measure))
                    .as(asked)
                    .isPresent();
        }
    }

    @Test
    void aPostingKnowsTheFiguresItTouches() {
        Explained host = EXPLAINING.figure(new Key("T07", "sg.host", "final")).orElseThrow();
        List<Key> touched = ACCOUNTS.touchedBy(host.records().getFirst());
        assertThat(touched)
                .contains(
                        new Key("T07", "sg.host", "final"),
                        new Key("T06", "econ.30217", "final"),
                        new Key("T01", "expend.year", "final"),
                        Key.text("running", "final"))
                .doesNotContain(new Key("T02", "total", "year"), new Key("T08", "total", "year"));
        assertThat(ACCOUNTS.touchedBy("没有/1")).isEmpty();
        assertThat(ACCOUNTS.touchedBy("公务接待:2")).contains(Key.text("sg.n.guests", "count"));
    }

    @Test
    void whatWouldChangeIsToldWithoutChangingAnything() {
        Tags tags = Tags.of(Fund.GENERAL, "2130501", Spending.BASIC, "").on("30217", "50206");
        Voucher voucher = Events.standard()
                .voucher(new Events.Event(
                        "试算",
                        java.time.LocalDate.of(2021, 12, 1),
                        "直接支付",
                        "361001",
                        UnitKind.ADMINISTRATIVE,
                        "试算",
                        List.of(new Events.Part(123_45, tags))))
                .orElseThrow();
        Map<Key, YearAccounts.Change> changes = ACCOUNTS.wouldChange(List.of(voucher));
        assertThat(requireNonNull(changes.get(new Key("T07", "sg.host", "final")))
                        .difference())
                .isEqualByComparingTo("12345");
        assertThat(requireNonNull(changes.get(new Key("T01", "income.year", "final")))
                        .difference())
                .isEqualByComparingTo("12345");
        assertThat(changes).doesNotContainKey(new Key("T01", "carry.close", "final"));
        assertThat(ACCOUNTS.value(new Key("T07", "sg.host", "final")).orElseThrow())
                .isEqualByComparingTo("1180000");
    }
}
