package org.benmo.accounts.deriving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.accounts.books.Chart;
import org.benmo.statements.data.Node;
import org.benmo.statements.figures.Key;

/** How figures are made of records, read from {@code rules.yaml} for one template. */
final class Rules {
    private static final Pattern KEY = Pattern.compile("(\\w+)\\[([^\\]]+)\\]\\.([\\w]+)");
    private static final Pattern SUM = Pattern.compile("Σ\\((\\w+), ([^,]+), (\\w+)\\)");
    private static final Pattern TERM = Pattern.compile(" *([+-]?) *(Σ\\([^)]*\\)|[A-Za-z][^ +]*)");

    private final List<Coded> coded = new ArrayList<>();
    private final Map<Key, Selection> leaves = new LinkedHashMap<>();
    private final Map<Key, List<Term>> formulas = new LinkedHashMap<>();
    private final Map<String, Key> carry = new LinkedHashMap<>();
    private final List<String> counts;
    private final List<String> moneys;

    /** What tells the rows of a form apart. */
    enum By {
        FUNCTION,
        ECONOMY,
        PROJECT
    }

    /**
     * A form whose rows come from a classification.
     *
     * @param form code
     * @param by what its rows are
     * @param prefix of its row keys
     * @param total row key of its total; empty without
     * @param columns selections by column
     * @param sums columns made of other columns
     */
    record Coded(
            String form,
            By by,
            String prefix,
            String total,
            Map<String, Selection> columns,
            Map<String, List<ColumnTerm>> sums) {}

    /** A column of a sum, with its sign. */
    record ColumnTerm(boolean minus, String column) {}

    /** A term of a formula: a key, whose row may hold a wildcard, or a group of rows. */
    record Term(boolean minus, Key key, boolean group) {}

    private Rules(Node tree, Map<String, List<String>> variables) {
        tree.field("coded").orElseThrow().asList().forEach(node -> coded.add(coded(node, variables)));
        tree.field("leaves")
                .orElseThrow()
                .asMap()
                .forEach((key, node) -> leaves.put(key(key), Selection.of(node, variables)));
        tree.field("formulas")
                .orElseThrow()
                .asMap()
                .forEach((key, text) -> formulas.put(key(key), terms(text.asText(), variables)));
        tree.field("carry").orElseThrow().asMap().forEach((role, key) -> carry.put(role, key(key.asText())));
        Node registers = tree.field("registers").orElseThrow();
        counts = registers.texts("count");
        moneys = registers.texts("money");
    }

    private static final class Standard {
        static final Node TREE = Chart.resource("rules.yaml");
    }

    /** The rules of this build under a template. */
    static Rules of(Template template) {
        return new Rules(Standard.TREE, template.variables());
    }

    private static Coded coded(Node node, Map<String, List<String>> variables) {
        Map<String, Selection> columns = new LinkedHashMap<>();
        node.field("columns")
                .orElseThrow()
                .asMap()
                .forEach((column, selection) -> columns.put(column, Selection.of(selection, variables)));
        Map<String, List<ColumnTerm>> sums = new LinkedHashMap<>();
        node.field("sums").map(Node::asMap).orElse(Map.of()).forEach((column, text) -> {
            List<ColumnTerm> terms = new ArrayList<>();
            Matcher term = TERM.matcher(text.asText());
            while (term.find()) {
                terms.add(new ColumnTerm(term.group(1).equals("-"), term.group(2)));
            }
            sums.put(column, terms);
        });
        return new Coded(
                node.text("form"),
                By.valueOf(node.text("by").toUpperCase(java.util.Locale.ROOT)),
                node.text("prefix"),
                node.text("total"),
                columns,
                sums);
    }

    private static List<Term> terms(String text, Map<String, List<String>> variables) {
        List<Term> terms = new ArrayList<>();
        String filled = text;
        for (Map.Entry<String, List<String>> variable : variables.entrySet()) {
            filled = filled.replace(variable.getKey() + "]", variable.getValue().getFirst() + "]");
        }
        Matcher term = TERM.matcher(filled);
        while (term.find()) {
            boolean minus = term.group(1).equals("-");
            Matcher sum = SUM.matcher(term.group(2));
            terms.add(
                    sum.matches()
                            ? new Term(minus, new Key(sum.group(1), sum.group(2), sum.group(3)), true)
                            : new Term(minus, key(term.group(2)), false));
        }
        return terms;
    }

    static Key key(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            throw new IllegalArgumentException("not a key: " + text);
        }
        return new Key(key.group(1), key.group(2), key.group(3));
    }

    List<Coded> coded() {
        return coded;
    }

    Map<Key, Selection> leaves() {
        return leaves;
    }

    Map<Key, List<Term>> formulas() {
        return formulas;
    }

    Key carry(String role) {
        Key key = carry.get(role);
        if (key == null) {
            throw new IllegalArgumentException("no figure for " + role);
        }
        return key;
    }

    List<String> counts() {
        return counts;
    }

    List<String> moneys() {
        return moneys;
    }
}
