package org.benmo.accounts.deriving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Chart;
import org.benmo.statements.catalogue.Years;
import org.benmo.statements.data.Node;
import org.benmo.statements.filled.Rounding;

/**
 * Which forms a province and year publishes, and how they differ from the national ones.
 *
 * @param name such as {@code 全国-2022}
 * @param years fiscal years it holds for
 * @param source where it is taken from
 * @param verified false when it came from memory
 * @param forms codes in printed order
 * @param classes functional classes T01 and T04 list
 * @param titles titles that differ, by form
 * @param columns columns that are fewer than the form can have, by form
 * @param rounding by form; forms not named round each cell
 * @param notes sentence under a form without data
 * @param variables what fills the {@code $names} of the rules
 */
public record Template(
        String name,
        String years,
        String source,
        boolean verified,
        List<String> forms,
        List<String> classes,
        Map<String, String> titles,
        Map<String, List<String>> columns,
        Map<String, Rounding> rounding,
        Map<String, String> notes,
        Map<String, List<String>> variables) {

    private static final class Standard {
        static final List<Template> ALL = load(Chart.resource("templates.yaml"));
    }

    /** The templates of this build. */
    public static List<Template> all() {
        return Standard.ALL;
    }

    /** A template by its name. */
    public static Optional<Template> named(String name) {
        return all().stream().filter(template -> template.name().equals(name)).findFirst();
    }

    /** The national template of a year; empty when none holds for it. */
    public static Optional<Template> ofYear(int year) {
        return all().stream()
                .filter(template -> template.name().startsWith("全国"))
                .filter(template -> template.holdsIn(year))
                .findFirst();
    }

    /** True when it may be used for a fiscal year. */
    public boolean holdsIn(int year) {
        Years span = Years.of(years).orElse(Years.ALL);
        return span.from() <= year && year <= span.to();
    }

    private static List<Template> load(Node tree) {
        Map<String, String> notes = texts(tree, "notes");
        List<String> classes = tree.texts("classes");
        List<Template> all = new ArrayList<>();
        for (Node node : tree.field("templates").orElseThrow().asList()) {
            all.add(of(node, classes, notes));
        }
        return List.copyOf(all);
    }

    private static Template of(Node node, List<String> classes, Map<String, String> notes) {
        Map<String, List<String>> columns = new HashMap<>();
        fields(node, "columns")
                .forEach((form, list) ->
                        columns.put(form, node.field("columns").orElseThrow().texts(form)));
        Map<String, Rounding> rounding = new HashMap<>();
        fields(node, "rounding")
                .forEach((form, word) -> rounding.put(
                        form,
                        Rounding.valueOf(word.asText().toUpperCase(Locale.ROOT).replace('-', '_'))));
        List<String> budget = node.text("three-publics-budget").equals("adjusted")
                ? List.of("budget-initial", "budget-change")
                : List.of("budget-initial");
        return new Template(
                node.text("name"),
                node.text("years"),
                node.text("source"),
                node.text("verified").equals("true"),
                node.texts("forms"),
                classes,
                texts(node, "titles"),
                columns,
                rounding,
                notes,
                Map.of(
                        "$three-publics", node.texts("three-publics"),
                        "$three-publics-budget", budget,
                        "$equip-100", List.of(node.text("equip-100"))));
    }

    private static Map<String, String> texts(Node node, String field) {
        Map<String, String> texts = new HashMap<>();
        fields(node, field).forEach((key, value) -> texts.put(key, value.asText()));
        return texts;
    }

    private static Map<String, Node> fields(Node node, String field) {
        return node.field(field).map(Node::asMap).orElse(Map.of());
    }
}
