package org.benmo.statements.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.figures.FormState;

/** Reads the condition of a formula. */
final class ConditionParser extends Parser {
    ConditionParser(String text, Scope scope) throws FormulaError {
        super("when", text, scope);
    }

    /** The whole field. */
    Condition condition() throws FormulaError {
        Condition whole = any();
        expectEnd();
        return whole;
    }

    private Condition any() throws FormulaError {
        List<Condition> parts = new ArrayList<>();
        parts.add(all());
        while (peek().isWord("或")) {
            take();
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() throws FormulaError {
        List<Condition> parts = new ArrayList<>();
        parts.add(one());
        while (peek().isWord("且") || peek().is(",")) {
            take();
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition one() throws FormulaError {
        if (peek().kind() != Token.Kind.WORD) {
            return compared();
        }
        return switch (peek().text()) {
            case "已读", "未读" -> {
                boolean read = take().text().equals("已读");
                yield new Condition.Read(form(take()), read);
            }
            case "有", "无" -> printed(take().text().equals("有"));
            case "标记", "无标记" -> marked(take().text().equals("标记"));
            case "年度" -> {
                take();
                yield year();
            }
            default -> formState();
        };
    }

    private Condition formState() throws FormulaError {
        if (scope.vocabulary().form(peek().text()).isEmpty()) {
            return compared();
        }
        Token word = take();
        if (peek().isWord("为空") || peek().isWord("非空")) {
            boolean empty = take().text().equals("为空");
            return new Condition.State(form(word), empty ? FormState.EMPTY : FormState.FILLED);
        }
        back();
        return compared();
    }

    private Condition printed(boolean wanted) throws FormulaError {
        Token first = peek();
        if (first.kind() == Token.Kind.WORD
                && scope.vocabulary().form(first.text()).isPresent()) {
            take();
            Token brackets = peek();
            if (brackets.kind() != Token.Kind.BRACKETS) {
                throw wrong(brackets, "这里应是“[行]”");
            }
            take();
            boolean rowOnly = !peek().is(".");
            back();
            back();
            if (rowOnly && scope.vocabulary().mainColumn(form(first)).isEmpty()) {
                take();
                return new Condition.RowPrinted(form(first), row(form(first), take()), wanted);
            }
        }
        return new Condition.Printed(sum(), wanted);
    }

    private Condition marked(boolean wanted) throws FormulaError {
        Token mark = take();
        if (mark.kind() != Token.Kind.WORD) {
            throw wrong(mark, "这里应是句子的标记，如 完整");
        }
        if (!scope.hasClaims()) {
            throw wrong(mark, "标记只用于 for-each 为句子（构成、占比、变动……）的检查");
        }
        return new Condition.Marked(mark.text(), wanted);
    }

    private Condition year() throws FormulaError {
        Relation relation = relation(take());
        Token number = take();
        try {
            return new Condition.Year(relation, Integer.parseInt(number.text()));
        } catch (NumberFormatException e) {
            throw wrong(number, "这里应是年份，如 2020");
        }
    }

    private Condition compared() throws FormulaError {
        Expression left = sum();
        if (peek().isWord("为零") || peek().isWord("不为零")) {
            return new Condition.Zero(left, take().text().equals("为零"));
        }
        Relation relation = relation(take());
        return new Condition.Compared(left, relation, sum());
    }

    private Relation relation(Token token) throws FormulaError {
        Optional<Relation> relation = Relation.of(token.text());
        if (relation.isEmpty() || token.kind() == Token.Kind.END) {
            throw wrong(token, "这里应是 为零、不为零 或 = ≤ ≥ < >");
        }
        return relation.get();
    }
}
