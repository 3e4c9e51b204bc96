package org.benmo.bureau.kit.lists;

import java.util.Set;

/** Which columns of a list a person wants to see; the kit does not know where that is kept. */
public interface ColumnChoice {
    /** Keys of columns of the list at this path, for who is asking; empty for all. */
    Set<String> of(String list);

    /** Remembers a choice for who is asking; empty for all. */
    void remember(String list, Set<String> columns);
}
