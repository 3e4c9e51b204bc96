package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.benmo.disclosure.checking.diagnosis.Diagnosis;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome.Broken;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Severity;

/** Two rows with each other's codes: what does not add up with every other form is their consequence, and only the rows are told. */
final class Exchanged {
    private static final String CODE = "T00.4";

    private Exchanged() {}

    /**
     * The diagnoses that exchanged codes do not explain. Where they explain one, numbers have borne the exchange out and it weighs as an
     * error.
     */
    static List<Diagnosis> explaining(Map<Identity, List<ProcedureOutcome>> examined, List<Diagnosis> diagnoses) {
        List<Diagnosis> left = new ArrayList<>(diagnoses);
        examined.replaceAll((identity, outcomes) -> identity.code().equals(CODE)
                ? outcomes.stream().map(outcome -> told(outcome, left)).toList()
                : outcomes);
        return left;
    }

    private static ProcedureOutcome told(ProcedureOutcome outcome, List<Diagnosis> diagnoses) {
        return outcome instanceof Broken broken && diagnoses.removeIf(diagnosis -> isAboutRows(diagnosis, broken))
                ? broken.weighing(Severity.ERROR)
                : outcome;
    }

    /** Sentences are bound by names too, so that their figures follow the exchange: any form and any sentence on these codes counts. */
    private static boolean isAboutRows(Diagnosis diagnosis, Broken broken) {
        Set<String> rows =
                broken.figures().stream().map(figure -> figure.key().row()).collect(Collectors.toSet());
        return diagnosis.explains().stream()
                .allMatch(obligation -> obligation.operands().stream()
                        .anyMatch(figure -> rows.contains(figure.key().row())));
    }
}
