package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.forms.Labels;

/** A code whose name was looked up for this very year and is printed otherwise. Unverified names are never held against it. */
final class CodeNames implements Procedure {
    @Override
    public String code() {
        return "T02.5";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未识别出决算年度"));
        }
        int year = disclosure.year().getAsInt();
        Set<String> asked = new LinkedHashSet<>();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (String form : List.of("T02", "T03", "T05", "T08")) {
            for (FormTable.Row row : CodedRows.of(disclosure, form)) {
                if (!row.name().isEmpty() && asked.add(row.code() + row.name())) {
                    outcomes.add(examine(disclosure, form, row, year));
                }
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.CannotTell("未读到带科目编码的表")) : outcomes;
    }

    private static ProcedureOutcome examine(Disclosure disclosure, String form, FormTable.Row row, int year) {
        List<Codes.Name> verified = Codes.standard().functional(row.code()).stream()
                .filter(name -> name.isVerifiedIn(year))
                .toList();
        if (verified.isEmpty()) {
            return new ProcedureOutcome.CannotTell("该年度的科目名称没有核实");
        }
        String printed = Labels.normalise(row.name());
        if (verified.stream().anyMatch(name -> Labels.normalise(name.name()).equals(printed))) {
            return new ProcedureOutcome.Holds(row.code());
        }
        return ProcedureOutcome.Broken.at(
                        CodedRows.title(disclosure, form) + " " + row.code(),
                        CodedRows.place(row),
                        "科目编码与名称不一致",
                        "按当年政府收支分类科目核对编码和名称。")
                .expecting(row.code() + verified.getFirst().name());
    }
}
