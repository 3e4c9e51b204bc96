package org.benmo.statements.formulas;

import java.util.Optional;
import org.benmo.statements.figures.Assertion;

/** For what a formula is asked, once for each. */
public sealed interface Loop {
    /** Rows of a form; {@code word} is their name in the formula. */
    record Rows(RowKind kind, String form) implements Loop {}

    /** Amount columns of a form, {@code 列} in the formula. */
    record Columns(String form) implements Loop {}

    /** Keys the narrative prints more than once, {@code 前次} and {@code 本次} in the formula. */
    record Repeats() implements Loop {}

    /** Sentences that claim a relation. */
    record Claims(Assertion.Kind kind) implements Loop {}

    /** Which rows of a form. */
    enum RowKind {
        ANY("行"),
        CODED("科目"),
        PARENTS("上级科目"),
        CLASSES("类"),
        SECTIONS("款"),
        ITEMS("项");

        private final String word;

        RowKind(String word) {
            this.word = word;
        }

        /** As formula files write it. */
        public String word() {
            return word;
        }

        /** The kind of a word. */
        public static Optional<RowKind> of(String word) {
            for (RowKind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The word that stands for the column of a loop. */
    String COLUMN = "列";
}
