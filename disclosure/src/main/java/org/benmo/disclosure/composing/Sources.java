package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.benmo.statements.data.Node;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.ProjectResult;

/** The lists a document runs through: classes and items of the forms, projects, units, duties. */
final class Sources {
    private static final String LAST_MARKS = "。；，、;,. ";
    private static final int CLASS = 1;
    private static final int ITEM = 3;
    private static final int CLASS_DIGITS = 3;
    private static final int SECTION_DIGITS = 5;

    private final YearFigures figures;

    /**
     * A member of a list.
     *
     * @param metric what its figures are about; empty for words
     * @param label what it is called
     * @param number its place in the list, from 1
     * @param texts its words by name
     */
    record Item(String metric, String label, int number, Map<String, String> texts) {
        Item numbered(int place) {
            return new Item(metric, label, place, texts);
        }

        String words(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    Sources(YearFigures figures) {
        this.figures = figures;
    }

    /** The list of a name, or the metrics listed. */
    List<Item> of(Node over) {
        if (over instanceof Node.Text name) {
            return of(name.value());
        }
        List<Item> items = new ArrayList<>();
        for (Node metric : over.asList()) {
            items.add(new Item(metric.asText(), figures.label(metric.asText()), items.size() + 1, Map.of()));
        }
        return items;
    }

    /** The list of a name; an unknown name is a defect of our data. */
    List<Item> of(String name) {
        return switch (name) {
            case "classes" -> rows("T05", "", row -> row.level() == CLASS);
            case "items" -> rows("T05", "", row -> row.level() == ITEM);
            case "fund-items" -> rows("T08", "fiscal.", row -> row.level() == ITEM);
            case "soe-items" -> rows("T09", "fiscal.", row -> row.level() == ITEM);
            case "fiscal-classes" -> rows("T04", "fiscal.", row -> row.key().startsWith("func."));
            case "economy-classes" -> rows("T06", "", row -> row.key().matches("econ\\.\\d{3}"));
            case "staff-items" -> rows("T06", "", row -> row.key().matches("econ\\.30[13]\\d{2}"));
            case "running-items" ->
                rows(
                        "T06",
                        "",
                        row -> row.key().matches("econ\\.\\d{5}") && !row.key().matches("econ\\.30[13]\\d{2}"));
            case "projects" -> projects(project -> true);
            case "evaluated" -> projects(ProjectResult::evaluated);
            case "attached" -> projects(EvaluationTables::has);
            case "functions" -> texts(figures.year().profile().functions());
            case "sections" -> texts(figures.year().profile().sections());
            case "units" ->
                texts(figures.year().profile().units().stream()
                        .map(unit -> unit.name())
                        .toList());
            case "subordinates" ->
                texts(figures.year().profile().units().stream()
                        .skip(1)
                        .map(unit -> unit.name())
                        .toList());
            case "procurement-kinds" -> procurement();
            default -> throw new IllegalArgumentException("no list " + name);
        };
    }

    private List<Item> rows(String code, String prefix, Predicate<FilledRow> wanted) {
        List<Item> items = new ArrayList<>();
        FilledForm form = figures.year().form(code).orElse(null);
        if (form == null) {
            return items;
        }
        for (FilledRow row : form.rows()) {
            if (wanted.test(row)) {
                items.add(new Item(prefix + row.key(), row.name(), items.size() + 1, path(form, row)));
            }
        }
        return items;
    }

    /** The names of the class and the section above an item. */
    private static Map<String, String> path(FilledForm form, FilledRow row) {
        String code = row.code();
        if (code.length() <= SECTION_DIGITS) {
            return Map.of();
        }
        return Map.of(
                "class",
                name(form, code.substring(0, CLASS_DIGITS)),
                "section",
                name(form, code.substring(0, SECTION_DIGITS)));
    }

    private static String name(FilledForm form, String code) {
        return form.rows().stream()
                .filter(row -> row.code().equals(code))
                .map(FilledRow::name)
                .findFirst()
                .orElse("");
    }

    private List<Item> projects(Predicate<ProjectResult> wanted) {
        List<Item> items = new ArrayList<>();
        for (ProjectResult project : figures.year().projects()) {
            if (wanted.test(project)) {
                items.add(new Item(
                        project.row(),
                        project.name(),
                        items.size() + 1,
                        Map.of(
                                "effect", project.effect(),
                                "issues", project.issues(),
                                "measures", project.measures())));
            }
        }
        return items;
    }

    /** What of goods, works and services went to small and medium enterprises, where there was any. */
    private List<Item> procurement() {
        List<Item> items = new ArrayList<>();
        Map<String, String> kinds = Map.of("proc.goods", "货物", "proc.works", "工程", "proc.services", "服务");
        for (String kind : List.of("proc.goods", "proc.works", "proc.services")) {
            if (!figures.isZero(kind, "final")
                    && figures.figure(kind + ".sme", "final").isPresent()) {
                String name = kinds.getOrDefault(kind, "");
                items.add(new Item(kind + ".sme", name, items.size() + 1, Map.of("kind", name, "base", kind)));
            }
        }
        return items;
    }

    /** Words without the marks at their end; the sentence they go into has its own. */
    static String trimmed(String words) {
        String text = words.strip();
        int end = text.length();
        while (end > 0 && LAST_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<Item> texts(List<String> words) {
        List<Item> items = new ArrayList<>();
        for (String text : words) {
            items.add(new Item("", trimmed(text), items.size() + 1, Map.of()));
        }
        return items;
    }
}
