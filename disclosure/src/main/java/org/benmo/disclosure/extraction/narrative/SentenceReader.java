package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.SectionKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;
import org.benmo.disclosure.extraction.narrative.Scope.Since;
import org.jspecify.annotations.Nullable;

/** Reads sentences from left to right: every number is decided by what was met in its clause and by the lists that are open. */
final class SentenceReader {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private final Flow flow;
    private final LevelBinder levels;
    private final ChangeBinder changes;
    private final RateBinder rates;
    private final CountBinder counts;
    private final PerformanceBinder performance;
    private final Procurement procurement;
    private final Explanations explanations;
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
        this.explanations = new Explanations(flow, counts, changes);
    }

    /** A section begins under this heading, folded. */
    void beginSection(String heading) {
        performance.beginSection(heading);
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
        performance.begin();
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
                return explanations.read(elements, i);
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
            case SINCE_PRIOR ->
                since(new Since(Since.Against.PRIOR, element.detail().equals("?") ? "" : element.detail(), ""));
            case SINCE_BUDGET -> since(sinceBudget(element));
            case SINCE_OTHER -> since(new Since(Since.Against.OTHER, "", ""));
            case PRIOR -> clause.measure = "prior";
            case OUT_OF -> since(new Since(Since.Against.PRIOR, "", ""));
            case BUDGET -> budget(element);
            case FINAL -> clause.measure = "final";
            case DIRECTION ->
                clause.direction = new Clause.Direction(
                        element.detail().substring(0, 1), element.detail().endsWith(">"), false);
            case CHOICE -> clause.direction = new Clause.Direction("", false, true);
            case RELATION -> clause.relation = element.detail();
            case FLAT -> changes.flat(element);
            case SHARE -> clause.share = true;
            case COMPLETION -> clause.completion = element.detail();
            case OF_PRIOR -> clause.ofPrior = true;
            case FRAME -> explanations.frame(element);
            case NOT_COMPARABLE -> changes.notComparable(element);
            case NONE -> clause.none = true;
            case AND -> clause.joined = i > 0 && elements.get(i - 1).is(Sort.NAME);
            case EACH -> clause.each = true;
            case RESPECTIVELY -> respectively();
            case PLACEHOLDER -> clause.consumed(element.to());
            case UNKNOWN -> unknown(element);
            case FILLER -> clause.unknown &= element.to() != flow.topicEnd;
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

    /** 与2021年度预算相比: the budget of another year is not the one the accounts state. */
    private Since sinceBudget(Element element) {
        Matcher year = YEAR.matcher(flow.page.words(element.from(), element.to()));
        boolean other = year.find() && flow.year.isPresent() && Integer.parseInt(year.group()) != flow.year.getAsInt();
        return new Since(other ? Since.Against.OTHER : Since.Against.BUDGET, "", element.detail());
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
            clause.measure = measure(element.detail());
            return;
        }
        flow.subject()
                .ifPresent(subject ->
                        changes.compare(flow.entry(subject), choice ? "" : clause.relation, element.detail(), element));
        clause.atBudget = true;
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
        Subject subject = flow.completed(Objects.requireNonNull(element.subject()));
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

    private void number(List<Element> elements, int i) {
        Element element = elements.get(i);
        Token token = Objects.requireNonNull(element.token());
        String open = isBudgetOfRate(elements, i) ? flow.clause.completion : null;
        if (open != null) {
            flow.clause.completion = null;
            flow.clause.measure = measure(open);
        }
        boolean bound = flow.records.isBound(token) || bind(elements, i, token);
        if (!bound) {
            unbound(token);
        }
        flow.clause.consumed(element.to());
        if (open != null) {
            flow.clause.completion = open;
        }
    }

    /** 完成年初预算94.74万元的100%, its % printed or forgotten: the amount is the budget the rate is of. */
    private static boolean isBudgetOfRate(List<Element> elements, int i) {
        Token token = elements.get(i).token();
        int next = i + 1;
        while (next < elements.size() && elements.get(next).is(Sort.FILLER)) {
            next++;
        }
        Token rate = next < elements.size() ? elements.get(next).token() : null;
        return token != null
                && token.kind() == TokenKind.AMOUNT
                && next > i + 1
                && rate != null
                && (rate.kind() == TokenKind.RATE || rate.kind() == TokenKind.BARE);
    }

    private static String measure(String budget) {
        return switch (budget) {
            case "年初" -> "budget";
            case "全年" -> "adjusted";
            default -> "unspecified";
        };
    }

    /** What is stated of something unknown leaves nothing for the words after it to refer to. */
    private void unbound(Token token) {
        Clause clause = flow.clause;
        boolean level = token.kind() == TokenKind.AMOUNT
                && clause.direction == null
                && !clause.since
                && clause.relation.isEmpty();
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
        boolean said = clause.direction != null
                || clause.share
                || clause.completion != null
                || clause.since
                || !clause.relation.isEmpty();
        boolean quantity =
                token.kind() == TokenKind.COUNT || token.kind() == TokenKind.AMOUNT || token.kind() == TokenKind.SCORE;
        boolean rate = token.kind() == TokenKind.RATE
                && (flow.kind == SectionKind.PERFORMANCE || flow.kind == SectionKind.OTHER);
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
        boolean about = clause.names.size() == 1
                && !clause.names.getFirst().isCount()
                && (!clause.anyUnknown || clause.names.getFirst().isItem());
        if (about && clause.start <= to) {
            flow.carry = clause.lastName();
        }
    }
}
