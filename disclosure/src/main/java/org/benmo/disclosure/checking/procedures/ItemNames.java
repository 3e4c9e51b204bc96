package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative.Naming;
import org.benmo.statements.figures.FormState;

/** An item of the narrative that no row of the form of the general public budget is called. */
final class ItemNames implements Procedure {
    private static final int FULL_PATH = 3;

    @Override
    public String code() {
        return "N15";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state("T05") != FormState.FILLED) {
            return List.of(new ProcedureOutcome.CannotTell("未读到一般公共预算财政拨款支出决算表"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Naming naming : disclosure.narrative().namings()) {
            if (naming.path().size() == FULL_PATH) {
                outcomes.add(
                        naming.subject().startsWith("func:")
                                ? ProcedureOutcome.Broken.at(
                                        naming.at().where(),
                                        Passage.found(naming.at()),
                                        "各表中没有“" + naming.path().getLast() + "”这个科目（" + String.join("—", naming.path())
                                                + "）",
                                        "按表中的科目名称改写；名称已更新的，使用当年的名称。")
                                : new ProcedureOutcome.Holds(naming.at().where()));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("说明没有逐项列出科目")) : outcomes;
    }
}
