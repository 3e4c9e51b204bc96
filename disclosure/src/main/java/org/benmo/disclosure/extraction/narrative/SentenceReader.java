package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.SectionKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;
import org.benmo.disclosure.extraction.narrative.Scope.Since;
import org.jspecify.annotations.Nullable;

/** Reads sentences from left to right: every number is decided by what was met in its clause and by the lists that are open. */
final class SentenceReader {
    private final Flow flow;
    private final LevelBinder levels;
    private final ChangeBinder changes;
    private final RateBinder rates;
    private final CountBinder counts;
    private final PerformanceBinder performance;
    private final Procurement procurement;
    private final Digressions digressions;
    private final Deque<Aside> asides = new ArrayDeque<>();

    /** What to go back to after a bracket. */
    private record Aside(Clause clause, @Nullable Entry current, Optional<Subject> carry, String lastCount) {}

    SentenceReader(Flow flow) {
        this.flow = flow;
        this.levels = new LevelBinder(flow);
        this.changes = new ChangeBinder(flow);
        this.rates = new RateBinder(flow);
        this.counts = new CountBinder(flow);
        this.performance = new PerformanceBinder(flow);
        this.procurement = new Procurement(flow);
        this.digressions = new Digressions(flow, counts);
    }

    /** A new paragraph begins; a numbered one is about something new. */
    void beginParagraph(boolean numbered) {
        if (numbered) {
            flow.carry = Optional.empty();
            flow.change = null;
        }
        flow.lastCount = "";
    }

    /** Reads one sentence. */
    void read(Page page) {
        flow.page = page;
        flow.clause = new Clause(0);
        flow.since = Since.NOTHING;
        flow.lastCount = "";
        asides.clear();
        List<Element> elements = page.elements();
        int i = 0;
        while (i < elements.size()) {
            i = step(elements, i);
        }
        endClause(page.folded().length());
        if (flow.since.against() != Since.Against.NONE) {
            flow.lastSince = flow.since;
        }
    }

    private int step(List<Element> elements, int i) {
        Element element = elements.get(i);
        switch (element.sort()) {
            case REASON, PURPOSE, LISTING -> {
                return digress(elements, i);
            }
            case NAME -> name(elements, i);
            case NUMBER -> number(elements, i);
            case COMMA, SEMICOLON, STOP -> pause(element);
            case OPEN -> {
                asides.push(new Aside(flow.clause, flow.current, flow.carry, flow.lastCount));
                flow.clause = new Clause(element.to());
            }
            case CLOSE -> close(element);
            default -> word(elements, i);
        }
        return i + 1;
    }

    private void close(Element element) {
        Aside aside = asides.poll();
        if (aside != null) {
            endClause(element.from());
            flow.clause = aside.clause();
            flow.current = aside.current();
            flow.carry = aside.carry();
            flow.lastCount = aside.lastCount();
        }
    }

    private void word(List<Element> elements, int i) {
        Element element = elements.get(i);
        Clause clause = flow.clause;
        switch (element.sort()) {
            case YEAR -> year(element, elements, i);
            case SINCE_PRIOR -> since(new Since(Since.Against.PRIOR, element.detail().equals("?") ? "" : element.detail(), ""));
            case SINCE_BUDGET -> since(new Since(Since.Against.BUDGET, "", element.detail()));
            case PRIOR -> clause.measure = "prior";
            case OUT_OF -> since(new Since(Since.Against.PRIOR, "", ""));
            case BUDGET -> budget(element);
            case FINAL -> clause.measure = "final";
            case DIRECTION -> clause.direction = new Clause.Direction(
                    element.detail().substring(0, 1), element.detail().endsWith(">"), false);
            case CHOICE -> clause.direction = new Clause.Direction("", false, true);
            case RELATION -> clause.relation = element.detail();
            case FLAT -> changes.flat(element);
            case SHARE -> clause.share = true;
            case COMPLETION -> clause.completion = element.detail();
            case OF_PRIOR -> clause.ofPrior = true;
            case FRAME -> frame(element);
            case NOT_COMPARABLE -> changes.notComparable(element);
            case NONE -> clause.none = true;
            case AND -> clause.joined = i > 0 && elements.get(i - 1).is(Sort.NAME);
            case EACH -> clause.each = true;
            case RESPECTIVELY -> respectively();
            case PLACEHOLDER -> clause.consumed(element.to());
            case UNKNOWN -> unknown(element);
            default -> {}
        }
    }

