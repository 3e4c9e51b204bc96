package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.figures.FormState;

/** Every item with appropriated spending is an item of the form of all spending. */
final class CodesInExpenditure implements Procedure {
    @Override
    public String code() {
        return "X18";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state("T03") != FormState.FILLED) {
            return List.of(new ProcedureOutcome.CannotTell("未读到支出决算表"));
        }
        Set<String> known = new HashSet<>();
        CodedRows.of(disclosure, "T03").forEach(row -> known.add(row.code()));
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (String form : List.of("T05", "T08", "T09")) {
            for (FormTable.Row row : CodedRows.of(disclosure, form)) {
                if (spends(row) && !known.contains(row.code())) {
                    outcomes.add(ProcedureOutcome.Broken.at(
                            CodedRows.title(disclosure, form) + " " + row.code() + row.name(),
                            CodedRows.place(row),
                            "这个科目有支出，支出决算表中却没有这一行",
                            "补上支出决算表漏列的行，或改正写错的科目编码。"));
                }
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("各表科目")) : outcomes;
    }

    private static boolean spends(FormTable.Row row) {
        return row.figures().stream()
                .anyMatch(figure -> figure.key().column().equals("year")
                        && figure.printed().isNumber()
                        && !figure.printed().isPrintedZero());
    }
}
