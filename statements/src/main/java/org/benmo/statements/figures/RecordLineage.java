package org.benmo.statements.figures;

import java.util.List;

/**
 * Where a figure of our own books comes from: the formula, the figures it is made of, and the records below all of them. A
 * leaf has no operands, a total has; both know their records.
 */
public interface RecordLineage extends Lineage {
    /** How it is computed, in office words, such as {@code 本年支出合计 = 基本支出 + 项目支出}. */
    String formula();

    /** The figures the formula names, in its order, those with a minus included; empty for a leaf. */
    List<Key> operands();

    /** How many records it was made of, each counted once. */
    int recordCount();

    /** The ids of those records in the order of the books: {@code voucher/line}, or {@code register:row}. */
    List<String> records();

    /** The first of them, at most so many: a page shows some, a total may have a hundred thousand. */
    default List<String> firstRecords(int most) {
        return records().stream().limit(most).toList();
    }
}
