package org.benmo.accounts.files;

import java.io.IOException;
import java.util.Optional;

/** Where the tables of books stand: a database, or a database with the rows of a file behind them. */
@FunctionalInterface
public interface Tables {
    /** Opens a table at its beginning; empty when there is none. The caller closes it. */
    Optional<TableReader> open(TableSpec table) throws IOException;
}
