package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/** Binds a number that states how much or how many something is. */
final class LevelBinder {
    private final Flow flow;

    LevelBinder(Flow flow) {
        this.flow = flow;
    }

    /** Binds the number of the element at {@code index}, and the one beside it when both totals are given; false when nothing certain is said. */
    boolean bind(List<Element> elements, int index, Token token) {
        Clause clause = flow.clause;
        if (clause.unknown) {
            return false;
        }
        boolean reaches = clause.direction != null && clause.direction.reaches();
        boolean said = !clause.measure.isEmpty() || reaches || clause.priorYear;
        List<Subject> names = clause.names;
        if (clause.respectively) {
            return respectively(token);
        }
        if (names.size() > 1) {
            return clause.each && all(names, token);
        }
        Optional<Subject> named = names.isEmpty() && (said || clause.each) ? flow.carry : clause.lastName();
        Optional<Subject> subject = named.or(() -> reception(token));
        if (subject.isEmpty() || !fits(subject.get(), token)) {
            return false;
        }
        Optional<Token> second = Pairs.second(elements, index, subject.get());
        if (second.isPresent()) {
            Pairs.sides(subject.get()).forEach(side -> state(side, side.equals(Pairs.sides(subject.get()).getFirst()) ? token : second.get()));
            return true;
        }
        state(subject.get(), token);
        return true;
    }

    /** 国内公务接待26批次，188人次，共计支出2.10万元: what was counted just before. */
    private Optional<Subject> reception(Token token) {
        boolean spent = flow.lead(token.from()).matches("，?(?:共计|共|合计)?(?:支出|开支)(?:共计)?");
        String row = switch (flow.lastCount) {
            case "sg.n.batches", "sg.n.guests" -> "sg.host.domestic";
            case "sg.n.foreign.batches", "sg.n.foreign.guests" -> "sg.host.foreign";
            default -> "";
        };
        return spent && !row.isEmpty() ? Optional.of(Subject.of(row, Unit.Kind.MONEY, "接待")) : Optional.empty();
    }

    private boolean all(List<Subject> names, Token token) {
        if (names.stream().anyMatch(name -> !fits(name, token))) {
            return false;
        }
        names.forEach(name -> state(name, token));
        return true;
    }

    private boolean respectively(Token token) {
        if (flow.groupIndex >= flow.group.size()) {
            return false;
        }
        Subject subject = flow.group.get(flow.groupIndex);
        flow.groupIndex++;
        if (!fits(subject, token)) {
            return false;
        }
        state(subject, token);
        return true;
    }

    private static boolean fits(Subject subject, Token token) {
        return switch (subject.kind()) {
            case MONEY -> token.kind() == TokenKind.AMOUNT || (token.kind() == TokenKind.BARE && token.measure().isEmpty());
            case COUNT -> token.kind() == TokenKind.COUNT || token.kind() == TokenKind.BARE;
            case SCORE -> token.kind() == TokenKind.SCORE;
            case RATE -> token.kind() == TokenKind.RATE;
        };
    }

    private void state(Subject subject, Token token) {
        boolean same = flow.current != null && flow.current.subject().row().equals(subject.row());
        Entry entry = flow.entry(subject);
        if (!same) {
            flow.change = null;
            flow.explained = null;
        }
        flow.carry = Optional.of(subject);
        flow.emit(entry, measure(subject), token, printed(subject, token));
    }

    private Printed printed(Subject subject, Token token) {
        if (subject.kind() == Unit.Kind.MONEY) {
            return flow.money(token);
        }
        Printed printed = Flow.printed(token);
        return subject.isCount() ? Printed.of(printed.value(), Unit.PIECE, printed.text()) : printed;
    }

    private String measure(Subject subject) {
        if (subject.isCount()) {
            return "count";
        }
        if (subject.kind() == Unit.Kind.SCORE) {
            return "score";
        }
        if (!flow.clause.measure.isEmpty()) {
            return flow.clause.measure;
        }
        return flow.clause.priorYear ? "prior" : "final";
    }
}
