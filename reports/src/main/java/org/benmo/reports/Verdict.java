package org.benmo.reports;

import org.benmo.statements.identities.Severity;

/** The one sentence that sums a document up; never says more than what was read allows. */
public final class Verdict {
    private Verdict() {}

    /** The sentence. */
    public static String of(FileResult.Understood document) {
        int errors = document.count(Severity.ERROR);
        int warnings = document.count(Severity.WARNING);
        if (errors + warnings > 0) {
            return Messages.get("section.errors", errors, warnings, document.count(Severity.INFO));
        }
        int unread = document.numbers().unread().size();
        int undecided = document.tally().cannotTell();
        return unread == 0 && undecided == 0
                ? Messages.get("section.no.findings")
                : Messages.get("section.no.findings.partly", unread, undecided);
    }
}
