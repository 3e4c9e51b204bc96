package org.benmo.statements.catalogue;

import java.util.List;
import org.benmo.statements.identities.Identity;

/**
 * A check as its file states it, for people.
 *
 * @param identity its fields
 * @param cases its examples, in written order
 */
public record Explanation(Identity identity, List<Example> cases) {
    /**
     * A case of a check.
     *
     * @param kind {@code holds}, {@code broken}, {@code rounding} or {@code absent}
     * @param text the figures or the words of the case; empty when the kind cannot exist
     * @param note the words a finding points at, or why the kind cannot exist; may be empty
     */
    public record Example(String kind, String text, String note) {}
}
