package org.benmo.samples.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.benmo.accounts.books.AccountBalances;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.invariants.VoucherChain;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.Rounding;
import org.junit.jupiter.api.Test;

/** Ledgers by period, the chain over the vouchers, and rounding by form. */
class LedgersTest {

    @Test
    void ledgersBalanceInEveryPeriodAndGrowFromOneToTheNext() {
        Books books = SampleBureau.books(1);
        long before = 0;
        for (int period = 1; period <= 12; period++) {
            AccountBalances balances = AccountBalances.of(books, "361001", period, false);
            long debited = 0;
            long credited = 0;
            for (AccountBalances.Line line : balances.lines().values()) {
                debited += line.debited();
                credited += line.credited();
            }
            assertThat(debited).as("period " + period).isEqualTo(credited);
            assertThat(-balances.closing("7101")).isGreaterThanOrEqualTo(before);
            before = -balances.closing("7101");
        }
        assertThat(before).isEqualTo(615_414_500L);
    }

    @Test
    void closingEmptiesIncomeAndSpendingAndKeepsTheCarryOver() {
        for (long seed = 0; seed < 10; seed++) {
            Books books = RandomBureau.books(seed);
            for (Profile.UnitInScope unit : books.profile().units()) {
                AccountBalances closed = AccountBalances.of(books, unit.code(), 13, true);
                assertThat(closed.closing("6")).as("seed " + seed).isZero();
                assertThat(closed.closing("7")).as("seed " + seed).isZero();
                AccountBalances open = AccountBalances.of(books, unit.code(), 13, false);
                long moved = open.closing("6") + open.closing("7");
                assertThat(closed.closing("8")).isEqualTo(open.closing("8") + moved);
            }
        }
    }

    @Test
    void anyChangeOfAVoucherChangesTheChain() {
        Books books = RandomBureau.books(3);
        String chain = VoucherChain.of(books.journal());
        assertThat(VoucherChain.of(RandomBureau.books(3).journal())).isEqualTo(chain);
        Journal shorter = new Journal(Dictionaries.empty());
        for (int i = 0; i < books.journal().vouchers() - 1; i++) {
            shorter.add(books.journal().voucher(i));
        }
        assertThat(VoucherChain.of(shorter)).isNotEqualTo(chain);
    }

    @Test
    void formsThatSumRoundedPartsPrintTotalsThatAddUp() {
        int checked = 0;
        for (long seed = 0; seed < 60; seed++) {
            Books books = RandomBureau.books(seed);
            if (!books.template().equals("上海-2024")) {
                continue;
            }
            FilledYear year = YearAccounts.of(books).filled();
            FilledForm form = year.form("T03").orElseThrow();
            assertThat(form.rounding()).isEqualTo(Rounding.SUM_OF_ROUNDED);
            for (String column : List.of("year", "basic", "project")) {
                BigDecimal sum = form.rows().stream()
                        .filter(row -> row.level() == 3)
                        .map(row -> printed(year, row, column))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(printed(year, form.rows().getFirst(), column)).isEqualByComparingTo(sum);
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private static BigDecimal printed(FilledYear year, FilledRow row, String column) {
        return year.printed(new Key("T03", row.key(), column)).orElseThrow().value();
    }

    @Test
    void aDepartmentIsItsUnitsLessWhatFlowsBetweenThem() {
        int inner = 0;
        for (long seed = 0; seed < 20; seed++) {
            Books books = RandomBureau.books(seed);
            YearAccounts accounts = YearAccounts.of(books);
            for (Key key : List.of(
                    new Key("T01", "expend.year", "final"),
                    new Key("T01", "income.year", "final"),
                    new Key("T01", "carry.open", "final"),
                    new Key("T01", "carry.close", "final"),
                    new Key("T04", "expend.year", "total"))) {
                BigDecimal units = BigDecimal.ZERO;
                for (Profile.UnitInScope unit : books.profile().units()) {
                    units = units.add(accounts.filled(unit.code())
                            .orElseThrow()
                            .figure(key)
                            .orElseThrow()
                            .printed()
                            .inBase());
                }
                BigDecimal less = units.subtract(accounts.value(key).orElseThrow());
                boolean flow = key.row().endsWith(".year") && key.form().equals("T01");
                assertThat(less)
                        .as("seed " + seed + " " + key)
                        .isEqualByComparingTo(flow ? innerFlows(books) : BigDecimal.ZERO);
                inner += less.signum();
            }
        }
        assertThat(inner).as("some bureaus have inner flows").isPositive();
    }

    /** What the paying units gave to others of the office. */
    private static BigDecimal innerFlows(Books books) {
        long sum = 0;
        for (int line = 0; line < books.journal().lines(); line++) {
            boolean gives = books.journal().account(line).matches("7[45]01.*");
            boolean inner = books.journal().counterparty(line) > 0;
            sum += gives && inner ? books.journal().debitLessCredit(line) : 0;
        }
        return BigDecimal.valueOf(sum);
    }
}
