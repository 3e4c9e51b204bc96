package org.benmo.disclosure.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.Narrative;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.diagnosis.Toy;
import org.benmo.disclosure.checking.procedures.Procedure;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

class CheckingTest {
    private final Toy toy = new Toy();

    @Test
    void incomeCopiedIntoExpenditureIsOneFindingWithItsConsequences() {
        seed();

        Report report = report(List.of());

        List<Finding> errors = report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).hasSize(1);
        Finding finding = errors.getFirst();
        assertThat(finding.text()).isEqualTo("本年支出合计381.27万元");
        assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(finding.actual()).isEqualTo("381.27万元");
        assertThat(finding.expected().orElseThrow()).startsWith("615.41万元");
        assertThat(finding.difference()).contains("234.14万元");
        assertThat(finding.shape()).contains("COPIED_CELL");
        assertThat(finding.cause().orElseThrow()).contains("本年收入合计381.27万元");
        assertThat(finding.consequences()).containsExactly("“减少294.04万元”应随之改为减少59.90万元", "“下降43.54%”应随之改为下降8.87%");
        assertThat(finding.because()).contains("C01", "C02", "X12", "C21");
        assertThat(finding.places().getFirst().text()).isEqualTo("本年支出合计381.27万元");
        assertThat(report.tally().broken()).isEqualTo(6);
    }

    @Test
    void roundingIsOneLineOfInformation() {
        Figure total = toy.text("a", "final", "615.41", "支出总计615.41万元");
        toy.sum("C01", total, toy.text("b", "final", "382.69", "基本"), toy.text("c", "final", "232.73", "项目"));

        Report report = report(List.of());

        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.message()).contains("尾差");
        });
        assertThat(report.tally()).isEqualTo(new Report.Tally(0, 1, 0, 0, 0));
    }

    @Test
    void budgetsAreRecognisedAndNotChecked() {
        seed();

        Report report = Checking.check(disclosure(DocumentKind.BUDGET), Catalogue.standard());

        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.message()).contains("预算");
        });
        assertThat(report.tally().broken()).isZero();
    }

    @Test
    void informationThatSaysTheSameIsGroupedAndErrorsAreNot() {
        ProcedureOutcome.Broken note = words("增加0万元", "没有变化应表述为持平").weighing(Severity.INFO);
        ProcedureOutcome.Broken again = words("增长0%", "没有变化应表述为持平").weighing(Severity.INFO);
        ProcedureOutcome.Broken first = words("增加（减少）", "模板选项未删");
        ProcedureOutcome.Broken second = words("增长（下降）", "模板选项未删");

        Report report = report(List.of(procedure("G10", note, again, first, second)));

        assertThat(report.findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.INFO);
        assertThat(report.findings().getLast().places()).hasSize(2);
        assertThat(report.findings().getLast().message()).contains("共2处");
        assertThat(report.tally().broken()).isEqualTo(4);
    }

    @Test
    void whatAProcedureHasToldIsNotToldAgain() {
        Figure total = toy.cell("T03", "total", "year", "9.00");
        Figure part = toy.cell("T03", "func.201", "year", "8.00");
        toy.sum("T03.2", total, part).sum("X03", toy.cell("T01", "expend.year", "final", "9.00"), total);

        Report report = report(
                List.of(procedure("T00.1", words("8.00", "错行").expecting("9.00").blaming(List.of(part)))));

        assertThat(report.findings()).extracting(Finding::code).containsExactly("T00.1");
    }

    @Test
    void aUniqueRepairKnowsMoreThanAProcedureWithoutOne() {
        Figure total = toy.cell("T06", "econ.302", "final", "9.00");
        Figure child = toy.cell("T06", "econ.30299", "final", "9.00");
        Figure sibling = toy.cell("T06", "econ.30201", "final", "2.00");
        toy.sum("T06.1", total, child, sibling).sum("T06.2", toy.cell("T06", "basic.running", "final", "9.00"), total);
        toy.sum("X16", sibling, toy.cell("T07", "sg.abroad", "final", "2.00"));

        Report report = report(List.of(procedure("T06.4", words("9.00", "等于合计").blaming(List.of(child)))));

        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("T06.1");
            assertThat(f.expected().orElseThrow()).startsWith("7.00万元");
        });
    }

    @Test
    void findingsComeGravestFirstThenInPrintedOrder() {
        Figure late = toy.text("a", "final", "1.00", "甲1.00万元");
        Figure early = toy.text("b", "final", "2.00", "乙2.00万元");
        Figure other = toy.text("c", "final", "3.00", "丙3.00万元");
        toy.linear("C50", "=", Severity.WARNING, signs(late, 1, other, -1));
        toy.atMost("C21", other, early);

        assertThat(report(List.of()).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
    }

    /** The sentences of the founding document about income and expenditure. */
    private void seed() {
        Figure incomeTotal = toy.text("income.total", "final", "615.41", "收入总计615.41万元");
        Figure open = toy.text("carry.open", "final", "234.14", "年初结转和结余234.14万元");
        Figure income = toy.text("income.year", "final", "381.27", "本年收入合计381.27万元");
        Figure total = toy.text("expend.total", "final", "615.41", "支出总计615.41万元");
        Figure year = toy.text("expend.year", "final", "381.27", "本年支出合计381.27万元");
        Figure delta = toy.text("expend.year", "delta", "-294.04", "减少294.04万元");
        Figure growth = toy.rate("expend.year", "growth", "-43.54", "下降43.54%");
        Figure close = toy.text("carry.close", "final", "0", "年末结转和结余0万元");
        Figure basic = toy.text("expend.basic", "final", "382.69", "基本支出382.69万元");
        Figure basicShare = toy.rate("expend.basic", "share", "62.18", "占62.18%");
        Figure project = toy.text("expend.project", "final", "232.73", "项目支出232.73万元");
        Figure projectShare = toy.rate("expend.project", "share", "37.82", "占37.82%");
        Figure fiscal = toy.text("fiscal.expend", "final", "615.41", "决算数为615.41万元");
        toy.claim(Assertion.Kind.CHANGE, "本年数", year, "增减额", delta, "增减率", growth);
        toy.claim(Assertion.Kind.SHARE, "部分", basic, "整体", year, "占比", basicShare);
        toy.claim(Assertion.Kind.SHARE, "部分", project, "整体", year, "占比", projectShare);
        toy.sum("C01", incomeTotal, open, income).sum("C01", total, year, close).sum("T01.5", incomeTotal, total);
        toy.sum("C01", year, basic, project);
        toy.ratio("C02", basicShare, basic, Map.of(year, 1)).ratio("C02", projectShare, project, Map.of(year, 1));
        toy.ratio("C04", growth, delta, signs(year, 1, delta, -1));
        toy.atMost("C21", basic, year).atMost("X12", fiscal, year);
    }

    private static Map<Figure, Integer> signs(Figure a, int signA, Figure b, int signB) {
        Map<Figure, Integer> signs = new LinkedHashMap<>();
        signs.put(a, signA);
        signs.put(b, signB);
        return signs;
    }

    private static ProcedureOutcome.Broken words(String text, String message) {
        FoundAt place = new FoundAt(text, List.of(new Place.LineSpan(text.hashCode() & 0xff, 1, 2)));
        return ProcedureOutcome.Broken.at("第三部分", place, message, "请核对。");
    }

    private static Procedure procedure(String code, ProcedureOutcome... outcomes) {
        return new Procedure() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public List<ProcedureOutcome> examine(Disclosure disclosure) {
                return List.of(outcomes);
            }
        };
    }

    private Report report(List<Procedure> procedures) {
        return Checking.report(
                disclosure(DocumentKind.FINAL_ACCOUNTS),
                toy.obligations(),
                code -> Optional.of(Toy.identity(code, "=", Severity.ERROR)),
                procedures);
    }

    private Disclosure disclosure(DocumentKind kind) {
        return new Disclosure(
                new Document("a.txt", "txt", 0, List.of(), List.of()),
                kind,
                Optional.empty(),
                OptionalInt.of(2021),
                "jiangxi",
                List.of(),
                List.of(),
                toy.figures(),
                new Disclosure.Numbers(0, 0, List.of()),
                Narrative.EMPTY);
    }
}
