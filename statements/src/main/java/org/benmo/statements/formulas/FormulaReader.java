package org.benmo.statements.formulas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.benmo.statements.identities.Identity;

/** Understands the formula of a file: parses its fields and resolves their words. */
public final class FormulaReader {
    private static final long COMBINATIONS_MAX = 1000;

    private FormulaReader() {}

    /** The formula; a word that is not known, or a sum of amounts and counts, is an error. */
    public static Formula read(Identity.Formula text, Vocabulary vocabulary) throws FormulaError {
        LoopParser loops = new LoopParser(text.forEach(), vocabulary).parse();
        List<Formula.Variant> variants = new ArrayList<>();
        long count = 1;
        for (List<String> labels : loops.listed().values()) {
            count = Math.min(COMBINATIONS_MAX + 1, count * labels.size());
        }
        if (count > COMBINATIONS_MAX) {
            throw new FormulaError("for-each", "列举的组合太多，最多 " + COMBINATIONS_MAX + " 种");
        }
        for (Map<String, String> listed : combinations(loops.listed())) {
            variants.add(variant(text, new Scope(vocabulary, loops.loops(), listed)));
        }
        return new Formula(loops.loops(), List.copyOf(variants));
    }

    private static Formula.Variant variant(Identity.Formula text, Scope scope) throws FormulaError {
        Optional<Condition> when = text.when().isBlank()
                ? Optional.empty()
                : Optional.of(new ConditionParser(text.when(), scope).condition());
        Expression left = new Parser("left", text.left(), scope).expression();
        Expression right = new Parser("right", text.right(), scope).expression();
        Relation relation = Relation.of(text.relation().strip())
                .orElseThrow(
                        () -> new FormulaError("relation", "“" + text.relation() + "”不是关系，可写 = ≤ ≥ < > ≠ 同为零 同号 相同"));
        Kinds.check("left", left, scope.vocabulary());
        Kinds.check("right", right, scope.vocabulary());
        StringJoiner subject = new StringJoiner(" ");
        scope.listed().values().forEach(subject::add);
        return new Formula.Variant(subject.toString(), when, left, relation, right);
    }

    private static List<Map<String, String>> combinations(Map<String, List<String>> listed) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> word : listed.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : all) {
                for (String label : word.getValue()) {
                    Map<String, String> one = new LinkedHashMap<>(shorter);
                    one.put(word.getKey(), label);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }
}
