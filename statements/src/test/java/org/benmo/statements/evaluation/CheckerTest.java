package org.benmo.statements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.formulas.FormulaError;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Outcome.Flag;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Asking ROW =
            Asking.that("T03[行].本年支出合计", "=", "T03[行].基本支出 + T03[行].项目支出").forEach("行 属于 T03");

    private static void holds(Obligation obligation, Flag... flags) {
        assertThat(obligation.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Holds.class,
                        h -> assertThat(h.flags()).as(obligation.toString()).containsExactlyInAnyOrder(flags));
    }

    private static void broken(Obligation obligation) {
        assertThat(obligation.outcome()).as(obligation.toString()).isInstanceOf(Outcome.Broken.class);
    }

    private static void cannotTell(Obligation obligation, String reason) {
        assertThat(obligation.outcome())
                .as(obligation.toString())
                .isInstanceOfSatisfying(
                        Outcome.CannotTell.class, c -> assertThat(c.reason()).contains(reason));
    }

    private static void notApplicable(Obligation obligation) {
        assertThat(obligation.outcome()).as(obligation.toString()).isInstanceOf(Outcome.NotApplicable.class);
    }

    @Nested
    class Sums {
        @Test
        void allowHalfAUnitForEachTerm() {
            holds(ROW.one("'T03[201].合计': 10.00, 'T03[201].基本支出': 4.00, 'T03[201].项目支出': 6.00"));
            holds(ROW.one("'T03[201].合计': 10.01, 'T03[201].基本支出': 4.00, 'T03[201].项目支出': 6.00"), Flag.ROUNDING);
            broken(ROW.one("'T03[201].合计': 10.02, 'T03[201].基本支出': 4.00, 'T03[201].项目支出': 6.00"));
        }

        @Test
        void tellHowFarOff() {
            Obligation obligation = ROW.one("'T03[201].合计': 10.50, 'T03[201].基本支出': 4.00, 'T03[201].项目支出': 6.00");

            assertThat(obligation.outcome()).isInstanceOfSatisfying(Outcome.Broken.class, b -> {
                assertThat(b.difference().centre()).isEqualByComparingTo("500000");
                assertThat(b.allowance().high()).isEqualByComparingTo("15000");
            });
        }

        @Test
        void agreeWithTheRowsFurtherDown() {
            Asking total = Asking.that("T03[合计].基本支出", "=", "Σ T03[各类].基本支出");
            String leaves = "'T03[2010101].基本支出': 1.02, 'T03[2010102].基本支出': 1.02, 'T03[2010103].基本支出': 1.02";

            broken(total.one("'T03[合计].基本支出': 3.06, 'T03[201].基本支出': 3.10"));
            holds(total.one("'T03[合计].基本支出': 3.06, 'T03[201].基本支出': 3.08, " + leaves), Flag.ROUNDING);
        }

        @Test
        void ofARowRunOverItsPrintedChildren() {
            Asking children =
                    Asking.that("T03[上级科目].基本支出", "=", "Σ T03[下级].基本支出").forEach("上级科目 属于 T03");
            List<Obligation> all = children.of("'T03[201].基本支出': 3.00, 'T03[20101].基本支出': 3.00, "
                    + "'T03[2010101].基本支出': 1.00, 'T03[2010102].基本支出': 2.50");

            assertThat(all).extracting(Obligation::subject).containsExactly("201 一般公共服务支出", "20101");
            holds(all.getFirst());
            broken(all.getLast());
        }

        @Test
        void sayNothingWhenARowWasNotRecognised() throws FormulaError {
            FigureSet figures = FigureSet.builder()
                    .state("T01", FormState.FILLED)
                    .add(cell("income.year", "10.00"))
                    .add(cell("income.business", "4.00"))
                    .add(cell("?专户收入", "6.00"))
                    .build();

            List<Obligation> all = Checker.check(
                    figures,
                    List.of(Asking.that("T01[本年收入合计]", "=", "Σ T01[收入各项]").check()));

            cannotTell(all.getFirst(), "没认出来的行");
        }

        @Test
        void cannotTellWhetherATableIsBlankWhenNoneOfItsNumbersWasUnderstood() throws FormulaError {
            FigureSet.Builder figures = FigureSet.builder()
                    .state("T07", FormState.FILLED)
                    .state("T01", FormState.FILLED)
                    .add(cell("income.year", "10.00"));
            Asking asked = Asking.that("T01[本年收入合计]", "=", "0").when("T07 为空");

            cannotTell(Checker.check(figures.build(), List.of(asked.check())).getFirst(), "没有读懂");
            broken(Checker.check(figures.state("T07", FormState.EMPTY).build(), List.of(asked.check()))
                    .getFirst());
        }

        private static Figure cell(String row, String amount) {
            Printed printed = Printed.of(new BigDecimal(amount), Unit.TEN_THOUSAND_YUAN, amount);
            return new Figure(new Key("T01", row, "final"), printed, () -> amount);
        }

        @Test
        void sayNothingWhenALevelIsIncomplete() {
            Asking total = Asking.that("T03[合计].基本支出", "=", "Σ T03[各项].基本支出");

            cannotTell(total.one("'T03[合计].基本支出': 9.00, 'T03[2010101].基本支出': 4.00, 'T03[20102].基本支出': 5.00"), "没有盖住");
        }
    }

    @Nested
    class Copies {
        private final Asking copy = Asking.that("说明[本年支出合计]", "=", "T03[合计].本年支出合计");

        @Test
        void ofOneLeafDifferByOneUnitAtMost() {
            holds(copy.one("'说明[本年支出合计]': 5.01, 'T03[合计].合计': 5.00"), Flag.ROUNDING);
            broken(copy.one("'说明[本年支出合计]': 5.02, 'T03[合计].合计': 5.00"));
        }

        @Test
        void ofATotalDifferByItsLeaves() {
            String leaves = ", 'T03[2010101].合计': 1.00, 'T03[2010102].合计': 2.00, 'T03[2010103].合计': 2.00";
            holds(copy.one("'说明[本年支出合计]': 5.03, 'T03[合计].合计': 5.00" + leaves), Flag.ROUNDING);
            broken(copy.one("'说明[本年支出合计]': 5.04, 'T03[合计].合计': 5.00" + leaves));
        }

        @Test
        void printedTwiceWithDifferentNumbersAreEachAsked() {
            List<Obligation> all = copy.of("'说明[本年支出合计]': [5.00, 5.00, 7.00], 'T03[合计].合计': 5.00");

            assertThat(all).hasSize(2);
            holds(all.getFirst());
            broken(all.getLast());
        }

        @Test
        void standForBothTotalsWhenOneAmountIsPrintedForBoth() {
            holds(Asking.that("说明[收入总计]", "=", "T01[收入总计]").one("'说明[收入支出总计]': 5.00, 'T01[收入总计]': 5.00"));
        }

        @Test
        void inOtherUnitsAreConverted() {
            holds(copy.one("'说明[本年支出合计]': 50000元, 'T03[合计].合计': 5.00"));
        }

        @Test
        void areRepeatedOnceForEachPrintThatDiffers() {
            Asking repeats = Asking.that("前次", "=", "本次").forEach("重复 属于 说明");

            assertThat(repeats.of("'说明[基本支出]': [5.00, 5.00, 5.00]")).hasSize(1);
            List<Obligation> two = repeats.of("'说明[基本支出]': [5.00, 6.00, 7.00]");
            assertThat(two).hasSize(2);
            two.forEach(CheckerTest::broken);
        }
    }

    @Nested
    class Blanks {
        @Test
        void countAsZeroBesideNumbers() {
            holds(ROW.one("'T03[201].合计': 10.00, 'T03[201].基本支出': 10.00, 'T03[201].项目支出': ''"));
            holds(ROW.one("'T03[201].合计': 10.00, 'T03[201].基本支出': 10.00, 'T03[201].项目支出': '—'"));
        }

        @Test
        void proveNothingInABlankRow() {
            cannotTell(ROW.one("'T03[201].合计': '', 'T03[201].基本支出': '', 'T03[201].项目支出': ''"), "空的");
        }

        @Test
        void proveNothingWhereTheTotalIsNotFilledIn() {
            cannotTell(ROW.one("'T03[201].合计': '', 'T03[201].基本支出': 4.00, 'T03[201].项目支出': 6.00"), "没有填数");
        }

        @Test
        void areNotAbsentCells() {
            cannotTell(ROW.one("'T03[201].合计': 10.00, 'T03[201].基本支出': 10.00"), "没有读到");
        }

        @Test
        void mayBeDeclaredZeroWhereAFormListsOnlyWhatIsNotZero() {
            Asking parts = Asking.that("T03[科目].项目支出", "≥", "T08[科目].项目支出 或零").forEach("科目 属于 T03");

            holds(parts.one("'T03[201].项目支出': 1.00, 'T08[212].项目支出': 3.00"));
            cannotTell(parts.one("'T03[201].项目支出': 1.00"), "没有读到政府性基金");
        }
    }

    @Nested
    class Rates {
        private final Asking share = Asking.that("占比", "=", "部分 / 整体").forEach("占比");

        @Test
        void areExactWhenTheQuotientRoundsToThem() {
            holds(share.one("部分: 382.69, 整体: 615.41, 占比: 62.18"));
        }

        @Test
        void areExplainedByTheIntervalsOfSmallNumbers() {
            holds(share.one("部分: 0.84, 整体: 12.30, 占比: 6.85"), Flag.ROUNDING);
        }

        @Test
        void mayBePluggedToAHundred() {
            String list = ", 同列占比: [9.55, 90.45]";
            holds(share.one("部分: 955.80, 整体: 10000.00, 占比: 9.55" + list), Flag.PLUGGED);
        }

        @Test
        void mayBeCutOff() {
            holds(share.one("部分: 9986.80, 整体: 10000.00, 占比: 99.86"), Flag.TRUNCATED);
        }

        @Test
        void mayBeCoarserThanTheOthers() {
            holds(share.one("部分: 9764.00, 整体: 10000.00, 占比: 98"), Flag.COARSE);
        }

        @Test
        void areBrokenOtherwise() {
            broken(share.one("部分: 9764.00, 整体: 10000.00, 占比: 97.54"));
            broken(share.one("部分: 9764.00, 整体: 10000.00, 占比: 99"));
        }

        @Test
        void ofZeroCannotBeTold() {
            cannotTell(share.one("部分: 1.00, 整体: 0.00, 占比: 100"), "基数为零");
        }

        @Test
        void ofChangeTakeThePriorFromValueAndChange() {
            Asking growth = Asking.that("增减率", "=", "增减额 / 上年数").forEach("变动");

            holds(growth.one("本年数: 615.41, 增减额: -59.90, 增减率: -8.87"));
            broken(growth.one("本年数: 381.27, 增减额: -59.90, 增减率: -8.87"));
        }

        @Test
        void proveNothingWhenThePriorIsOnlyDerived() {
            cannotTell(Asking.that("增减额", "=", "本年数 - 上年数").forEach("变动").one("本年数: 615.41, 增减额: -59.90"), "同一个数");
        }

        @Test
        void ofListsAreCountedInPercent() {
            Asking whole = Asking.that("Σ 各占比", "=", "100").forEach("占比合计");

            holds(whole.one("各占比: [33.33, 33.33, 33.34]"));
            holds(whole.one("各占比: [33.33, 33.33, 33.33]"), Flag.ROUNDING);
            broken(whole.one("各占比: [33.33, 33.33, 33.00]"));
        }

        @Test
        void ofSmallAmountsAddUpWithinTheTailsOfTheseAmounts() {
            Asking whole = Asking.that("Σ 各占比", "=", "100").forEach("占比合计");

            holds(whole.one("各占比: [69.44, 30.40], 各部分: [4.50, 1.97], 整体: [6.48]"), Flag.ROUNDING);
            broken(whole.one("各占比: [69.44, 30.20], 各部分: [4.50, 1.97], 整体: [6.48]"));
            broken(whole.one("各占比: [69.44, 30.40], 各部分: [450.00, 197.00], 整体: [648.00]"));
        }

        @Test
        void meansCompareRounded() {
            Asking mean = Asking.that("平均数", "=", "Σ 各数 / 个数").forEach("平均");

            holds(mean.one("平均数: 94.45, 各数: [95, 93.9], 个数: 2"));
            broken(mean.one("平均数: 94.37, 各数: [95, 93.9], 个数: 2"));
        }
    }

    @Nested
    class When {
        private final Asking fund = Asking.that("T08[合计].本年支出", "=", "T08[合计].项目支出");

        @Test
        void falseIsNotApplicable() {
            notApplicable(fund.when("T08 非空").one("T08: 空表"));
            notApplicable(fund.when("年度 ≥ 2020").one("年度: 2018, 'T08[合计].本年支出': 1.00, 'T08[合计].项目支出': 2.00"));
        }

        @Test
        void undecidedCannotBeTold() {
            cannotTell(fund.when("T08 非空").one("'T01[收入总计]': 1.00"), "没有读到");
            cannotTell(fund.when("年度 ≥ 2020").one("'T08[合计].本年支出': 1.00, 'T08[合计].项目支出': 2.00"), "年度");
        }

        @Test
        void oneFalsePartDecides() {
            notApplicable(fund.when("T09 非空 且 无 T08[合计].本年支出").one("'T08[合计].本年支出': 1.00"));
        }

        @Test
        void marksOfTheSentenceDecide() {
            Asking all = Asking.that("总数", "=", "Σ 各部分").forEach("构成").when("标记 完整");

            broken(all.one("总数: 10.00, 各部分: [4.00, 5.00], 标记: [完整]"));
            notApplicable(all.one("总数: 10.00, 各部分: [4.00, 5.00]"));
        }
    }

    @Nested
    class Signs {
        @Test
        void areComparedAsPrinted() {
            Asking both = Asking.that("说明[公务用车购置费]", "同为零", "说明[公务用车购置数]");
            holds(both.one("'说明[公务用车购置费]': 0.00, '说明[公务用车购置数]': 0"));
            broken(both.one("'说明[公务用车购置费]': 18.00, '说明[公务用车购置数]': 0"));
            Asking same = Asking.that("增减额", "同号", "增减率").forEach("变动");
            holds(same.one("本年数: 1.00, 增减额: -1.00, 增减率: -50.00"));
            broken(same.one("本年数: 1.00, 增减额: -1.00, 增减率: 50.00"));
        }

        @Test
        void orderAllowsForRounding() {
            Asking within = Asking.that("T05[合计].合计", "≤", "T03[合计].本年支出合计");
            holds(within.one("'T05[合计].合计': 5.00, 'T03[合计].合计': 6.00"));
            holds(within.one("'T05[合计].合计': 5.01, 'T03[合计].合计': 5.00"), Flag.ROUNDING);
            broken(within.one("'T05[合计].合计': 5.02, 'T03[合计].合计': 5.00"));
        }
    }

    @Nested
    class Repairs {
        private final Obligation row =
                ROW.one("'T03[201].合计': 381.27, 'T03[201].基本支出': 382.69, 'T03[201].项目支出': 232.73");

        private Figure figure(int index) {
            return row.operands().get(index);
        }

        @Test
        void areSolvedForEachFigure() {
            Interval total = row.solveFor(figure(0), Map.of()).orElseThrow();
            assertThat(total.centre()).isEqualByComparingTo("615420000");
            assertThat(total.halfWidth()).isEqualByComparingTo("10000");
            Interval project = row.solveFor(figure(2), Map.of()).orElseThrow();
            assertThat(project.centre()).isEqualByComparingTo("-1420000");
        }

        @Test
        void makeItHold() {
            Interval total = row.solveFor(figure(0), Map.of()).orElseThrow();

            assertThat(row.outcomeWith(Map.of(figure(0), total))).isInstanceOf(Outcome.Holds.class);
            assertThat(row.outcomeWith(Map.of(figure(0), Interval.exactly(total.high()))))
                    .isInstanceOf(Outcome.Holds.class);
            BigDecimal beyond = total.high().add(BigDecimal.ONE);
            assertThat(row.outcomeWith(Map.of(figure(0), Interval.exactly(beyond))))
                    .isInstanceOf(Outcome.Broken.class);
        }

        @Test
        void ofARateAreSolvedForWhatItDivides() {
            Obligation growth =
                    Asking.that("增减率", "=", "增减额 / 上年数").forEach("变动").one("本年数: 381.27, 增减额: -59.90, 增减率: -8.87");
            Figure value = growth.operands().stream()
                    .filter(f -> f.key().column().equals("本年数"))
                    .findFirst()
                    .orElseThrow();

            assertThat(growth.solveFor(value, Map.of()).orElseThrow().contains(new BigDecimal("615410000")))
                    .isTrue();
        }
    }

    @Nested
    class Wording {
        @Test
        void writesNumbersAsPrinted() {
            assertThat(ROW.one("'T03[201].合计': 615.41, 'T03[201].基本支出': 382.69, 'T03[201].项目支出': 232.73")
                            .writtenOut())
                    .isEqualTo("615.41 = 382.69 + 232.73");
            assertThat(Asking.that("增减率", "=", "增减额 / 上年数")
                            .forEach("变动")
                            .one("本年数: 615.41, 增减额: -59.90, 增减率: -8.87")
                            .writtenOut())
                    .isEqualTo("-8.87% = (-59.90) / (615.41 - (-59.90))");
        }

        @Test
        void leavesOutZerosOfLongSums() {
            assertThat(Asking.that("T01[本年收入合计]", "=", "Σ T01[收入各项]")
                            .one("'T01[本年收入合计]': 5.00, 'T01[一般公共预算财政拨款收入]': 3.00, 'T01[事业收入]': 0.00, "
                                    + "'T01[经营收入]': '', 'T01[其他收入]': 2.00")
                            .writtenOut())
                    .isEqualTo("5.00 = 3.00 + 2.00");
        }

        @Test
        void namesWhatTheFiguresShareOnce() {
            assertThat(ROW.one("'T03[201].合计': 3.00, 'T03[201].基本支出': 1.00, 'T03[201].项目支出': 2.00")
                            .inWords())
                    .isEqualTo("支出决算表 201 一般公共服务支出：本年支出合计 = 基本支出 + 项目支出");
            assertThat(Asking.that("说明[本年支出合计]", "=", "T03[合计].本年支出合计")
                            .one("'说明[本年支出合计]': 5.00, 'T03[合计].合计': 5.00")
                            .inWords())
                    .isEqualTo("说明里的“本年支出合计” = 支出决算表 合计 本年支出合计");
        }
    }
}
