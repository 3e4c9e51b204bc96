package org.benmo.disclosure.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

class DiagnosticianTest {
    private final Toy toy = new Toy();

    @Test
    void saysNothingWhenEverythingHolds() {
        Figure total = toy.cell("T03", "total", "year", "3.00");
        toy.sum("T03.1", total, toy.cell("T03", "total", "basic", "1.00"), toy.cell("T03", "total", "project", "2.00"));

        assertThat(toy.diagnose()).isEmpty();
    }

    @Test
    void findsTheCellThatTwoSumsAgreeOn() {
        Figure[][] cells = grid("10.00", "4.00", "6.00", "7.00", "3.50", "4.00", "3.00", "1.00", "2.00");

        Diagnosis.Cause cause = onlyCause(toy.diagnose());

        assertThat(figures(cause.repairs())).containsExactly(cells[1][1]);
        assertThat(cause.repairs().getFirst().value().text()).isEqualTo("3.00");
        assertThat(cause.explains()).hasSize(2);
    }

    @Test
    void namesTwoErrorsInOneComponentApart() {
        // total | 10 = 4 + 6, a | 7 = 3 + 4, b | 3 = 1 + 2: two wrong cells in row a.
        Figure[][] cells = grid("10.00", "4.00", "6.00", "7.00", "3.50", "4.90", "3.00", "1.00", "2.00");

        List<Diagnosis> diagnoses = toy.diagnose();

        assertThat(diagnoses).hasSize(2).allMatch(d -> d instanceof Diagnosis.Cause);
        assertThat(diagnoses.stream().flatMap(d -> figures(((Diagnosis.Cause) d).repairs()).stream()))
                .containsExactlyInAnyOrder(cells[1][1], cells[1][2]);
    }

    @Test
    void reportsATieWhenNothingSpeaksForOneSide() {
        Figure total = toy.text("proc.total", "final", "9.00", "总额9.00万元");
        Figure goods = toy.text("proc.goods", "final", "5.31", "货物5.31万元");
        Figure works = toy.text("proc.works", "final", "3.00", "工程3.00万元");
        toy.sum("B01", total, goods, works);

        assertThat(toy.diagnose()).singleElement().isInstanceOfSatisfying(Diagnosis.Tie.class, tie -> {
            assertThat(figures(tie.alternatives())).containsExactlyInAnyOrder(total, goods, works);
            assertThat(tie.shape().isKnown()).isFalse();
        });
    }

    @Test
    void anErrorShapeMakesOneAlternativeLikelier() {
        Figure total = toy.text("proc.total", "final", "1066.51", "总额1066.51万元");
        Figure goods = toy.text("proc.goods", "final", "10001.00", "货物10001.00万元");
        Figure works = toy.text("proc.works", "final", "660.51", "工程660.51万元");
        toy.sum("B01", total, goods, works);

        assertThat(toy.diagnose()).singleElement().isInstanceOfSatisfying(Diagnosis.Tie.class, tie -> {
            assertThat(tie.alternatives().getFirst().figure()).isSameAs(total);
            assertThat(tie.shape().code()).isEqualTo("LOST_DIGIT");
        });
    }

    /** The sum alone would allow ten values of the part and five figures; the bound it also breaks names the part and its value. */
    @Test
    void aMisprintThatExplainsABrokenBoundTooIsLikeliest() {
        Figure total = toy.cell("T06", "econ.302", "final", "50.00");
        Figure slip = toy.cell("T06", "econ.30201", "final", "20.30");
        Figure run = toy.cell("T06", "econ.30231", "final", "23.75");
        Figure other = toy.cell("T06", "econ.30299", "final", "8.11");
        Figure cars = toy.cell("T07", "sg.car.run", "final", "21.60");
        toy.sum("T06.1", total, slip, run, other);
        Map<Figure, Integer> signs = new LinkedHashMap<>();
        signs.put(run, 1);
        signs.put(cars, -1);
        toy.linear("X16c", "≤", Severity.WARNING, signs);

        assertThat(toy.diagnose()).singleElement().isInstanceOfSatisfying(Diagnosis.Tie.class, tie -> {
            assertThat(tie.alternatives().getFirst().figure()).isSameAs(run);
            assertThat(tie.alternatives().getFirst().value().text()).isEqualTo("21.60");
            assertThat(tie.explains()).hasSize(2);
        });
    }

