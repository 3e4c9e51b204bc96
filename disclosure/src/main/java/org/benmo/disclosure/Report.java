package org.benmo.disclosure;

import java.util.List;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;

/**
 * Everything said about one document.
 *
 * @param disclosure as understood
 * @param findings worst first, then in printed order
 * @param obligations every identity asked, with its outcome
 * @param undecided what no formula can say, where it could not be decided either
 * @param tally the outcomes counted, those of obligations and of what no formula can say
 */
public record Report(
        Disclosure disclosure,
        List<Finding> findings,
        List<Obligation> obligations,
        List<Undecided> undecided,
        Tally tally) {
    /** A check that is a procedure, and why it could not be decided at one place. */
    public record Undecided(Identity identity, String reason) {}

    /** Outcomes counted; rounding is counted apart from the rest of holds. */
    public record Tally(int holds, int rounding, int broken, int notApplicable, int cannotTell) {}
}
