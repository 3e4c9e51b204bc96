package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;

/** An amount without 元: 30万, or a bare number where the sentence states money. Amounts of one list share the last one's unit. */
final class MissingUnit implements Procedure {
    private static final int CONTEXT = 14;
    private static final Pattern TWO_DECIMALS = Pattern.compile("\\d[\\d,]*\\.\\d{2}");
    private static final Pattern MONEY_WORDS =
            Pattern.compile(".*(?:金额|资金|支出|收入|总计|合计|决算数?|预算数?|经费|总额)(?:为|共计|共|是)?", Pattern.DOTALL);

    @Override
    public String code() {
        return "C23";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Passage passage : Passage.prose(disclosure).toList()) {
            List<FoundAt> places = new ArrayList<>();
            for (Token token : passage.sentence().tokens()) {
                boolean lacks =
                        token.kind() == TokenKind.AMOUNT ? lacksUnit(passage, token) : isBareMoney(passage, token);
                if (lacks) {
                    places.add(passage.found(Math.max(0, token.from() - CONTEXT), token.to()));
                }
            }
            if (!places.isEmpty()) {
                outcomes.add(broken(passage, places));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("金额单位")) : outcomes;
    }

    private static boolean lacksUnit(Passage passage, Token token) {
        if (token.measure().equals("万")) {
            return true;
        }
        return token.measure().isEmpty() && !sharesUnit(passage, token);
    }

    /** 涉及预算金额175.52；: nothing but money stands behind such words with two decimals. */
    private static boolean isBareMoney(Passage passage, Token token) {
        String words = passage.words();
        return token.kind() == TokenKind.BARE
                && TWO_DECIMALS.matcher(token.text()).matches()
                && words.substring(token.to()).matches("[,，。；;].*")
                && MONEY_WORDS.matcher(words.substring(0, token.from())).matches()
                && !sharesUnit(passage, token);
    }

    private static boolean sharesUnit(Passage passage, Token token) {
        String after = passage.words().substring(token.to());
        return after.matches("(?:[、和与及/-]|[,，]\\d).*") || after.startsWith("（") || after.startsWith("(");
    }

    private static ProcedureOutcome broken(Passage passage, List<FoundAt> places) {
        FoundAt first = places.getFirst();
        return new ProcedureOutcome.Broken(
                passage.where(),
                "金额后面缺少单位，或只写了“万”",
                first.text(),
                Optional.of(first.text().endsWith("万") ? first.text() + "元" : first.text() + "万元"),
                Optional.empty(),
                "补全单位（万元）。",
                Optional.of("UNIT"),
                Optional.empty(),
                List.copyOf(places),
                List.of());
    }
}
