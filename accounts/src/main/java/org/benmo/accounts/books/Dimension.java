package org.benmo.accounts.books;

/** What a line of the budget ledger must say besides its account. */
public enum Dimension {
    FUND("资金性质"),
    FUNCTION("功能分类"),
    SPENDING("支出类型"),
    PROJECT("项目"),
    ECONOMY("部门经济分类");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The header used in files. */
    public String label() {
        return label;
    }
}
