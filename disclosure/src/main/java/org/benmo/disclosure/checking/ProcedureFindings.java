package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome.Broken;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Severity;

/** Findings of procedures. Information that says the same in several places is one finding. */
final class ProcedureFindings {
    private ProcedureFindings() {}

    /** What one procedure found, under the check it carries out. */
    static List<Finding> of(Identity identity, List<Broken> broken) {
        Map<String, List<Broken>> same = new LinkedHashMap<>();
        for (int i = 0; i < broken.size(); i++) {
            Broken one = broken.get(i);
            boolean grouped = severity(identity, one) == Severity.INFO;
            same.computeIfAbsent(grouped ? one.message() : i + one.message(), m -> new ArrayList<>())
                    .add(one);
        }
        return same.values().stream().map(group -> finding(identity, group)).toList();
    }

    static Severity severity(Identity identity, Broken broken) {
        return broken.severity().orElse(identity.severity());
    }

    private static Finding finding(Identity identity, List<Broken> group) {
        Broken first = group.getFirst();
        List<FoundAt> places =
                group.stream().flatMap(b -> b.places().stream()).distinct().toList();
        String message = group.size() > 1 ? first.message() + "（共" + group.size() + "处）" : first.message();
        return new Finding(
                identity.code(),
                severity(identity, first),
                first.where(),
                first.printed(),
                message,
                first.printed(),
                first.expected(),
                Optional.empty(),
                first.cause(),
                first.suggestion().isEmpty() ? identity.remedy() : first.suggestion(),
                first.figures().isEmpty() ? Certainty.WORDING : Certainty.CERTAIN,
                first.shape(),
                places,
                List.of(identity.code()),
                List.of());
    }
}
