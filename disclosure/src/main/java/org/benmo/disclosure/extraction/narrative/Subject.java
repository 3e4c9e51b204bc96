package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import org.benmo.statements.amounts.Unit;

/**
 * What a clause is about.
 *
 * @param row row of the keys of its figures
 * @param also rows of which every print is a print too, such as both totals for 收入支出总计
 * @param kind what its level is counted in
 * @param path printed names from 类 down for a classification item, else the one printed name
 * @param level of the first name of the path: 1 for 类, 2 for 款, 3 for 项, {@link #ECONOMIC}; 0 for what is not an item
 */
record Subject(String row, List<String> also, Unit.Kind kind, List<String> path, int level) {
    /** The level of items of the economic classification. */
    static final int ECONOMIC = 9;

    static Subject of(String row, Unit.Kind kind, String name) {
        return new Subject(row, List.of(), kind, List.of(name), 0);
    }

    static Subject item(String row, List<String> path, int level) {
        return new Subject(row, List.of(), Unit.Kind.MONEY, path, level);
    }

    Subject alsoRows(List<String> rows) {
        return new Subject(row, rows, kind, path, level);
    }

    boolean isItem() {
        return level > 0;
    }

    boolean isCount() {
        return kind == Unit.Kind.COUNT;
    }
}
