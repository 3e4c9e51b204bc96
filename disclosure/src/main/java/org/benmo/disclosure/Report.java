package org.benmo.disclosure;

import java.util.List;
import org.benmo.statements.identities.Obligation;

/**
 * Everything said about one document.
 *
 * @param disclosure as understood
 * @param findings worst first, then in printed order
 * @param obligations every identity asked, with its outcome
 * @param tally the outcomes counted
 */
public record Report(Disclosure disclosure, List<Finding> findings, List<Obligation> obligations, Tally tally) {

    /** Outcomes counted; rounding is counted apart from the rest of holds. */
    public record Tally(int holds, int rounding, int broken, int notApplicable, int cannotTell) {}
}
