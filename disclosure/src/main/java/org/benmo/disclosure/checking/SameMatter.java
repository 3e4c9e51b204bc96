package org.benmo.disclosure.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.benmo.disclosure.checking.diagnosis.Diagnosis;
import org.benmo.disclosure.checking.diagnosis.Repair;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome.Broken;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;

/** Tells when a procedure and a diagnosis speak of one error, so that it is told once, by the one who knows more. */
final class SameMatter {
    private SameMatter() {}

    /** True when the procedure blames what the diagnosis blames, or what only follows from it. */
    static boolean is(Broken broken, Diagnosis diagnosis, FigureSet figures) {
        List<Figure> told = broken.figures();
        if (told.isEmpty()) {
            return false;
        }
        return switch (diagnosis) {
            case Diagnosis.Cause cause -> told.stream().anyMatch(follows(cause, figures)::contains);
            case Diagnosis.Tie tie ->
                told.contains(tie.alternatives().getFirst().figure());
            case Diagnosis.Contradiction contradiction ->
                contradiction.figures().stream().anyMatch(told::contains);
        };
    }

    /** A unique repair knows more than a procedure that cannot say what it should be; else the procedure is the better. */
    static boolean isBetterToldBy(Diagnosis diagnosis, Broken broken) {
        return diagnosis instanceof Diagnosis.Cause cause
                && (broken.expected().isEmpty()
                        || !broken.figures().contains(cause.repairs().getFirst().figure()));
    }

    /** What the cause puts right, and the changes that sentences state of it. */
    private static Set<Figure> follows(Diagnosis.Cause cause, FigureSet figures) {
        Set<Figure> follows = new HashSet<>();
        cause.repairs().stream().map(Repair::figure).forEach(follows::add);
        Set<Figure> roots = Set.copyOf(follows);
        cause.consequences().stream().map(Repair::figure).forEach(follows::add);
        for (Assertion change : figures.assertions(Assertion.Kind.CHANGE)) {
            if (change.role("本年数").stream().anyMatch(roots::contains)) {
                follows.addAll(change.role("增减额"));
            }
        }
        return follows;
    }
}
