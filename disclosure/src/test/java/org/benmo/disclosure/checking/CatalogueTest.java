package org.benmo.disclosure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Narrative;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.diagnosis.Toy;
import org.benmo.documents.Document;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.figures.Assertion.Kind;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The founding document's sentences against the catalogue as it is. */
class CatalogueTest {
    private final Toy toy = new Toy();

    @BeforeEach
    void needsTheCatalogue() {
        assumeThat(Catalogue.standard().checks()).as("checks in the catalogue").isNotEmpty();
    }

    @Test
    void theFoundingErrorIsOneFinding() {
        income();
        expenditure("381.27", "-294.04", "-43.54");

        List<Finding> errors = errors();

        assertThat(errors).singleElement().satisfies(finding -> {
            assertThat(finding.text()).isEqualTo("本年支出合计381.27万元");
            assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
            assertThat(finding.expected().orElseThrow()).startsWith("615.41万元");
            assertThat(finding.shape()).contains("COPIED_CELL");
            assertThat(finding.consequences()).containsExactly("“增减-294.04”应随之改为减少59.90万元", "“增减-43.54%”应随之改为下降8.87%");
        });
    }

    @Test
    void theRightSentencesHaveNoFinding() {
        income();
        expenditure("615.41", "-59.90", "-8.87");

        assertThat(errors()).isEmpty();
    }

    @Test
    void aWrongRateAloneIsATieOfRateAndAmount() {
        income();
        expenditure("615.41", "-59.90", "-9.87");

        assertThat(errors()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).startsWith("C04");
            assertThat(finding.text()).isEqualTo("增减-9.87%");
            assertThat(finding.suggestion()).contains("8.87%");
        });
    }

    private void income() {
        Figure total = toy.text("income.total", "final", "615.41", "收入总计615.41万元");
        Figure open = toy.text("carry.open", "final", "234.14", "年初结转和结余234.14万元");
        Figure year = toy.text("income.year", "final", "381.27", "本年收入合计381.27万元");
        change("carry.open", open, "26.33", "12.67");
        change("income.year", year, "-328.79", "-46.30");
        Figure fiscal = toy.text("income.fiscal", "final", "381.27", "财政拨款收入381.27万元");
        Figure share = toy.rate("income.fiscal", "share", "100", "占100%");
        Figure business = toy.text("income.business", "final", "0", "事业收入0万元");
        Figure operating = toy.text("income.operating", "final", "0", "经营收入0万元");
        Figure other = toy.text("income.other", "final", "0", "其他收入0万元");
        toy.claim(Kind.COMPOSITION, Set.of("完整"), "总数", total, "各部分", open, "各部分", year);
        toy.claim(
                Kind.COMPOSITION,
                Set.of("完整"),
                "总数",
                year,
                "各部分",
                fiscal,
                "各部分",
                business,
                "各部分",
                operating,
                "各部分",
                other);
        toy.claim(Kind.SHARE, "部分", fiscal, "整体", year, "占比", share);
    }

    private void expenditure(String printed, String delta, String growth) {
        Figure total = toy.text("expend.total", "final", "615.41", "支出总计615.41万元");
        Figure year = toy.text("expend.year", "final", printed, "本年支出合计" + printed + "万元");
        change("expend.year", year, delta, growth);
        Figure close = toy.text("carry.close", "final", "0", "年末结转和结余0万元");
        Figure basic = toy.text("expend.basic", "final", "382.69", "基本支出382.69万元");
        Figure basicShare = toy.rate("expend.basic", "share", "62.18", "占62.18%");
        Figure project = toy.text("expend.project", "final", "232.73", "项目支出232.73万元");
        Figure projectShare = toy.rate("expend.project", "share", "37.82", "占37.82%");
        toy.text("fiscal.expend", "final", "615.41", "决算数为615.41万元");
        toy.claim(Kind.COMPOSITION, Set.of("完整"), "总数", total, "各部分", year, "各部分", close);
        toy.claim(Kind.COMPOSITION, Set.of("完整"), "总数", year, "各部分", basic, "各部分", project);
        toy.claim(Kind.SHARE, "部分", basic, "整体", year, "占比", basicShare, "同列占比", basicShare, "同列占比", projectShare);
        toy.claim(Kind.SHARE, "部分", project, "整体", year, "占比", projectShare, "同列占比", basicShare, "同列占比", projectShare);
        toy.claim(Kind.SHARE_LIST, "各占比", basicShare, "各占比", projectShare);
    }

    private void change(String metric, Figure level, String delta, String growth) {
        Figure change = toy.text(metric, "delta", delta, "增减" + delta);
        Figure rate = toy.rate(metric, "growth", growth, "增减" + growth + "%");
        toy.claim(Kind.CHANGE, "本年数", level, "增减额", change, "增减率", rate);
    }

    private List<Finding> errors() {
        Report report = Checking.report(
                disclosure(),
                Checker.check(toy.figures(), Catalogue.standard()),
                Catalogue.standard()::identity,
                List.of());
        return report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
    }

    private Disclosure disclosure() {
        return new Disclosure(
                new Document("a.txt", "txt", 0, List.of(), List.of()),
                DocumentKind.FINAL_ACCOUNTS,
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
