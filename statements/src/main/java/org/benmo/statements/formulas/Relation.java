package org.benmo.statements.formulas;

import java.util.Optional;

/** How the two sides of a formula are compared. */
public enum Relation {
    EQUAL("="),
    AT_MOST("≤"),
    AT_LEAST("≥"),
    LESS("<"),
    MORE(">"),
    /** The digits differ; an allowance never makes them the same. */
    DIFFERENT("≠"),
    /** Both sides are zero as printed, or neither is. */
    BOTH_ZERO("同为零"),
    /** Neither side has the opposite sign of the other. */
    SAME_SIGN("同号"),
    /** Two counts are the same, to the digit. */
    SAME("相同");

    private final String word;

    Relation(String word) {
        this.word = word;
    }

    /** As formula files write it. */
    public String word() {
        return word;
    }

    /** The relation of a word; a few other ways to write it are understood. */
    public static Optional<Relation> of(String word) {
        for (Relation relation : values()) {
            if (relation.word.equals(word)) {
                return Optional.of(relation);
            }
        }
        return switch (word) {
            case "==", "＝", "等于" -> Optional.of(EQUAL);
            case "<=", "不大于", "不超过" -> Optional.of(AT_MOST);
            case ">=", "不小于" -> Optional.of(AT_LEAST);
            case "!=", "不等于" -> Optional.of(DIFFERENT);
            case "小于" -> Optional.of(LESS);
            case "大于" -> Optional.of(MORE);
            default -> Optional.empty();
        };
    }
}
