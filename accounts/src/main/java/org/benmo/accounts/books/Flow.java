package org.benmo.accounts.books;

import java.util.Locale;

/**
 * What a record means for the forms, whichever account carries it. Amounts of a flow are counted so that the usual
 * direction is positive: income and balances by credit, spending by debit.
 */
public enum Flow {
    INCOME_FISCAL(true),
    INCOME_SUPERIOR(true),
    INCOME_BUSINESS(true),
    INCOME_OPERATING(true),
    INCOME_SUBSIDIARY(true),
    INCOME_DEBT(true),
    INCOME_OTHER(true),
    EXPEND(false),
    EXPEND_OPERATING(false),
    EXPEND_UPWARD(false),
    EXPEND_SUBSIDY(false),
    /** 8101, 8102 at the start of the year, as last year closed. */
    OPEN_FISCAL(true),
    /** 8201. */
    OPEN_EARMARKED(true),
    /** 8202. */
    OPEN_SURPLUS(true),
    /** 8301: never part of the carry-over. */
    OPEN_SPECIAL(true),
    /** 8401: only a loss is carried. */
    OPEN_OPERATING(true),
    ADJUST_FISCAL(true),
    ADJUST_EARMARKED(true),
    ADJUST_SURPLUS(true),
    ADJUST_SPECIAL(true),
    /** 8001 资金结存. */
    CASH(false),
    /** Written by the closing itself; never part of a form. */
    CLOSING(true),
    /** Financial accounts: never part of a form. */
    FINANCIAL(false),
    /** 年初批复 and 年初安排的上年结转. */
    BUDGET_INITIAL(true),
    /** 追加, 追减, 调入, 调出 and carry-over approved within the year, signed. */
    BUDGET_CHANGE(true),
    BUDGET_RECLAIMED(true),
    BUDGET_ARRIVED(true),
    /** Counts and amounts of registers; which one says the register cell. */
    REGISTER(true);

    private static final Flow[] ALL = values();
    private final boolean credit;

    Flow(boolean credit) {
        this.credit = credit;
    }

    /** True when a credit adds. */
    public boolean addsByCredit() {
        return credit;
    }

    /** True for income of any source. */
    public boolean isIncome() {
        return number() <= INCOME_OTHER.number();
    }

    /** True for spending of any kind. */
    public boolean isSpending() {
        return number() >= EXPEND.number() && number() <= EXPEND_SUBSIDY.number();
    }

    /** True for a balance brought forward or its adjustment. */
    public boolean isBalance() {
        return number() >= OPEN_FISCAL.number() && number() <= ADJUST_SPECIAL.number();
    }

    /** True for corrections of the opening balances. */
    public boolean isAdjustment() {
        return number() >= ADJUST_FISCAL.number() && number() <= ADJUST_SPECIAL.number();
    }

    /** True for the budget entries. */
    public boolean isBudget() {
        return number() >= BUDGET_INITIAL.number() && number() <= BUDGET_ARRIVED.number();
    }

    /** Its place among the others: how columns store it, within one process only. */
    @SuppressWarnings("EnumOrdinal")
    public int number() {
        return ordinal();
    }

    /** The flow of a stored number. */
    public static Flow at(int ordinal) {
        return ALL[ordinal];
    }

    /** The flow of a name of our data, such as {@code income-fiscal}. */
    public static Flow named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
