package org.benmo.accounts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.statements.filled.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event template balances in both ledgers, names known accounts, and gives each line what its account needs. */
class EventsTest {
    private static final Tags TAGS =
            Tags.of(Fund.GENERAL, "2130501", Spending.PROJECT, "P1").on("30201", "50201");

    static List<String> names() {
        return Events.standard().names();
    }

    private static Optional<Voucher> voucher(String name, LocalDate day, UnitKind kind) {
        return Events.standard()
                .voucher(new Events.Event(
                        "1",
                        day,
                        name,
                        "001",
                        kind,
                        "",
                        List.of(new Events.Part(100, TAGS), new Events.Part(23, TAGS))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void balancesInBothLedgersWithTheDimensionsItsAccountsNeed(String name) {
        Voucher voucher =
                voucher(name, LocalDate.of(2022, 6, 1), UnitKind.INSTITUTION).orElseThrow();
        long financial = 0;
        long budget = 0;
        for (Voucher.Line line : voucher.lines()) {
            Chart.Account account = Chart.standard().account(line.account()).orElseThrow();
            long signed = line.debit() ? line.fen() : -line.fen();
            financial += account.budget() ? 0 : signed;
            budget += account.budget() ? signed : 0;
            if (!account.required().isEmpty()) {
                assertThat(line.tags().fund()).as(name).isPresent();
                assertThat(line.tags().function()).as(name).isNotEmpty();
            }
        }
        assertThat(financial).isZero();
        assertThat(budget).isZero();
    }

    @Test
    void cashEventsHaveBothLegsAndAccrualsOnlyTheFinancialOne() {
        assertThat(accounts("国库集中支付", 2023)).containsExactly("5001", "4001", "7101", "7101", "6001", "6001");
        assertThat(accounts("计提折旧", 2023)).containsExactly("5001", "1602");
        assertThat(accounts("归集上缴", 2023)).containsExactly("3001", "1201", "810104", "810104", "800103");
    }

    private static List<String> accounts(String name, int year) {
        return voucher(name, LocalDate.of(year, 5, 1), UnitKind.ADMINISTRATIVE).orElseThrow().lines().stream()
                .map(Voucher.Line::account)
                .toList();
    }

    @Test
    void templatesHoldOnlyOnTheirDates() {
        assertThat(voucher("授权支付", LocalDate.of(2022, 12, 31), UnitKind.ADMINISTRATIVE))
                .isPresent();
        assertThat(voucher("授权支付", LocalDate.of(2023, 1, 1), UnitKind.ADMINISTRATIVE))
                .isEmpty();
        assertThat(voucher("国库集中支付", LocalDate.of(2021, 1, 1), UnitKind.ADMINISTRATIVE))
                .isEmpty();
        assertThat(voucher("没有这种业务", LocalDate.of(2021, 1, 1), UnitKind.ADMINISTRATIVE))
                .isEmpty();
    }

    @Test
    void institutionsSpendOn7201() {
        assertThat(voucher("直接支付", LocalDate.of(2021, 5, 1), UnitKind.INSTITUTION)
                        .orElseThrow()
                        .lines())
                .anySatisfy(line -> assertThat(line.account()).isEqualTo("7201"));
    }
}
