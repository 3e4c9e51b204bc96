package org.benmo.accounts.books;

import java.util.Arrays;
import java.util.Optional;

/** What a voucher is for; only the first two make the year's figures. */
public enum VoucherKind {
    DAILY("日常"),
    /** Corrections of opening balances: 会计差错更正, 收回以前年度支出, 归集调入, 归集调出, 归集上缴, 单位内部调剂. */
    OPENING("年初调整"),
    /** Year-end closing entries, left out of every form. */
    CLOSING("年末结转");

    private static final VoucherKind[] ALL = values();
    private final String label;

    VoucherKind(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }

    /** Its place among the others: how columns store it, within one process only. */
    @SuppressWarnings("EnumOrdinal")
    public int number() {
        return ordinal();
    }

    /** The kind of a stored number. */
    public static VoucherKind at(int ordinal) {
        return ALL[ordinal];
    }

    /** The kind of a word; an empty word is daily. */
    public static Optional<VoucherKind> labelled(String word) {
        return word.isEmpty()
                ? Optional.of(DAILY)
                : Arrays.stream(ALL).filter(kind -> kind.label.equals(word)).findFirst();
    }
}
