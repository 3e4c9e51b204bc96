package org.benmo.disclosure.extraction.narrative;

import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** Binds shares of a whole and rates of completion. */
final class RateBinder {
    private final Flow flow;

    RateBinder(Flow flow) {
        this.flow = flow;
    }

    /** A number after 占. */
    boolean share(Token token) {
        Optional<Subject> subject = subject();
        if (subject.isEmpty() || !isRate(token)) {
            return false;
        }
        Entry entry = flow.entry(subject.get());
        flow.carry = subject;
        Optional<Scope> scope = flow.scopeOf(entry);
        Optional<String> base = flow.clause.shareBase.map(Subject::row);
        if (flow.clause.unknownBase && scope.isEmpty()) {
            return false;
        }
        Figure figure = flow.emit(entry, "share", token, flow.rate(token));
        String named = flow.clause.unknownBase ? "?" : base.map(row -> meant(row, scope)).orElse("");
        flow.records.claims.shares.add(new Claims.Share(
                entry, figure, named.isEmpty() ? Optional.empty() : Optional.of(named), scope, flow.page.number(token)));
        return true;
    }

    /** 占总收入 under 本年收入合计 means that, whatever 总收入 means elsewhere. */
    private static String meant(String row, Optional<Scope> scope) {
        String head = scope.map(s -> s.head().subject().row()).orElse("");
        boolean loose = (row.equals("income.total") && head.equals("income.year"))
                || (row.equals("expend.total") && head.equals("expend.year"))
                || (row.equals("expend.basic") && head.equals("gen.basic"));
        return loose ? head : row;
    }

    /** A number after 完成…预算的. */
    boolean completion(Token token, String budget) {
        Optional<Subject> subject = subject();
        if (subject.isEmpty() || !isRate(token)) {
            return false;
        }
        Entry entry = flow.entry(subject.get());
        flow.carry = subject;
        Figure figure = flow.emit(entry, "completion", token, flow.rate(token));
        flow.records.claims.completions.add(new Claims.Completion(entry, figure, budget, flow.page.number(token)));
        return true;
    }

    private Optional<Subject> subject() {
        return flow.clause.unknown || flow.clause.names.size() > 1
                ? Optional.empty()
                : flow.clause.lastName().or(() -> flow.carry).filter(s -> !s.isCount());
    }

    private static boolean isRate(Token token) {
        if (token.kind() == TokenKind.BARE) {
            return token.measure().isEmpty();
        }
        return token.kind() == TokenKind.RATE && Flow.printed(token).unit() == Unit.PERCENT;
    }
}