    private void unknown(Element element) {
        flow.clause.anyUnknown = true;
        if (flow.clause.share) {
            flow.clause.unknownBase = flow.clause.shareBase.isEmpty();
            return;
        }
        flow.clause.unknown = true;
        boolean project = flow.kind == SectionKind.PERFORMANCE
                && flow.page.words(element.from(), element.to()).matches("该?项目");
        if (project && flow.clause.names.isEmpty()) {
            flow.clause.unknown = false;
        }
    }

    private void since(Since since) {
        flow.since = since;
        flow.clause.since = true;
        flow.clause.measure = "";
    }

    private void year(Element element, List<Element> elements, int i) {
        Token token = element.token();
        String digits = token == null ? "" : Folding.fold(token.text()).replaceAll("\\D", "");
        boolean used = i > 0 && elements.get(i - 1).is(Sort.OUT_OF);
        flow.clause.priorYear = digits.length() == 4 && (flow.isPriorYear(digits) || used);
        if (used) {
            flow.since = new Since(Since.Against.PRIOR, digits, "");
        }
    }

    private void budget(Element element) {
        Clause clause = flow.clause;
        boolean choice = clause.direction != null && clause.direction.choice();
        if (clause.relation.isEmpty() && !choice) {
            clause.measure = switch (element.detail()) {
                case "年初" -> "budget";
                case "全年" -> "adjusted";
                default -> "unspecified";
            };
            return;
        }
        subject().ifPresent(subject ->
                changes.compare(flow.entry(subject), choice ? "" : clause.relation, element.detail(), element));
        clause.atBudget = true;
    }

    private Optional<Subject> subject() {
        return flow.clause.unknown ? Optional.empty() : flow.clause.lastName().or(() -> flow.carry);
    }

    private void respectively() {
        flow.clause.respectively = true;
        if (flow.clause.names.size() > 1) {
            flow.group.clear();
            flow.group.addAll(flow.clause.names);
        }
        flow.groupIndex = 0;
    }

    private void name(List<Element> elements, int i) {
        Element element = elements.get(i);
        Subject subject = completed(Objects.requireNonNull(element.subject()));
        flow.naming(new Element(Sort.NAME, element.from(), element.to(), subject, null, ""));
        Clause clause = flow.clause;
        if (clause.share) {
            clause.shareBase = clause.unknownBase ? Optional.empty() : Optional.of(subject);
            return;
        }
        if (clause.none && !clause.unknown) {
            new Absent(flow).state(elements, i, subject);
        }
        clause.name(subject);
    }

    /** 行政事业单位养老支出（款） under 社会保障和就业支出（类） is an item of that class. */
    private Subject completed(Subject subject) {
        if (subject.row().equals("fiscal.carry")) {
            boolean close = flow.scopes.stream().anyMatch(s -> s.head().subject().row().equals("carry.close"));
            return Subject.of(close ? "fiscal.close" : "fiscal.open", subject.kind(), subject.path().getFirst());
        }
        if (subject.level() < 2 || subject.level() == Subject.ECONOMIC || !subject.row().contains("func:")) {
            return subject;
        }
        for (Scope scope : flow.scopes) {
            Subject head = scope.head().subject();
            if (head.isItem() && head.level() == 1 && head.path().size() == subject.level() - 1) {
                List<String> path = new ArrayList<>(head.path());
                path.addAll(subject.path());
                return Subject.item(flow.rows.row(path, flow.kind), List.copyOf(path), 1);
            }
        }
        return subject;
    }

    private void number(List<Element> elements, int i) {
        Element element = elements.get(i);
        Token token = Objects.requireNonNull(element.token());
        boolean bound = flow.records.isBound(token) || bind(elements, i, token);
        if (!bound) {
            unbound(token);
        }
        flow.clause.consumed(element.to());
    }

