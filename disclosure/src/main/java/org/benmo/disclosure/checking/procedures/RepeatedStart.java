package org.benmo.disclosure.checking.procedures;

import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Section;

/**
 * The beginning of a paragraph printed twice: 总计持平。主要原因：总计持平。主要原因：人员变化。 The first copy breaks off where the
 * second goes on, so what it announces is not missing.
 */
final class RepeatedStart {
    private static final String STOPS = "；;。，,";

    private RepeatedStart() {}

    /**
     * True when the clause ends such a first copy.
     *
     * @param clause as printed; wherever it stands with nothing behind it at all, the answer is no
     */
    static boolean isOne(Disclosure disclosure, String clause) {
        boolean found = false;
        for (Section section : disclosure.sections()) {
            String body = section.body().characters();
            for (int at = body.indexOf(clause); at >= 0; at = body.indexOf(clause, at + clause.length())) {
                int end = at + clause.length();
                if (isBare(body, end)) {
                    return false;
                }
                found |= isRepeated(body, at, clause);
            }
        }
        return found;
    }

    private static boolean isBare(String body, int end) {
        return end == body.length() || STOPS.indexOf(body.charAt(end)) >= 0;
    }

    /** What stands before the clause stands between it and its next copy too. */
    private static boolean isRepeated(String body, int at, String clause) {
        int end = at + clause.length();
        int next = body.indexOf(clause, end);
        return next > end && body.substring(0, at).endsWith(body.substring(end, next));
    }
}
