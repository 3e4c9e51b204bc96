package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;

/** One 款 printed with the whole 类's amount while its siblings have money too: the total was copied into it. */
final class ChildEqualsParent implements Procedure {
    private static final int CLASS_DIGITS = 3;

    @Override
    public String code() {
        return "T06.4";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state("T06") != FormState.FILLED) {
            return List.of(new ProcedureOutcome.CannotTell("未读到基本支出决算表"));
        }
        List<FormTable.Row> rows = CodedRows.of(disclosure, "T06");
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (FormTable.Row parent : rows) {
            if (parent.code().length() == CLASS_DIGITS) {
                examine(disclosure, parent, rows, outcomes);
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("各类")) : outcomes;
    }

    private static void examine(
            Disclosure disclosure, FormTable.Row parent, List<FormTable.Row> rows, List<ProcedureOutcome> outcomes) {
        Optional<Figure> total = CodedRows.money(parent);
        List<FormTable.Row> paid = rows.stream()
                .filter(row -> row.code().length() > CLASS_DIGITS
                        && row.code().startsWith(parent.code())
                        && CodedRows.money(row).isPresent())
                .toList();
        if (total.isEmpty() || paid.size() < 2) {
            return;
        }
        for (FormTable.Row child : paid) {
            Figure amount = CodedRows.money(child).orElseThrow();
            if (amount.printed().samePrint(total.get().printed())) {
                outcomes.add(ProcedureOutcome.Broken.at(
                                CodedRows.title(disclosure, "T06") + " " + child.code() + child.name(),
                                CodedRows.place(child),
                                "这一款等于整个类的合计" + total.get().printed().text() + "，而其他款也有金额",
                                "改为类合计减去其余各款之和。")
                        .because("合计数填进了明细行", "COPIED_CELL")
                        .blaming(List.of(amount)));
            }
        }
    }
}
