package org.benmo.statements.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.Packed;

/** The registry of published forms: titles, rows and columns by the names offices print. */
public final class Forms {
    /** What a title is called that belongs to a table we know by name but do not check. */
    public static final String OTHER = "OTHER";

    private final Map<String, Form> byCode;
    private final Map<String, String> byTitle;
    private final Map<String, List<String>> classes;
    private final Map<String, List<String>> builtFrom;

    private Forms(Node tree) {
        this.classes = classes(tree.field("functional-classes").orElseThrow());
        this.byCode = new LinkedHashMap<>();
        tree.field("forms").orElseThrow().asMap().forEach((code, form) -> byCode.put(code, form(code, form)));
        this.byTitle = titles(tree.texts("other"));
        this.builtFrom = new LinkedHashMap<>();
        tree.field("built-from")
                .orElse(new Node.Fields(Map.of()))
                .asMap()
                .forEach((cell, source) -> builtFrom.put(
                        cell, source.asList().stream().map(Node::asText).toList()));
    }

    private static final class Standard {
        static final Forms FORMS = new Forms(Packed.standard().section("forms"));
    }

    /** The forms of this build. */
    public static Forms standard() {
        return Standard.FORMS;
    }

    /** The forms of a tree of the shape of {@code forms.yaml}. */
    public static Forms from(Node tree) {
        return new Forms(tree);
    }

    /** All forms, in the order of their numbers. */
    public List<Form> all() {
        return List.copyOf(byCode.values());
    }

    /** A form by its code, such as {@code T03}. */
    public Optional<Form> form(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The form a printed title names, {@link #OTHER} for a known table that is none of them, else empty. */
    public Optional<String> byTitle(String title) {
        return Optional.ofNullable(byTitle.get(Labels.normaliseTitle(title)));
    }

    /** Every known title, normalised, with its form or {@link #OTHER}. */
    public Map<String, String> titles() {
        return Map.copyOf(byTitle);
    }

    /** The classes (类) of the functional classification: names by code, the current one first. */
    public Map<String, List<String>> functionalClasses() {
        return classes;
    }

    /** The class code a printed name stands for. */
    public Optional<String> functionalClass(String name) {
        String normalised = Labels.normalise(name);
        for (Map.Entry<String, List<String>> entry : classes.entrySet()) {
            for (String candidate : entry.getValue()) {
                if (Labels.normalise(candidate).equals(normalised)) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Which cells of a coded form a cell of a summary form is made of, {@code T01.expend.year.final} of {@code T03.total.year};
     * {@code *} stands for a class code on both sides.
     */
    public Map<String, List<String>> builtFrom() {
        return builtFrom;
    }

    private Form form(String code, Node node) {
        List<Form.Line> rows = new ArrayList<>(lines(node, "rows"));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        boolean byClass = false;
        for (Map.Entry<String, Node> group :
                node.field("groups").orElse(new Node.Fields(Map.of())).asMap().entrySet()) {
            boolean all = group.getValue().asText().equals("functional-classes");
            byClass |= all;
            groups.put(
                    group.getKey(),
                    all
                            ? classes.keySet().stream().map(c -> "func." + c).toList()
                            : node.field("groups").orElseThrow().texts(group.getKey()));
        }
        if (byClass) {
            classes.forEach((c, names) ->
                    rows.add(new Form.Line("func." + c, names.getFirst(), names.subList(1, names.size()))));
        }
        return new Form(
                code,
                new Form.Titles(node.text("number"), node.text("title"), node.texts("aliases")),
                node.text("layout"),
                lines(node, "columns"),
                List.copyOf(rows),
                new Form.Sums(groups, sums(node, groups)));
    }

    private static Map<String, List<String>> sums(Node form, Map<String, List<String>> groups) {
        Map<String, List<String>> sums = new LinkedHashMap<>();
        form.field("sums").orElse(new Node.Fields(Map.of())).asMap().forEach((row, group) -> {
            List<String> rows = groups.get(group.asText());
            if (rows == null) {
                throw new IllegalArgumentException("no group " + group.asText() + " for " + row);
            }
            sums.put(row, rows);
        });
        return sums;
    }

    private static List<Form.Line> lines(Node form, String field) {
        List<Form.Line> lines = new ArrayList<>();
        form.field(field)
                .orElse(new Node.Fields(Map.of()))
                .asMap()
                .forEach((key, line) -> lines.add(new Form.Line(key, line.text("label"), line.texts("aliases"))));
        return List.copyOf(lines);
    }

    private static Map<String, List<String>> classes(Node node) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        node.asMap()
                .forEach((code, names) -> classes.put(
                        code, names.asList().stream().map(Node::asText).toList()));
        return classes;
    }

    private Map<String, String> titles(List<String> others) {
        Map<String, String> titles = new HashMap<>();
        for (Form form : byCode.values()) {
            titles.putIfAbsent(Labels.normaliseTitle(form.title()), form.code());
        }
        for (Form form : byCode.values()) {
            form.aliases().forEach(alias -> titles.putIfAbsent(Labels.normaliseTitle(alias), form.code()));
        }
        others.forEach(title -> titles.putIfAbsent(Labels.normaliseTitle(title), OTHER));
        return titles;
    }
}
