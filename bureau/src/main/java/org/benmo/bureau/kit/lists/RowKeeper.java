package org.benmo.bureau.kit.lists;

import java.util.Map;
import org.benmo.bureau.kit.Refusal;

/**
 * Keeps the rows of a list, one at a time, for forms and machines. Cells are typed text by column key: dates as 2026-01-31, money in
 * 元; what cannot be taken is told in sentences by the key of the column they are about, and nothing was changed then.
 */
public interface RowKeeper {
    /** How often the row was changed; a form reads it before the cells, so that it never tells of a newer row than it shows. */
    int version(long id);

    /**
     * Adds a row.
     *
     * @param actor login
     * @return sentences; empty when it was added
     */
    Map<String, String> add(String actor, Map<String, String> cells);

    /**
     * Replaces the cells of a row, if no one did since {@code version}.
     *
     * @param actor login
     * @return sentences; empty when it was changed
     * @throws Refusal {@code changed.meanwhile} or {@code row.gone}
     */
    Map<String, String> change(String actor, long id, int version, Map<String, String> cells);

    /**
     * Takes a row out of the list, if no one changed it since {@code version}; the audit trail keeps what it was.
     *
     * @param actor login
     * @throws Refusal {@code changed.meanwhile}, {@code row.gone}, or why others need the row
     */
    void remove(String actor, long id, int version);
}
