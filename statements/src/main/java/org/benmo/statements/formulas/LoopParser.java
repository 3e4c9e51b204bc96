package org.benmo.statements.formulas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Key;

/** Reads for-each. */
final class LoopParser extends Parser {
    private final List<Loop> loops = new ArrayList<>();
    private final Map<String, List<String>> listed = new LinkedHashMap<>();

    LoopParser(String text, Vocabulary vocabulary) throws FormulaError {
        super("for-each", text, new Scope(vocabulary, List.of(), Map.of()));
    }

    /** Reads the whole field; empty text is no loop. */
    LoopParser parse() throws FormulaError {
        if (peek().kind() == Token.Kind.END) {
            return this;
        }
        loop();
        while (peek().is("；")) {
            take();
            loop();
        }
        expectEnd();
        return this;
    }

    List<Loop> loops() {
        return List.copyOf(loops);
    }

    /** The labels each listed word runs through. */
    Map<String, List<String>> listed() {
        return listed;
    }

    private void loop() throws FormulaError {
        Token word = take();
        if (word.kind() != Token.Kind.WORD) {
            throw wrong(word, "这里应是 行、科目、上级科目、类、款、项、列，或句子的种类，如 构成");
        }
        Optional<Assertion.Kind> claim = claim(word.text());
        if (claim.isPresent()) {
            if (peek().isWord("属于")) {
                take();
                narrative(take());
            }
            loops.add(new Loop.Claims(claim.get()));
            return;
        }
        if (!take().isWord("属于")) {
            throw wrong(word, "后面应写“属于”和表，如 " + word.text() + " 属于 T03");
        }
        Token range = take();
        if (range.kind() == Token.Kind.BRACES) {
            listed.put(word.text(), labels(range));
        } else if (word.text().equals("重复")) {
            narrative(range);
            loops.add(new Loop.Repeats());
        } else {
            loops.add(over(word, form(range)));
        }
    }

    private Loop over(Token word, String form) throws FormulaError {
        if (word.text().equals(Loop.COLUMN)) {
            return new Loop.Columns(form);
        }
        Optional<Loop.RowKind> kind = Loop.RowKind.of(word.text());
        if (kind.isEmpty()) {
            throw unknown(
                    word,
                    word.text(),
                    "不是 for-each 的词",
                    List.of(
                            "行", "科目", "上级科目", "类", "款", "项", "列", "重复", "构成", "占比", "占比合计", "变动", "完成", "预决算比较", "点数",
                            "平均"));
        }
        return new Loop.Rows(kind.get(), form);
    }

    private List<String> labels(Token braces) throws FormulaError {
        List<String> labels = new ArrayList<>();
        for (String label : braces.text().replace('，', ',').split(",", -1)) {
            if (label.isBlank()) {
                throw wrong(braces, "花括号里有空的名称");
            }
            labels.add(label.strip());
        }
        return labels;
    }

    private void narrative(Token token) throws FormulaError {
        if (!form(token).equals(Key.TEXT)) {
            throw wrong(token, "这里应是“说明”");
        }
    }

    private static Optional<Assertion.Kind> claim(String word) {
        for (Assertion.Kind kind : Assertion.Kind.values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
