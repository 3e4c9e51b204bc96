package org.benmo.statements.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.benmo.statements.data.Node;
import org.benmo.statements.identities.Identity;

/**
 * A check as its file states it, for people.
 *
 * @param identity its fields
 * @param cases its examples, in written order
 */
public record Explanation(Identity identity, List<Example> cases) {
    private static final List<String> KINDS = List.of("holds", "broken", "rounding", "absent");

    /**
     * A case of a check.
     *
     * @param kind {@code holds}, {@code broken}, {@code rounding} or {@code absent}
     * @param text the figures or the words of the case; empty when the kind cannot exist
     * @param note the words a finding points at, or why the kind cannot exist; may be empty
     */
    public record Example(String kind, String text, String note) {}

    static Explanation of(Identity identity, Node tree) {
        List<Example> cases = new ArrayList<>();
        for (Node node : tree.field("cases").map(Node::asList).orElse(List.of())) {
            for (String kind : KINDS) {
                node.field(kind).ifPresent(given -> cases.add(example(kind, given, node)));
            }
        }
        return new Explanation(identity, List.copyOf(cases));
    }

    private static Example example(String kind, Node given, Node node) {
        String note = node.text("at").isEmpty() ? node.text("reason") : node.text("at");
        String text = given instanceof Node.Text scalar ? scalar.value().strip() : figures(given);
        return new Example(kind, text.equals("none") ? "" : text, note);
    }

    private static String figures(Node given) {
        StringJoiner figures = new StringJoiner("，");
        for (Map.Entry<String, Node> figure : given.asMap().entrySet()) {
            StringJoiner values = new StringJoiner("、");
            figure.getValue().asList().forEach(value -> values.add(value.asText()));
            figures.add(figure.getKey() + " " + values);
        }
        return figures.toString();
    }
}
