package org.benmo.disclosure.checking.procedures;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** Government-fund spending in its form, and not one sentence about it. */
final class FundWords implements Procedure {
    @Override
    public String code() {
        return "X23";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        Optional<Figure> spent = disclosure.figures().at(new Key("T08", "total", "year")).stream()
                .filter(figure ->
                        figure.printed().isNumber() && !figure.printed().isPrintedZero())
                .findFirst();
        if (spent.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("没有读到政府性基金支出"));
        }
        if (Passage.claims(disclosure).findAny().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("没有读到情况说明"));
        }
        if (Passage.claims(disclosure).anyMatch(passage -> passage.words().contains("政府性基金"))) {
            return List.of(new ProcedureOutcome.Holds("政府性基金"));
        }
        PrintedAt at = (PrintedAt) spent.get().lineage();
        return List.of(ProcedureOutcome.Broken.at(
                at.where(),
                Passage.found(at),
                "政府性基金支出" + spent.get().printed().text() + "，情况说明中没有一句提到",
                "在情况说明中补写政府性基金收支情况。"));
    }
}
