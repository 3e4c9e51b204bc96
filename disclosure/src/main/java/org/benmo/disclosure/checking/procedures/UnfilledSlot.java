package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;

/** XXX, ___ and empty slots that nobody filled in. */
final class UnfilledSlot implements Procedure {
    private static final int CONTEXT = 12;

    /** What a template's slot is followed by: a person, a number or a house named with ×× is hidden on purpose. */
    private static final Pattern MEASURED =
            Pattern.compile("^(?:\\+|万元|亿元|元|%|万|个|人次|人|辆|年|月|日|批|台|分(?!别)|次).*", Pattern.DOTALL);

    /** A reason or a use is never a house named on purpose. */
    private static final Pattern REASON = Pattern.compile(".*(?:原因(?:是|为|：|:)|主要是|主要用于|用于|由于)", Pattern.DOTALL);

    private static final Pattern UNIT = Pattern.compile(".*(?:万元|亿元|元|%|百分点)$");

    @Override
    public String code() {
        return "G05";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Passage passage : Passage.prose(disclosure).toList()) {
            for (Token token : passage.sentence().tokens()) {
                if (token.kind() == TokenKind.PLACEHOLDER && isSlot(passage.words(), token)) {
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

    private static boolean isSlot(String words, Token token) {
        if (token.text().startsWith("_")) {
            return true;
        }
        boolean marked = token.text().matches("[X×*].*");
        if (marked && REASON.matcher(words.substring(0, token.from())).matches()) {
            return words.substring(token.to()).matches("(?:[，。；、].*)?");
        }
        if (marked) {
            return UNIT.matcher(token.text()).matches()
                    || MEASURED.matcher(words.substring(token.to())).matches();
        }
        String before = words.substring(Math.max(0, token.from() - 2), token.from());
        return !before.endsWith("为") || before.matches("[算数出入额计费]为");
    }
}
