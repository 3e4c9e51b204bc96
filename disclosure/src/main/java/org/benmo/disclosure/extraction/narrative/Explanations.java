package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;

/** What follows 其中, 主要包括, 主要用于 and 主要原因: a list of parts, a list of names, a purpose or a reason. */
final class Explanations {
    private final Flow flow;
    private final ChangeBinder changes;
    private final Digressions digressions;

    Explanations(Flow flow, CountBinder counts, ChangeBinder changes) {
        this.flow = flow;
        this.changes = changes;
        this.digressions = new Digressions(flow, counts);
    }

    /** 其中 and the like: parts of what was named or stated just before follow. */
    void frame(Element element) {
        Clause clause = flow.clause;
        Optional<Entry> head;
        String words = flow.page.words(element.from(), element.to());
        boolean division = words.startsWith("按");
        if (words.equals("中") && clause.names.isEmpty()) {
            return;
        }
        if (!clause.names.isEmpty() && !clause.unknown) {
            head = Optional.of(flow.entry(clause.names.getLast()));
        } else if (division && !flow.scopes.isEmpty()) {
            head = flow.scopes.stream()
                    .filter(s -> s.words().startsWith("按"))
                    .map(Scope::head)
                    .findFirst()
                    .or(() -> Optional.ofNullable(flow.current));
        } else {
            head = Optional.ofNullable(flow.current);
        }
        head.ifPresent(entry -> flow.open(entry, false, words));
        flow.clause.names.clear();
    }

    /** Reads a reason, a purpose or a list of names and returns the index at which claims go on. */
    int read(List<Element> elements, int i) {
        Element element = elements.get(i);
        int end = digressions.end(elements, i);
        boolean amounts = hasNumber(elements, i + 1, element.is(Sort.LISTING) ? firstPause(elements, i) : end);
        if (element.is(Sort.LISTING) && amounts) {
            flow.subject()
                    .or(() -> Optional.ofNullable(flow.current).map(Entry::subject))
                    .ifPresent(subject ->
                            flow.open(flow.entry(subject), !element.detail().isEmpty(), "主要包括"));
            flow.clause.names.clear();
            return i + 1;
        }
        if (element.is(Sort.PURPOSE) && amounts && element.to() - element.from() <= 2) {
            return i + 1;
        }
        switch (element.sort()) {
            case REASON -> {
                concludeClause(element);
                digressions.reason(elements, i, end);
            }
            case PURPOSE -> digressions.purpose(elements, i, end);
            default -> digressions.listing(elements, i, end);
        }
        digressions.notes(elements, i + 1, end);
        if (element.is(Sort.REASON)) {
            flow.clause.names.clear();
            flow.clause.direction = null;
        }
        return end;
    }

    private static int firstPause(List<Element> elements, int i) {
        int at = i + 1;
        while (at < elements.size()
                && !elements.get(at).is(Sort.AND)
                && !elements.get(at).is(Sort.COMMA)
                && !elements.get(at).is(Sort.SEMICOLON)
                && !elements.get(at).is(Sort.STOP)) {
            at++;
        }
        return at;
    }

    private static boolean hasNumber(List<Element> elements, int from, int to) {
        for (int i = from; i < to && i < elements.size(); i++) {
            Token token = elements.get(i).token();
            if (token != null && (token.kind() == TokenKind.AMOUNT || token.kind() == TokenKind.PLACEHOLDER)) {
                return true;
            }
        }
        return false;
    }

    /** 决算数较年初预算数增加的主要原因: a comparison without a number; 支出减少的主要原因: a reason for a change stated before. */
    private void concludeClause(Element reason) {
        Clause clause = flow.clause;
        Optional<Subject> subject = flow.subject();
        if (clause.direction == null || subject.isEmpty()) {
            return;
        }
        if (flow.since.isBudget() && clause.since) {
            changes.compare(
                    flow.entry(subject.get()),
                    clause.direction.choice() ? "" : clause.direction.sign(),
                    flow.since.budget(),
                    reason);
            return;
        }
        flow.explained = flow.records.claims.lastChange(subject.get().row());
    }
}
