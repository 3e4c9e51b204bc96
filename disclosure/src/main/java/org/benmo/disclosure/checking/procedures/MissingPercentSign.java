package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;

/** A rate without its %: 占76.23，增长13.95。 */
final class MissingPercentSign implements Procedure {
    private static final int CONTEXT = 8;

    @Override
    public String code() {
        return "C24";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Passage passage : Passage.prose(disclosure).toList()) {
            for (Token token : passage.sentence().tokens()) {
                if (token.kind() == TokenKind.RATE && token.measure().isEmpty() && standsAlone(passage, token)) {
                    outcomes.add(ProcedureOutcome.Broken.at(
                                    passage.where(),
                                    passage.found(Math.max(0, token.from() - CONTEXT), token.to()),
                                    "百分比后面缺少“%”",
                                    "补上“%”。")
                            .expecting(token.text() + "%"));
                }
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("百分号")) : outcomes;
    }

    private static boolean standsAlone(Passage passage, Token token) {
        return !passage.words().substring(token.to()).matches("[,、和与及/~-].*");
    }
}
