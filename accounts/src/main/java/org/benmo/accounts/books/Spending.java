package org.benmo.accounts.books;

import java.util.Arrays;
import java.util.Optional;

/** 支出类型: what money is for. */
public enum Spending {
    BASIC("基本支出"),
    PROJECT("项目支出");

    private static final Spending[] ALL = values();
    private final String label;

    Spending(String label) {
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
    public static Spending at(int ordinal) {
        return ALL[ordinal];
    }

    /** The kind of a word. */
    public static Optional<Spending> labelled(String word) {
        return Arrays.stream(ALL).filter(kind -> kind.label.equals(word)).findFirst();
    }
}
