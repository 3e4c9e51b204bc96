package org.benmo.reports;

import java.io.IOException;
import java.util.Map;

/**
 * A report of one run over any number of files, written as results come, so that no more than one result is held. Call {@link #add}
 * once a file in the order to be shown, then {@link #close}.
 */
public interface RunReport extends AutoCloseable {
    /**
     * Writes what is said about the next file.
     *
     * @param result what was said
     * @param outputs files written for this one: format, such as {@code html}, and name relative to the report
     */
    void add(FileResult result, Map<String, String> outputs) throws IOException;

    /** Writes what is said about a file that has no reports of its own. */
    default void add(FileResult result) throws IOException {
        add(result, Map.of());
    }

    /** Writes what ends the report; the stream given to it stays open. */
    @Override
    void close() throws IOException;
}
