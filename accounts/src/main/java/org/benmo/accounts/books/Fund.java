package org.benmo.accounts.books;

import java.util.Arrays;
import java.util.Optional;

/** 资金性质: which budget money belongs to. The first three are fiscal. */
public enum Fund {
    GENERAL("一般公共预算"),
    GOVERNMENT_FUND("政府性基金预算"),
    STATE_CAPITAL("国有资本经营预算"),
    SPECIAL_ACCOUNT("财政专户管理资金"),
    OWN("单位资金");

    private static final Fund[] ALL = values();
    private final String label;

    Fund(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }

    /** True for 财政拨款. */
    public boolean isFiscal() {
        return number() <= STATE_CAPITAL.number();
    }

    /** Its place among the others: how columns store it, within one process only. */
    @SuppressWarnings("EnumOrdinal")
    public int number() {
        return ordinal();
    }

    /** The fund of a stored number. */
    public static Fund at(int ordinal) {
        return ALL[ordinal];
    }

    /** The fund of a word. */
    public static Optional<Fund> labelled(String word) {
        return Arrays.stream(ALL).filter(fund -> fund.label.equals(word)).findFirst();
    }
}
