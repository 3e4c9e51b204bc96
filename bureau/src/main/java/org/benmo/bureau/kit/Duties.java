package org.benmo.bureau.kit;

import java.util.List;
import java.util.Set;
import org.benmo.bureau.rights.Permission;

/** A module that knows what waits for a person. */
public interface Duties {
    /** What waits for somebody with this login who may do this; the most pressing first. */
    List<Duty> of(String login, Set<Permission> may);

    /**
     * Something that waits.
     *
     * @param words what
     * @param link where it is done
     * @param late true when it is overdue
     */
    record Duty(String words, String link, boolean late) {}
}
