package org.benmo.disclosure.extraction.narrative;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.amounts.Unit;

/** Binds what procurement sections state in long phrases: who won reserved contracts, and small firms' share of each kind. */
final class Procurement {
    private static final Pattern WON = Pattern.compile("在?(面向中小企业预留|面向小微企业预留|其他)(?:的)?政府采购项目中，由[^。；]*?(?:，采购金额|，?采购金额|，?金额)(?:为)?$");
    private static final Pattern KIND_SHARE = Pattern.compile("(货物|工程|服务)采购授予中小企业(?:的)?合同金额占(?:货物|工程|服务)[^，。；]{0,6}?的$");

    private final Flow flow;

    Procurement(Flow flow) {
        this.flow = flow;
    }

    boolean bind(Token token) {
        if (flow.kind != SectionKind.PROCUREMENT) {
            return false;
        }
        String lead = flow.lead(token.from());
        Matcher won = WON.matcher(lead);
        if (token.kind() == TokenKind.AMOUNT && won.find()) {
            String row = won.group(1).contains("中小") ? "proc.won.sme" : won.group(1).contains("小微") ? "proc.won.micro" : "proc.won.other";
            flow.emit(new Entry(Subject.of(row, Unit.Kind.MONEY, row), flow.section), "final", token, Flow.printed(token));
            return true;
        }
        Matcher share = KIND_SHARE.matcher(lead);
        if (token.kind() == TokenKind.RATE && share.find()) {
            String kind = share.group(1).equals("货物") ? "goods" : share.group(1).equals("工程") ? "works" : "services";
            Entry entry = new Entry(Subject.of("proc." + kind + ".sme", Unit.Kind.MONEY, lead), flow.section);
            flow.records.claims.shares.add(new Claims.Share(
                    entry, flow.emit(entry, "share", token, flow.rate(token)), Optional.of("proc." + kind), Optional.empty(), flow.page.number(token)));
            return true;
        }
        return false;
    }
}
