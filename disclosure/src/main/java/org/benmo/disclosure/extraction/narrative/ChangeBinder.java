package org.benmo.disclosure.extraction.narrative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.extraction.narrative.Scope.Since;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** Binds amounts and rates of change, and the words that say there was none. */
final class ChangeBinder {
    private final Flow flow;

    ChangeBinder(Flow flow) {
        this.flow = flow;
    }

    /** Binds a number that follows a direction word. */
    boolean bind(List<Element> elements, int index, Token token) {
        Clause.Direction direction = flow.clause.direction;
        Optional<Subject> subject = subject();
        Since since = since();
        boolean money = token.kind() == TokenKind.AMOUNT || (token.kind() == TokenKind.BARE && !followsRate());
        boolean rate = token.kind() == TokenKind.RATE || token.kind() == TokenKind.BARE;
        if (direction == null
                || subject.isEmpty()
                || subject.get().isCount()
                || since.against() == Since.Against.NONE
                || !(money || rate)) {
            return false;
        }
        Printed printed = money ? flow.money(token) : flow.rate(token);
        if (printed.unit() == Unit.PERCENTAGE_POINT || printed.unit() == Unit.TIMES) {
            return false;
        }
        if (direction.choice() && printed.value().signum() != 0) {
            claim(flow.entry(subject.get()), since, token).marks.add("未选择");
            return false;
        }
        if (since.against() == Since.Against.OTHER) {
            Printed signed = Flow.signed(printed, direction.sign());
            flow.emit(flow.entry(subject.get()), (money ? "delta" : "growth") + ".other", token, signed);
            return true;
        }
        Optional<Token> second = Pairs.second(elements, index, subject.get());
        if (second.isPresent() && since.isPrior()) {
            List<Subject> sides = Pairs.sides(subject.get());
            record(sides.getFirst(), since, money, token, money ? flow.money(token) : flow.rate(token), direction);
            record(
                    sides.getLast(),
                    since,
                    money,
                    second.get(),
                    money ? flow.money(second.get()) : flow.rate(second.get()),
                    direction);
            flow.carry = subject;
            return true;
        }
        record(subject.get(), since, money, token, printed, direction);
        return true;
    }

    private void record(
            Subject subject, Since since, boolean money, Token token, Printed printed, Clause.Direction direction) {
        Entry entry = flow.entry(subject);
        flow.carry = Optional.of(subject);
        Printed signed = Flow.signed(printed, direction.sign());
        String measure = (money ? "delta" : "growth") + (since.isBudget() ? ".budget" : "");
        Claims.Change change = claim(entry, since, token);
        List<Figure> slot = money ? change.delta : change.growth;
        if (!slot.isEmpty()) {
            change = fresh(entry, since, token);
            slot = money ? change.delta : change.growth;
        }
        slot.add(flow.emit(entry, measure, token, signed));
        if (direction.choice()) {
            change.marks.add("未选择");
        } else if (change.sign.isEmpty()) {
            change.sign = direction.sign();
        } else if (!change.sign.equals(direction.sign())) {
            change.marks.add("方向相反");
        }
    }

    /** A number right after 较上年, before any direction: the earlier level itself. */
    boolean prior(Token token) {
        Optional<Subject> subject = subject();
        boolean money = token.kind() == TokenKind.AMOUNT || token.kind() == TokenKind.BARE;
        if (subject.isEmpty() || !money || subject.get().isCount()) {
            return false;
        }
        Entry entry = flow.entry(subject.get());
        flow.carry = subject;
        Since since = since();
        if (!since.isPrior()) {
            return false;
        }
        Claims.Change change = claim(entry, since, token);
        change.prior.add(flow.emit(entry, "prior", token, flow.money(token)));
        return true;
    }

    /** The words say it did not change, or not by much. */
    void flat(Element word) {
        Optional<Subject> subject = subject();
        Since since = since();
        if (subject.isEmpty() || !since.isKnown()) {
            return;
        }
        Entry entry = flow.entry(subject.get());
        flow.carry = subject;
        if (since.isBudget()) {
            compare(entry, word.detail() + "持平", since.budget(), word);
            return;
        }
        claim(entry, since, word).marks.add(word.detail() + "持平");
    }

    /** The words say it cannot be compared with last year. */
    void notComparable(Element word) {
        Optional<Subject> subject = subject();
        if (subject.isPresent()) {
            claim(flow.entry(subject.get()), new Since(Since.Against.PRIOR, "", ""), word)
                    .marks
                    .add("不可比");
        }
    }

    /** Final against budget, said in words. */
    void compare(Entry entry, String word, String budget, Element at) {
        Claims.Comparison comparison = new Claims.Comparison(
                entry, word, budget, new LinkedHashSet<>(), flow.page.piece(flow.clause.start, at.to()));
        comparison.marks().add(mark(word));
        flow.records.claims.comparisons.add(comparison);
        flow.explained = comparison;
    }

    private static String mark(String word) {
        return switch (word) {
            case "大于", "高于", "超过", "超出", "多于", "+" -> "大于";
            case "小于", "低于", "少于", "-", "未超过" -> "小于";
            case "等于", "持平" -> "等于";
            case "基本持平" -> "基本持平";
            default -> "未选择";
        };
    }

    private Optional<Subject> subject() {
        if (flow.clause.unknown) {
            return Optional.empty();
        }
        if (flow.clause.respectively && flow.groupIndex < flow.group.size() && flow.clause.names.isEmpty()) {
            flow.groupIndex++;
            return Optional.of(flow.group.get(flow.groupIndex - 1));
        }
        return flow.clause.names.size() > 1
                ? Optional.empty()
                : flow.clause.lastName().or(this::carried);
    }

    /** 收入总计…，支出总计…，较上年增加…: what follows both equal totals is said of both. */
    private Optional<Subject> carried() {
        boolean expenditure =
                flow.carry.filter(s -> s.row().equals("expend.total")).isPresent();
        if (expenditure && flow.records.isStatedEqually("income.total", "expend.total")) {
            return Optional.of(
                    Subject.of("total.both", Unit.Kind.MONEY, "收支").alsoRows(List.of("income.total", "expend.total")));
        }
        return flow.carry;
    }

    private Since since() {
        if (flow.since.against() != Since.Against.NONE) {
            return flow.since;
        }
        for (Scope scope : flow.scopes) {
            if (scope.since().against() != Since.Against.NONE) {
                return scope.since();
            }
        }
        return flow.lastSince;
    }

    /** 减少0.03万元，减少了1.44: after the amount, a bare number is the rate. */
    private boolean followsRate() {
        return flow.change != null && !flow.change.delta.isEmpty() && flow.change.growth.isEmpty();
    }

    private Claims.Change claim(Entry entry, Since since, Object at) {
        Claims.Change change = flow.change;
        if (change != null && change.entry == entry && change.since.against() == since.against()) {
            return change;
        }
        return fresh(entry, since, at);
    }

    private Claims.Change fresh(Entry entry, Since since, Object at) {
        int to = at instanceof Token token ? token.to() : ((Element) at).to();
        Claims.Change change = new Claims.Change(entry, since, flow.page.piece(flow.clause.start, to));
        boolean otherYear =
                since.isPrior() && !since.year().isEmpty() && flow.year.isPresent() && !flow.isPriorYear(since.year());
        if (otherYear) {
            change.marks.add("基年不符");
        }
        flow.records.claims.changes.add(change);
        flow.change = change;
        flow.explained = change;
        return change;
    }
}
