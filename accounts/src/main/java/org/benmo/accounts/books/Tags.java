package org.benmo.accounts.books;

import java.util.Optional;

/**
 * The dimensions of a line. Empty words and empty optionals mean that the line does not say.
 *
 * @param fund 资金性质
 * @param function 功能分类, 7 digits
 * @param spending 支出类型
 * @param project code of the project
 * @param economy 部门支出经济分类, 5 digits
 * @param governmentEconomy 政府支出经济分类, 5 digits
 * @param carried true when the money came from an earlier year (上年结转), false for this year's
 * @param indicator number of the budget indicator (指标号)
 * @param payment 支付方式
 * @param counterparty code of another unit the money came from or went to
 */
public record Tags(
        Optional<Fund> fund,
        String function,
        Optional<Spending> spending,
        String project,
        String economy,
        String governmentEconomy,
        boolean carried,
        String indicator,
        String payment,
        String counterparty) {
    /** A line that says nothing besides its account. */
    public static final Tags NONE = new Tags(Optional.empty(), "", Optional.empty(), "", "", "", false, "", "", "");

    /** The dimensions money has before it is spent on something. */
    public static Tags of(Fund fund, String function, Spending spending, String project) {
        return new Tags(Optional.of(fund), function, Optional.of(spending), project, "", "", false, "", "", "");
    }

    /** These with what it was spent on. */
    public Tags on(String economic, String government) {
        return new Tags(
                fund, function, spending, project, economic, government, carried, indicator, payment, counterparty);
    }

    /** These from a budget indicator, of this year's money or carried. */
    public Tags from(String number, boolean isCarried, String paid) {
        return new Tags(
                fund, function, spending, project, economy, governmentEconomy, isCarried, number, paid, counterparty);
    }

    /** These against another unit. */
    public Tags with(String unit) {
        return new Tags(
                fund, function, spending, project, economy, governmentEconomy, carried, indicator, payment, unit);
    }

    /** These without what it was spent on, for income and balances. */
    public Tags withoutEconomy() {
        return on("", "");
    }
}
