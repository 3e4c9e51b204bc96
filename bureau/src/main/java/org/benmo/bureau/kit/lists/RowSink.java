package org.benmo.bureau.kit.lists;

import java.util.Map;

/** Takes the rows of a workbook into a list. Called inside one transaction, which is undone when the rows must not stay. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes a row.
     *
     * @param cells typed text by column key: dates as 2026-01-31, money in 元; empty cells as empty text
     * @return sentences by the key of the column they are about; empty when the row was taken
     */
    Map<String, String> take(Map<String, String> cells);
}
