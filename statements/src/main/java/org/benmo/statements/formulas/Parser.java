package org.benmo.statements.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/** Reads expressions; every word is resolved while it is read. */
class Parser {
    /** Deeper than anyone reads aloud. */
    private static final int DEPTH_MAX = 100;

    final String field;
    final Scope scope;
    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String field, String text, Scope scope) throws FormulaError {
        this.field = field;
        this.scope = scope;
        this.tokens = Scanner.scan(field, text);
    }

    /** The whole field as one expression. */
    Expression expression() throws FormulaError {
        Expression whole = sum();
        expectEnd();
        return whole;
    }

    final Expression sum() throws FormulaError {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Expression.Operator operator = take().is("+") ? Expression.Operator.PLUS : Expression.Operator.MINUS;
            left = new Expression.Binary(operator, left, product());
        }
        return left;
    }

    private Expression product() throws FormulaError {
        Expression left = factor();
        while (peek().is("×") || peek().is("/")) {
            Expression.Operator operator = take().is("×") ? Expression.Operator.TIMES : Expression.Operator.OVER;
            left = new Expression.Binary(operator, left, factor());
        }
        return left;
    }

    private Expression factor() throws FormulaError {
        if (++depth > DEPTH_MAX) {
            throw wrong(peek(), "括号或负号套得太多");
        }
        Expression factor = oneFactor();
        depth--;
        return factor;
    }

    private Expression oneFactor() throws FormulaError {
        Token token = take();
        if (token.is("-")) {
            return new Expression.Negation(factor());
        }
        if (token.is("(")) {
            Expression inside = sum();
            expect(")");
            return inside;
        }
        if (token.is("Σ")) {
            return summed();
        }
        return switch (token.kind()) {
            case NUMBER -> literal(token);
            case WORD -> peek().kind() == Token.Kind.BRACKETS ? cell(token) : role(token, false);
            default -> throw wrong(token, "这里应是数字、单元格（如 T03[合计].基本支出）或括号");
        };
    }

    private Expression literal(Token token) throws FormulaError {
        String text = token.text();
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String suffix = text.substring(end);
        Optional<Unit> unit = switch (suffix) {
            case "" -> Optional.empty();
            case "%", "％" -> Optional.of(Unit.PERCENT);
            case "元" -> Optional.of(Unit.YUAN);
            case "万元" -> Optional.of(Unit.TEN_THOUSAND_YUAN);
            case "亿元" -> Optional.of(Unit.HUNDRED_MILLION_YUAN);
            case "个", "人", "辆", "次", "批", "人次" -> Optional.of(Unit.PIECE);
            case "分" -> Optional.of(Unit.SCORE);
            default -> throw wrong(token, "数字后面的单位不认识，可写 %、元、万元、亿元");
        };
        try {
            return new Expression.Literal(new BigDecimal(text.substring(0, end)), unit, text);
        } catch (NumberFormatException e) {
            throw wrong(token, "不是一个数");
        }
    }

    private Expression role(Token token, boolean summed) throws FormulaError {
        String name = token.text();
        if (!scope.roles().contains(name)) {
            if (scope.roles().isEmpty()) {
                throw wrong(token, "这里应是单元格，如 T03[合计].基本支出 或 说明[本年支出合计]");
            }
            throw unknown(token, name, "这种句子没有这个角色", scope.roles());
        }
        boolean several = name.startsWith("各") || name.equals("同列占比");
        if (several && !summed) {
            throw wrong(token, "这个角色有多个数，前面要写 Σ");
        }
        return new Expression.Role(name, summed);
    }

    private Expression summed() throws FormulaError {
        Token token = take();
        if (token.kind() != Token.Kind.WORD) {
            throw wrong(token, "Σ 后面应是一组行，如 T01[收入各项]，或句子的角色，如 各部分");
        }
        if (peek().kind() != Token.Kind.BRACKETS) {
            return role(token, true);
        }
        String form = form(token);
        Token brackets = take();
        Group group = group(form, brackets);
        Column column = column(form, brackets);
        return new Expression.GroupSum(form, group, column, orZero());
    }

    private Group group(String form, Token brackets) throws FormulaError {
        String name = scope.meant(brackets.text());
        return switch (name) {
            case "各类" -> new Group.Level(1);
            case "各款" -> new Group.Level(2);
            case "各项" -> new Group.Level(3);
            case "下级" ->
                new Group.Children(
                        scope.rowLoop().orElseThrow(() -> wrong(brackets, "“下级”要与 for-each 的“上级科目 属于 …”一起用")));
            default -> named(form, brackets, name);
        };
    }

    private Group named(String form, Token brackets, String name) throws FormulaError {
        List<String> rows = scope.vocabulary().groups(form).get(name);
        if (rows == null) {
            List<String> known = new ArrayList<>(scope.vocabulary().groups(form).keySet());
            known.addAll(List.of("各类", "各款", "各项", "下级"));
            throw unknown(brackets, name, Vocabulary.word(form) + " 没有这一组行", known);
        }
        return new Group.Named(name, rows);
    }

    private Expression cell(Token formWord) throws FormulaError {
        String form = form(formWord);
        Token brackets = take();
        Row row = row(form, brackets);
        Column column = column(form, brackets);
        return new Expression.Cell(form, row, column, orZero());
    }

    final String form(Token token) throws FormulaError {
        Optional<String> form = scope.vocabulary().form(token.text());
        if (form.isEmpty()) {
            throw wrong(token, "不是表，应写 T01 至 T10 或 说明");
        }
        return form.get();
    }

    final Row row(String form, Token brackets) throws FormulaError {
        String written = brackets.text();
        if (scope.isRowLoop(written)) {
            return new Row.Looped(written);
        }
        String label = scope.meant(written);
        List<String> rows = scope.vocabulary().rows(form, label);
        if (rows.isEmpty()) {
            throw unknown(
                    brackets,
                    label,
                    scope.vocabulary().title(form) + "没有这一行",
                    scope.vocabulary().rowLabels(form));
        }
        if (rows.size() > 1 && !form.equals(Key.TEXT)) {
            throw wrong(brackets, "在" + scope.vocabulary().title(form) + "有" + rows.size() + "处，要写明是哪一处，如 收入总计 或 支出总计");
        }
        return new Row.Named(rows, label);
    }

    private Column column(String form, Token brackets) throws FormulaError {
        if (!peek().is(".")) {
            Optional<String> main = scope.vocabulary().mainColumn(form);
            if (main.isEmpty()) {
                throw wrong(
                        brackets,
                        scope.vocabulary().title(form) + "一行有几个数，后面要写明哪一列，如 ."
                                + scope.vocabulary()
                                        .columnLabels(form)
                                        .iterator()
                                        .next());
            }
            return new Column.Main(main.get());
        }
        take();
        Token word = take();
        if (word.kind() != Token.Kind.WORD) {
            throw wrong(word, "“.”后面应是列名");
        }
        if (word.text().equals(Loop.COLUMN) && scope.hasColumnLoop()) {
            return new Column.Looped(Loop.COLUMN);
        }
        String label = scope.meant(word.text());
        Optional<String> column = scope.vocabulary().column(form, label);
        if (column.isEmpty()) {
            throw unknown(
                    word,
                    label,
                    scope.vocabulary().title(form) + "没有这一列",
                    scope.vocabulary().columnLabels(form));
        }
        return new Column.Named(column.get(), label);
    }

    private boolean orZero() {
        if (peek().isWord("或零")) {
            take();
            return true;
        }
        return false;
    }

    final Token peek() {
        return tokens.get(next);
    }

    final Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    /** Gives the last token back. */
    final void back() {
        next--;
    }

    final void expect(String sign) throws FormulaError {
        Token token = take();
        if (!token.is(sign)) {
            throw wrong(token, "这里应是“" + sign + "”");
        }
    }

    final void expectEnd() throws FormulaError {
        if (peek().kind() != Token.Kind.END) {
            throw wrong(peek(), "到这里应已结束；各部分之间要有 + - × / 或关系词");
        }
    }

    final FormulaError wrong(Token token, String message) {
        return new FormulaError(field, "第" + (token.at() + 1) + "字" + token.shown() + "：" + message);
    }

    final FormulaError unknown(Token token, String written, String message, Collection<String> known) {
        String hint = Vocabulary.nearest(written, known)
                .map(near -> "，最接近的是“" + near + "”")
                .orElse(known.size() > 12 || known.isEmpty() ? "" : "，可写：" + String.join("、", known));
        return wrong(token, message + hint);
    }
}
