package org.benmo.accounts.files;

import java.io.IOException;
import java.util.Optional;

/** Opens the tables of books one after another; what cannot be opened is told as a problem. */
@FunctionalInterface
interface Opening {
    Optional<Rows> open(TableSpec spec) throws IOException;
}
