package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;

/** XXX, ___ and empty slots that nobody filled in. */
final class UnfilledSlot implements Procedure {
    private static final int CONTEXT = 12;

    @Override
    public String code() {
        return "G05";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Passage passage : Passage.claims(disclosure).toList()) {
            for (Token token : passage.sentence().tokens()) {
                if (token.kind() == TokenKind.PLACEHOLDER) {
                    int from = Math.max(0, token.from() - CONTEXT);
                    outcomes.add(ProcedureOutcome.Broken.at(
                                    passage.where(),
                                    passage.found(from, token.to()),
                                    "空白处没有填写",
                                    "填上实际内容；不涉及的，整句删去或写明没有。")
                            .because("模板的空白处没有填写", "TEMPLATE"));
                    break;
                }
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("空白处")) : outcomes;
    }
}
