package org.benmo.statements.formulas;

import java.util.List;

/** Which rows a sum runs over. */
public sealed interface Group {
    /** A group named in {@code forms.yaml}. */
    record Named(String name, List<String> rows) implements Group {}

    /** All printed rows of codes of one level: 1 各类, 2 各款, 3 各项. */
    record Level(int level) implements Group {
        /** As formula files write it. */
        public String word() {
            return switch (level) {
                case 1 -> "各类";
                case 2 -> "各款";
                default -> "各项";
            };
        }
    }

    /** The printed rows directly below the row a loop stands at. */
    record Children(String loop) implements Group {}
}