    /** What is stated of something unknown leaves nothing for the words after it to refer to. */
    private void unbound(Token token) {
        Clause clause = flow.clause;
        boolean level = token.kind() == TokenKind.AMOUNT && clause.direction == null && !clause.since && clause.relation.isEmpty();
        if (isQuantity(token) && Lexer.isCounted(token)) {
            Notes.take(flow, token);
        }
        if (level && !clause.share && !asideOpen()) {
            flow.carry = Optional.empty();
        }
    }

    private boolean asideOpen() {
        return !asides.isEmpty();
    }

    private boolean isQuantity(Token token) {
        Clause clause = flow.clause;
        boolean said = clause.direction != null || clause.share || clause.completion != null || clause.since || !clause.relation.isEmpty();
        boolean quantity = token.kind() == TokenKind.COUNT || token.kind() == TokenKind.AMOUNT || token.kind() == TokenKind.SCORE;
        boolean rate = token.kind() == TokenKind.RATE && (flow.kind == SectionKind.PERFORMANCE || flow.kind == SectionKind.OTHER);
        return !said && (quantity || rate);
    }

    private boolean bind(List<Element> elements, int i, Token token) {
        Clause clause = flow.clause;
        if (performance.bind(token) || procurement.bind(token) || counts.bind(elements, i, token)) {
            return true;
        }
        if (clause.share) {
            return rates.share(token);
        }
        if (clause.completion != null) {
            return rates.completion(token, clause.completion);
        }
        if (clause.ofPrior || clause.atBudget || !clause.relation.isEmpty()) {
            return false;
        }
        if (clause.direction != null && !clause.direction.reaches()) {
            return changes.bind(elements, i, token);
        }
        if (clause.since && clause.measure.isEmpty() && clause.direction == null && !clause.each && !clause.priorYear) {
            return changes.prior(token);
        }
        boolean outOf = clause.priorYear && flow.since.isPrior();
        return outOf ? changes.prior(token) : levels.bind(elements, i, token);
    }

    private void frame(Element element) {
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
            head = flow.scopes.stream().filter(s -> s.words().startsWith("按")).map(Scope::head).findFirst().or(() -> Optional.ofNullable(flow.current));
        } else {
            head = Optional.ofNullable(flow.current);
        }
        head.ifPresent(entry -> flow.open(entry, false, words));
        flow.clause.names.clear();
    }

    private int digress(List<Element> elements, int i) {
        Element element = elements.get(i);
        int end = digressions.end(elements, i);
        boolean amounts = hasNumber(elements, i + 1, element.is(Sort.LISTING) ? firstPause(elements, i) : end);
        if (element.is(Sort.LISTING) && amounts) {
            subject().or(() -> Optional.ofNullable(flow.current).map(Entry::subject))
                    .ifPresent(subject -> flow.open(flow.entry(subject), !element.detail().isEmpty(), "主要包括"));
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
        while (at < elements.size() && !elements.get(at).is(Sort.AND) && !elements.get(at).is(Sort.COMMA)
                && !elements.get(at).is(Sort.SEMICOLON) && !elements.get(at).is(Sort.STOP)) {
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
        Optional<Subject> subject = subject();
        if (clause.direction == null || subject.isEmpty()) {
            return;
        }
        if (flow.since.isBudget() && clause.since) {
            changes.compare(flow.entry(subject.get()), clause.direction.choice() ? "" : clause.direction.sign(), flow.since.budget(), reason);
            return;
        }
        flow.explained = flow.records.claims.lastChange(subject.get().row());
    }

    private void pause(Element element) {
        endClause(element.from());
        flow.clause = new Clause(element.to());
        if (!element.is(Sort.COMMA)) {
            if (flow.since.against() != Since.Against.NONE) {
                flow.lastSince = flow.since;
            }
            flow.since = Since.NOTHING;
        }
    }

    private void endClause(int to) {
        Clause clause = flow.clause;
        if (clause.names.size() > 1) {
            flow.group.clear();
            flow.group.addAll(clause.names);
            flow.groupIndex = 0;
        }
        boolean about = clause.names.size() == 1 && !clause.names.getFirst().isCount() && (!clause.anyUnknown || clause.names.getFirst().isItem());
        if (about && clause.start <= to) {
            flow.carry = clause.lastName();
        }
    }
}
