package org.benmo.disclosure.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Companions;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Documents;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

/** Final accounts beside last year's and beside the budget of the year. */
class CompanionsTest {
    private static final String ACCOUNTS = """
            云溪县水利局2022年度部门决算
            第三部分 2022年度部门决算情况说明
            一、收入支出决算总体情况说明
            本部门2022年度收入总计900.00万元，较2021年减少%s万元，下降%s，主要原因是项目减少。
            二、支出决算情况说明
            本部门2022年度本年支出合计900.00万元，较2021年减少%s万元，下降%s，主要原因是项目减少。
            三、财政拨款“三公”经费支出决算情况说明
            2022年度“三公”经费支出年初预算数为%s万元，决算数为1.00万元。其中：公务接待费支出年初预算数为%s万元，决算数为1.00万元。全年国内公务接待10批次，60人次。
            """;

    private static final String PRIOR = """
            云溪县水利局2021年度部门决算
            第三部分 2021年度部门决算情况说明
            一、收入支出决算总体情况说明
            本部门2021年度收入总计1000.00万元，较2020年增加100.00万元，增长11.11%，主要原因是项目增加。
            二、支出决算情况说明
            本部门2021年度本年支出合计1000.00万元，较2020年增加100.00万元，增长11.11%，主要原因是项目增加。
            """;

    private static final String BUDGET = """
            云溪县水利局2022年部门预算
            第三部分 2022年部门预算编制说明
            一、收支预算总体情况说明
            本部门2022年收入预算900.00万元，支出预算900.00万元。
            二、“三公”经费预算情况说明
            2022年“三公”经费预算数为1.50万元，其中：公务接待费1.50万元。
            """;

    private final Optional<Companion> prior = Optional.of(companion("prior.txt", PRIOR));
    private final Optional<Companion> budget = Optional.of(companion("budget.txt", BUDGET));

    @Test
    void knowsABudgetFromFinalAccounts() {
        assertThat(prior.orElseThrow().kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
        assertThat(budget.orElseThrow().kind()).isEqualTo(DocumentKind.BUDGET);
    }

    @Test
    void whatAgreesWithBothIsNotSpokenOf() {
        assertThat(alarms(accounts("100.00", "10.00%", "1.50"), new Companions(prior, budget)))
                .isEmpty();
    }

    @Test
    void aPriorYearOtherThanPublishedIsOneWarningThatNamesBothPlaces() {
        List<Finding> alarms = alarms(accounts("150.00", "14.29%", "1.50"), new Companions(prior, budget));

        assertThat(alarms).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("Y04");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("1050.00万元", "1000.00万元", "prior.txt", "共2处");
            assertThat(finding.places()).hasSize(2);
        });
    }

    @Test
    void aTailBetweenTwoYearsIsNoDifference() {
        assertThat(alarms(accounts("100.01", "10.00%", "1.50"), new Companions(prior, budget)))
                .isEmpty();
    }

    @Test
    void aBudgetOtherThanPublishedIsOneWarning() {
        List<Finding> alarms = alarms(accounts("100.00", "10.00%", "1.80"), new Companions(prior, budget));

        assertThat(alarms).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("Y10");
            assertThat(finding.message()).contains("1.80万元", "1.50万元", "budget.txt");
        });
    }

    @Test
    void withoutThemNothingIsSaidAndTheQuestionStaysOpen() {
        var report = Checking.check(accounts("150.00", "14.29%", "1.80"), Catalogue.standard());

        assertThat(report.findings()).extracting(Finding::code).doesNotContain("Y04", "Y10");
        assertThat(report.tally().cannotTell()).isGreaterThanOrEqualTo(2);
    }

    private static Disclosure accounts(String change, String rate, String budget) {
        return read("accounts.txt", ACCOUNTS.formatted(change, rate, change, rate, budget, budget));
    }

    private static List<Finding> alarms(Disclosure accounts, Companions companions) {
        return Checking.check(accounts, companions, Catalogue.standard()).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private static Companion companion(String name, String text) {
        return Companion.of(read(name, text));
    }

    private static Disclosure read(String name, String text) {
        return new Extraction().extract(Documents.read(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
