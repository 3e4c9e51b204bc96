package org.benmo.disclosure.extraction.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.forms.Forms;

/** The registered forms and the classes of the functional classification, by every printed name. */
final class FormShapes {
    private final Map<String, FormShape> shapes = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();

    FormShapes(Forms forms) {
        forms.all().forEach(form -> {
            shapes.put(form.code(), new FormShape(form));
            form.aliases().forEach(alias -> titles.put(Labels.plain(alias), form.code()));
        });
        forms.titles().forEach((title, form) -> titles.putIfAbsent(Labels.plain(title), form));
        forms.all().forEach(form -> titles.put(Labels.plain(form.title()), form.code()));
        forms.functionalClasses()
                .forEach((code, names) -> names.forEach(name -> classes.putIfAbsent(Labels.bare(name), code)));
    }

    /** The form of this id; only for registered ids. */
    FormShape shape(String id) {
        FormShape shape = shapes.get(id);
        if (shape == null) {
            throw new IllegalArgumentException("no form " + id);
        }
        return shape;
    }

    /** All printed titles, compared form, with the form they mean or {@link Forms#OTHER}. */
    Map<String, String> titles() {
        return titles;
    }

    /** The 3-digit code of a functional class by its printed name. */
    Optional<String> classCode(String printed) {
        String bare = Labels.bare(printed);
        String shorter = Labels.withoutParenthesis(bare);
        String code = classes.getOrDefault(bare, classes.get(shorter));
        return Optional.ofNullable(code == null ? classes.get(Labels.withoutLeadingDigits(shorter)) : code);
    }
}
