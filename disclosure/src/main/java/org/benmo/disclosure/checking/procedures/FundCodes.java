package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.FormState;

/** Codes of the government-fund budget in the form of the general public budget, by the dated list of the catalogue. */
final class FundCodes implements Procedure {
    @Override
    public String code() {
        return "T05.4";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state("T05") == FormState.NOT_READ
                || disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未读到一般公共预算财政拨款支出决算表"));
        }
        int year = disclosure.year().getAsInt();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (FormTable.Row row : CodedRows.of(disclosure, "T05")) {
            Optional<Boolean> fund = Codes.standard().isGovernmentFund(row.code(), year);
            if (fund.isPresent() && fund.get() && CodedRows.money(row).isPresent()) {
                outcomes.add(ProcedureOutcome.Broken.at(
                        CodedRows.title(disclosure, "T05") + " " + row.code() + row.name(),
                        CodedRows.place(row),
                        "政府性基金预算的科目列在了一般公共预算的表里",
                        "移到政府性基金预算财政拨款收入支出决算表，或改正科目编码。"));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("表中科目")) : outcomes;
    }
}
