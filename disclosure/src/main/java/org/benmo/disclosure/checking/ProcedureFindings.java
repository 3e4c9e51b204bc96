package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome.Broken;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Severity;

/**
 * Findings of procedures. Information that says the same in several places is one finding, and so is all that differs from one other publication: what
 * is wrong there is the publication that was taken, or the basis.
 */
final class ProcedureFindings {
    private static final Set<String> OF_ANOTHER_PUBLICATION = Set.of("Y04", "Y10");

    private static final int MESSAGES_MAX = 5;

    private ProcedureFindings() {}

    /** What one procedure found, under the check it carries out. */
    static List<Finding> of(Identity identity, List<Broken> broken) {
        Map<String, List<Broken>> same = new LinkedHashMap<>();
        for (int i = 0; i < broken.size(); i++) {
            Broken one = broken.get(i);
            same.computeIfAbsent(group(identity, one, i), m -> new ArrayList<>())
                    .add(one);
        }
        return same.values().stream().map(group -> finding(identity, group)).toList();
    }

    private static String group(Identity identity, Broken one, int number) {
        if (OF_ANOTHER_PUBLICATION.contains(identity.code())) {
            return identity.code();
        }
        return severity(identity, one) == Severity.INFO ? one.message() : number + one.message();
    }

    private static String message(List<Broken> group) {
        List<String> messages = group.stream().map(Broken::message).distinct().toList();
        String shown = messages.stream().limit(MESSAGES_MAX).collect(Collectors.joining("；"));
        return group.size() > 1 ? shown + "（共" + group.size() + "处）" : shown;
    }

    static Severity severity(Identity identity, Broken broken) {
        return broken.severity().orElse(identity.severity());
    }

    private static Finding finding(Identity identity, List<Broken> group) {
        Broken first = group.getFirst();
        List<FoundAt> places =
                group.stream().flatMap(b -> b.places().stream()).distinct().toList();
        String message = message(group);
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
