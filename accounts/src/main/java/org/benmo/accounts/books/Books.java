package org.benmo.accounts.books;

import java.util.List;
import java.util.Map;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.Profile;

/**
 * A year of an office: everything its forms are made of.
 *
 * @param profile the office and its units
 * @param year fiscal year
 * @param template which version of the forms it publishes, such as {@code 全国-2022}
 * @param journal vouchers of all units
 * @param balances brought forward
 * @param budget entries of the budget book
 * @param registers counts and what is behind them
 * @param prior last year's publication, in 分 or pieces
 * @param reasons why a metric changed, by metric and what it is compared with
 */
public record Books(
        Profile profile,
        int year,
        String template,
        Journal journal,
        List<Balance> balances,
        List<BudgetEntry> budget,
        Registers registers,
        List<Stated> prior,
        Map<Key, String> reasons) {

    /**
     * A number of last year's publication.
     *
     * @param row of its file
     * @param metric registered name
     * @param value in 分, or pieces for a count
     * @param isMoney false for a count
     */
    public record Stated(int row, String metric, long value, boolean isMoney) {}

    /** True when the unit of this code is one whose unearmarked surplus stays in the carry-over. */
    public boolean keepsSurplus(String unit) {
        return profile.units().stream()
                .anyMatch(own -> own.code().equals(unit) && own.kind().keepsSurplus());
    }
}
