package org.benmo.reports;

import java.util.ArrayList;
import java.util.List;
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
        if (unread == 0 && undecided == 0) {
            return Messages.get("section.no.findings");
        }
        List<String> open = new ArrayList<>();
        if (unread > 0) {
            open.add(Messages.get("section.no.findings.unread", unread));
        }
        if (undecided > 0) {
            open.add(Messages.get("section.no.findings.undecided", undecided));
        }
        return Messages.get("section.no.findings.partly", String.join("，", open));
    }
}