    /** 22.04 stands in the form for the same item, so that it was not taken from the line above it. */
    @Test
    void whatAnotherPlaceUpholdsWasNotCopied() {
        Figure budget = toy.text("sg.car", "unspecified", "22.04", "预算为22.04万元");
        Figure paid = toy.text("sg.car", "final", "17.29", "支出决算为17.29万元");
        Figure rate = toy.rate("sg.car", "completion", "78.57", "完成预算的78.57%");
        toy.cell("T07", "sg.car", "budget", "22.04");
        toy.text("sg.total", "unspecified", "22.04", "“三公”经费预算为22.04万元");
        toy.ratio("C08", rate, paid, Map.of(budget, 1));

        assertThat(toy.diagnose()).singleElement().isInstanceOfSatisfying(Diagnosis.Tie.class, tie -> {
            assertThat(tie.alternatives().getFirst().figure()).isSameAs(rate);
            assertThat(tie.shape().isKnown()).isFalse();
        });
    }

    /** 266.67 and 266.70 would both do and both lose a digit to 26.67; no slip turns 1.48 % into 17.04 %. */
    @Test
    void aSlipMakesAFigureLikelierEvenWhenSeveralValuesWouldDo() {
        Figure now = toy.text("expend.year", "final", "1831.72", "支出合计1831.72万元");
        Figure change = toy.text("expend.year", "delta", "26.67", "增加26.67万元");
        Figure rate = toy.rate("expend.year", "growth", "17.04", "增长17.04%");
        toy.ratio("C04a", rate, change, Map.of(now, 1, change, -1));
        toy.cell("T03", "total", "year", "1831.72");
        toy.claim(Assertion.Kind.CHANGE, "本年数", now, "增减额", change, "增减率", rate);

        assertThat(toy.diagnose())
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Tie.class,
                        tie -> assertThat(tie.alternatives().getFirst().figure())
                                .isSameAs(change));
    }

    /** 12.86 would be 12.87: so far apart two prints of one amount may be. */
    @Test
    void whatIsOffByATailWasNotCopied() {
        Figure budget = toy.text("func.2080506", "budget", "15.00", "年初预算为15万元");
        Figure paid = toy.text("func.2080506", "final", "12.86", "决算数为12.86万元");
        Figure rate = toy.rate("func.2080506", "completion", "85.83", "完成年初预算的85.83%");
        toy.cell("T03", "func.2080506", "year", "12.86");
        toy.ratio("C08", rate, paid, Map.of(budget, 1));

        assertThat(toy.diagnose())
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Tie.class,
                        tie -> assertThat(tie.alternatives().getFirst().figure())
                                .isSameAs(rate));
    }

    @Test
    void inequalityOnlyVotes() {
        Figure whole = toy.text("expend.year", "final", "8.00", "支出8.00万元");
        Figure part = toy.text("fiscal.expend", "final", "9.00", "财政拨款支出9.00万元");
        toy.atMost("X12", part, whole);

        assertThat(toy.diagnose())
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Contradiction.class,
                        c -> assertThat(c.figures()).containsExactly(part, whole));
    }

    @Test
    void aRepairNeverBreaksAnInequalityThatHolds() {
        Figure total = toy.text("a", "final", "10.00", "总10.00");
        Figure left = toy.text("b", "final", "4.00", "左4.00");
        Figure right = toy.text("c", "final", "5.00", "右5.00");
        Figure bound = toy.text("d", "final", "4.50", "上限4.50");
        toy.sum("C01", total, left, right).atMost("C21", left, bound);

        assertThat(toy.diagnose())
                .singleElement()
                .isInstanceOfSatisfying(
                        Diagnosis.Tie.class,
                        tie -> assertThat(figures(tie.alternatives())).containsExactlyInAnyOrder(total, right));
    }

    @Test
    void whatWasComputedFromTheWrongLevelFollowsIt() {
        Figure level = toy.text("expend.year", "final", "381.27", "本年支出合计381.27万元");
        Figure delta = toy.text("expend.year", "delta", "-294.04", "减少294.04万元");
        Figure growth = toy.rate("expend.year", "growth", "-43.54", "下降43.54%");
        Figure basic = toy.text("expend.basic", "final", "382.69", "基本支出382.69万元");
        Figure project = toy.text("expend.project", "final", "232.73", "项目支出232.73万元");
        Figure total = toy.text("expend.total", "final", "615.41", "支出总计615.41万元");
        Figure close = toy.text("carry.close", "final", "0.00", "年末结转0万元");
        toy.claim(Assertion.Kind.CHANGE, "本年数", level, "增减额", delta, "增减率", growth);
        toy.sum("C01", level, basic, project).sum("C01", total, level, close);
        toy.ratio("C04", growth, delta, signs(level, 1, delta, -1));

        Diagnosis.Cause cause = onlyCause(toy.diagnose());

        assertThat(figures(cause.repairs())).containsExactly(level);
        assertThat(cause.repairs().getFirst().value().text()).isEqualTo("615.41");
        assertThat(cause.consequences().stream().map(r -> r.value().text())).containsExactly("-59.90", "-8.87");
    }

    @Test
    void aWarningAloneIsAContradictionOfItsFigures() {
        Figure open = toy.text("carry.open", "final", "234.14", "年初结转234.14万元");
        Figure close = toy.text("carry.close", "prior", "242.57", "上年末242.57万元");
        toy.linear("Y01", "=", Severity.WARNING, signs(open, 1, close, -1));

        assertThat(toy.diagnose()).singleElement().isInstanceOf(Diagnosis.Contradiction.class);
    }

    @Test
    void exchangedFiguresAreOneCause() {
        Figure year = toy.cell("T03", "total", "year", "10.00");
        Figure basic = toy.cell("T03", "total", "basic", "6.00");
        Figure project = toy.cell("T03", "total", "project", "4.00");
        Figure yearItem = toy.cell("T03", "func.201", "year", "10.00");
        Figure basicItem = toy.cell("T03", "func.201", "basic", "4.00");
        Figure projectItem = toy.cell("T03", "func.201", "project", "6.00");
        toy.sum("T03.1", year, basic, project).sum("T03.1", yearItem, basicItem, projectItem);
        toy.sum("T03.2", basic, basicItem).sum("T03.2", project, projectItem).sum("T03.2", year, yearItem);
        toy.sum("X08", basicItem, toy.cell("T06", "basic.gen", "final", "4.00"));

        Diagnosis.Cause cause = onlyCause(toy.diagnose());

        assertThat(cause.repairs()).hasSize(2);
        assertThat(cause.shape().code()).isEqualTo("SWAPPED_PAIR");
    }

    @Test
    void sameErrorPrintedTwiceIsOneCause() {
        Figure first = toy.text("expend.year", "final", "51.00", "本年支出合计51.00万元");
        Figure again = toy.text("expend.year", "final", "51.00", "本年支出51.00万元");
        Figure cell = toy.cell("T03", "total", "year", "15.00");
        Figure basic = toy.cell("T03", "total", "basic", "5.00");
        Figure project = toy.cell("T03", "total", "project", "10.00");
        Figure sheet = toy.cell("T01", "expend.year", "final", "15.00");
        toy.sum("C16", again, first).sum("N03", first, cell).sum("N03", again, cell);
        toy.sum("T03.1", cell, basic, project).sum("X03", sheet, cell);

        Diagnosis.Cause cause = onlyCause(toy.diagnose());

        assertThat(figures(cause.repairs())).containsExactlyInAnyOrder(first, again);
        assertThat(cause.shape().code()).isEqualTo("SWAPPED_DIGITS");
    }

    @Test
    void displacedCellsOfAColumnAreOneCause() {
        String[] years = {"9.00", "8.10", "7.30", "6.40", "5.50"};
        String[] basics = {"4.10", "3.20", "2.40", "1.70", "0.90"};
        String[] shifted = {"4.10", "2.40", "1.70", "0.90", "0.00"};
        Figure[] basic = new Figure[5];
        for (int i = 0; i < years.length; i++) {
            String row = "func.2010" + i;
            Figure year = toy.cell("T03", row, "year", years[i]);
            basic[i] = toy.cell("T03", row, "basic", shifted[i]);
            String rest =
                    new BigDecimal(years[i]).subtract(new BigDecimal(basics[i])).toPlainString();
            toy.sum("T03.1", year, basic[i], toy.cell("T03", row, "project", rest));
        }
        toy.sum("T03.2", toy.cell("T03", "total", "basic", "12.30"), basic);

        Diagnosis.Cause cause = onlyCause(toy.diagnose());

        assertThat(cause.shape().code()).isEqualTo("ROW_SHIFT");
        assertThat(figures(cause.repairs())).containsExactly(basic[1], basic[2], basic[3], basic[4]);
    }

    /** Three rows (total, a, b) of three columns (year, basic, project), with row and column sums. */
    private Figure[][] grid(String... values) {
        String[] rows = {"total", "func.201", "func.208"};
        String[] columns = {"year", "basic", "project"};
        Figure[][] cells = new Figure[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                cells[r][c] = toy.cell("T03", rows[r], columns[c], values[r * 3 + c]);
            }
            toy.sum("T03.1", cells[r][0], cells[r][1], cells[r][2]);
        }
        for (int c = 0; c < 3; c++) {
            toy.sum("T03.2", cells[0][c], cells[1][c], cells[2][c]);
        }
        return cells;
    }

    private static Map<Figure, Integer> signs(Figure a, int signA, Figure b, int signB) {
        Map<Figure, Integer> signs = new LinkedHashMap<>();
        signs.put(a, signA);
        signs.put(b, signB);
        return signs;
    }

    private static List<Figure> figures(List<Repair> repairs) {
        return repairs.stream().map(Repair::figure).toList();
    }

    private static Diagnosis.Cause onlyCause(List<Diagnosis> diagnoses) {
        assertThat(diagnoses).singleElement().isInstanceOf(Diagnosis.Cause.class);
        return (Diagnosis.Cause) diagnoses.getFirst();
    }
}
