package org.benmo.bureau.kit.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the forms of single rows have in common, beside the workbook; a module's endpoints name the permission and call here. Cells are
 * parameters named as their columns, the version is {@code version}, {@code again} asks for another empty form after saving. Whoever
 * saves what another changed meanwhile is told, sees both, and nothing is overwritten before they save knowing it.
 */
@Component
public class RowForms {
    private static final String VIEW = "kit/row";

    private final Lists lists;
    private final Words words;

    RowForms(Lists lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    /** An empty form; what the address names is filled in. */
    public String fresh(Listing listing, Map<String, String> parameters, Model model) {
        return show(listing, RowForm.of(0, 0, cells(listing, parameters)), true, model);
    }

    /** The form of a row there is. */
    public String open(Listing listing, RowKeeper keeper, long id, boolean mayEdit, Model model) {
        int version = keeper.version(id);
        return show(listing, RowForm.of(id, version, lists.cells(listing, id)), mayEdit, model);
    }

    /** Adds what was typed: on to the list, or the form again with what is wrong. */
    public String add(String actor, Listing listing, RowKeeper keeper, Map<String, String> parameters, Model model) {
        Map<String, String> cells = cells(listing, parameters);
        Map<String, String> problems = problems(listing, cells, () -> keeper.add(actor, cells));
        if (!problems.isEmpty()) {
            return show(listing, new RowForm(0, 0, cells, problems, "", Map.of()), true, model);
        }
        return "redirect:" + listing.path() + (parameters.containsKey("again") ? "/new" : "");
    }

    /** Changes a row to what was typed: on to the list, or the form again with what is wrong. */
    public String change(
            String actor, Listing listing, RowKeeper keeper, long id, Map<String, String> parameters, Model model) {
        Map<String, String> cells = cells(listing, parameters);
        int version = version(parameters);
        try {
            Map<String, String> problems = problems(listing, cells, () -> keeper.change(actor, id, version, cells));
            if (problems.isEmpty()) {
                return "redirect:" + listing.path();
            }
            return show(listing, new RowForm(id, version, cells, problems, "", Map.of()), true, model);
        } catch (Refusal e) {
            if (!e.key().equals(Refusal.CHANGED_MEANWHILE)) {
                throw e;
            }
            return show(listing, meanwhile(listing, keeper, id, cells), true, model);
        }
    }

    /** Takes a row out and goes back to the list. */
    public String remove(String actor, Listing listing, RowKeeper keeper, long id, Map<String, String> parameters) {
        keeper.remove(actor, id, version(parameters));
        return "redirect:" + listing.path();
    }

    /** Typed cells against what is there now; saving this form again overwrites knowingly. */
    private RowForm meanwhile(Listing listing, RowKeeper keeper, long id, Map<String, String> cells) {
        int version = keeper.version(id);
        Map<String, String> now = new LinkedHashMap<>(lists.cells(listing, id));
        now.entrySet().removeIf(one -> one.getValue().equals(cells.get(one.getKey())));
        return new RowForm(id, version, cells, Map.of(), words.get("row.meanwhile"), now);
    }

    /** What is done with typed cells that can be values of their columns. */
    @FunctionalInterface
    public interface Keeping {
        /** Keeps them; sentences by column key, none when all is well. */
        Map<String, String> keep();
    }

    /**
     * A row as machines read it.
     *
     * @param id number
     * @param version to be sent back with a change
     * @param cells text by column key
     */
    public record Kept(long id, int version, Map<String, String> cells) {}

    /** A row there is. */
    public Kept kept(Listing listing, RowKeeper keeper, long id) {
        int version = keeper.version(id);
        return new Kept(id, version, lists.cells(listing, id));
    }

    /** Keeps cells, unless some cannot be values of their columns; sentences by column key, none when all is well. */
    public Map<String, String> problems(Listing listing, Map<String, String> cells, Keeping keeping) {
        Map<String, String> problems = Shapes.problems(listing, cells, words);
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            return keeping.keep();
        } catch (DuplicateKeyException e) { // another added the same at the same moment
            return Map.of(listing.order(), words.get("row.there"));
        }
    }

    private static Map<String, String> cells(Listing listing, Map<String, String> parameters) {
        Map<String, String> cells = new LinkedHashMap<>();
        listing.columns().forEach(column -> cells.put(column.key(), strip(parameters.get(column.key()))));
        return cells;
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The version a form was opened at; one that cannot be is one that never was. */
    private static int version(Map<String, String> parameters) {
        String text = parameters.getOrDefault("version", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String show(Listing listing, RowForm form, boolean mayEdit, Model model) {
        model.addAttribute("listing", listing);
        model.addAttribute("form", form);
        model.addAttribute("mayEdit", mayEdit);
        return VIEW;
    }
}
