package org.benmo.accounts.books;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * One entry of the budget book. Entries are only added: 年初, adjustments and the full year are three different facts.
 *
 * @param row of its file, for lineage
 * @param indicator number of the budget indicator
 * @param date when it was received
 * @param kind what it does
 * @param unit code of the unit
 * @param tags dimensions, economic code at 款 level included where the budget has it
 * @param fen amount in 分, positive; the kind gives the sign
 * @param arrived how much of it the treasury made available, in 分
 * @param document 文号; empty without
 * @param procurement true for money that is spent through government procurement
 */
public record BudgetEntry(
        int row,
        String indicator,
        LocalDate date,
        Kind kind,
        String unit,
        Tags tags,
        long fen,
        long arrived,
        String document,
        boolean procurement) {

    /** What an entry does to the budget. */
    public enum Kind {
        INITIAL("年初批复", 1, true),
        INITIAL_CARRY("年初安排的上年结转", 1, true),
        CARRY("上年结转", 1, false),
        ADDED("追加", 1, false),
        CUT("追减", -1, false),
        MOVED_IN("调入", 1, false),
        MOVED_OUT("调出", -1, false),
        /** Taken back at the end of the year; not part of the adjusted budget. */
        RECLAIMED("收回", 0, false);

        private final String label;
        private final int sign;
        private final boolean initial;

        Kind(String label, int sign, boolean initial) {
            this.label = label;
            this.sign = sign;
            this.initial = initial;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }

        /** How it counts in the adjusted budget: 1, −1, or 0. */
        public int sign() {
            return sign;
        }

        /** True when it is part of the initial budget. */
        public boolean isInitial() {
            return initial;
        }

        /** True when it brings money of an earlier year. */
        public boolean isCarried() {
            return this == INITIAL_CARRY || this == CARRY;
        }

        /** The kind of a word. */
        public static Optional<Kind> labelled(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label.equals(word))
                    .findFirst();
        }
    }
}
