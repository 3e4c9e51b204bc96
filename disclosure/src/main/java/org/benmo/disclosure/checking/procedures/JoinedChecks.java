package org.benmo.disclosure.checking.procedures;

import java.util.List;
import org.benmo.disclosure.Disclosure;

/**
 * Several ways of asking one check.
 *
 * @param code of the check
 * @param parts whose outcomes are taken together
 */
record JoinedChecks(String code, List<Procedure> parts) implements Procedure {
    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> all = parts.stream()
                .flatMap(part -> part.examine(disclosure).stream())
                .toList();
        List<ProcedureOutcome> asked = all.stream()
                .filter(outcome -> !(outcome instanceof ProcedureOutcome.NotApplicable))
                .toList();
        return asked.isEmpty() ? all.subList(0, 1) : asked;
    }
}
