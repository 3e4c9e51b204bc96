package org.benmo.statements.formulas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/** What the words of formulas mean: forms and the narrative, their rows and columns. */
public final class Vocabulary {
    /** The word for the narrative. */
    public static final String NARRATIVE = "说明";

    private final Forms forms;
    private final Keys keys;
    private final Map<String, List<String>> rows = new ConcurrentHashMap<>();

    public Vocabulary(Forms forms, Keys keys) {
        this.forms = forms;
        this.keys = keys;
    }

    /** The words of this build. */
    public static Vocabulary standard() {
        return new Vocabulary(Forms.standard(), Keys.standard());
    }

    /** The forms it speaks of. */
    public Forms forms() {
        return forms;
    }

    /** The metrics it speaks of. */
    public Keys keys() {
        return keys;
    }

    /** The form part of keys a word stands for: a form's code, or {@link Key#TEXT} for 说明. */
    Optional<String> form(String word) {
        if (word.equals(NARRATIVE)) {
            return Optional.of(Key.TEXT);
        }
        return forms.form(word).map(Form::code);
    }

    /** What messages call a form: 支出决算表, or 说明. */
    String title(String form) {
        return forms.form(form).map(Form::title).orElse(NARRATIVE);
    }

    /** The word formulas use for a form. */
    static String word(String form) {
        return form.equals(Key.TEXT) ? NARRATIVE : form;
    }

    /** The rows a label stands for in a form; none when it is unknown, several when a form has it twice. */
    List<String> rows(String form, String label) {
        return rows.computeIfAbsent(form + label, f -> find(form, label));
    }

    private List<String> find(String form, String label) {
        if (Codes.isFunctional(label)) {
            return List.of("func." + label);
        }
        if (form.equals(Key.TEXT)) {
            return metrics(label);
        }
        if (Codes.isEconomic(label)) {
            return List.of("econ." + label);
        }
        Form known = forms.form(form).orElseThrow();
        List<String> named = known.rowsNamed(label);
        if (named.isEmpty() && known.isCoded()) {
            return forms.functionalClass(label)
                    .map(code -> List.of("func." + code))
                    .orElse(List.of());
        }
        return named;
    }

    private List<String> metrics(String label) {
        List<Keys.Metric> metrics = keys.labelled(label);
        if (metrics.isEmpty()) {
            metrics = keys.named(label);
        }
        if (metrics.isEmpty()) {
            metrics = keys.metric(label).map(List::of).orElse(List.of());
        }
        return metrics.stream().map(Keys.Metric::key).toList();
    }

    /** The column a label stands for. */
    Optional<String> column(String form, String label) {
        return form.equals(Key.TEXT)
                ? keys.column(label)
                : forms.form(form).orElseThrow().column(label);
    }

    /** The column meant when none is written; empty when the form has several amounts in a row. */
    Optional<String> mainColumn(String form) {
        if (form.equals(Key.TEXT)) {
            return Optional.of("final");
        }
        Form known = forms.form(form).orElseThrow();
        if (known.hasColumn("final")) {
            return Optional.of("final");
        }
        return known.columns().size() == 1 ? Optional.of(known.mainColumn()) : Optional.empty();
    }

    /** The groups of rows of a form. */
    Map<String, List<String>> groups(String form) {
        return forms.form(form).map(Form::groups).orElse(Map.of());
    }

    /** Every label a row of the form can be written by. */
    Collection<String> rowLabels(String form) {
        if (form.equals(Key.TEXT)) {
            return keys.all().stream().map(Keys.Metric::label).toList();
        }
        List<String> labels = new ArrayList<>();
        Form known = forms.form(form).orElseThrow();
        known.rows().forEach(line -> labels.add(line.label()));
        known.rows().forEach(line -> labels.addAll(line.aliases()));
        return labels;
    }

    /** Every label a column of the form can be written by. */
    Collection<String> columnLabels(String form) {
        if (form.equals(Key.TEXT)) {
            return keys.columns().values();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        forms.form(form).orElseThrow().columns().forEach(line -> {
            labels.put(line.label(), line.key());
            line.aliases().forEach(alias -> labels.put(alias, line.key()));
        });
        return labels.keySet();
    }

    /** What a figure of this row and column is: money, rate, count, score; empty when it depends on the document. */
    Optional<Unit.Kind> kind(String form, String row, String column) {
        if (!form.equals(Key.TEXT)) {
            boolean counts = form.equals("T10") || row.contains(".n.");
            return Optional.of(counts ? Unit.Kind.COUNT : Unit.Kind.MONEY);
        }
        return switch (column) {
            case "growth", "share", "completion" -> Optional.of(Unit.Kind.RATE);
            case "count" -> Optional.of(Unit.Kind.COUNT);
            case "score" -> Optional.of(Unit.Kind.SCORE);
            default ->
                row.startsWith("func") || row.startsWith("econ")
                        ? Optional.of(Unit.Kind.MONEY)
                        : keys.metric(row).map(Keys.Metric::kind);
        };
    }

    /** The label closest to what was written; empty when none is close. */
    static Optional<String> nearest(String written, Collection<String> labels) {
        Optional<String> best = Optional.empty();
        int bestDistance = Math.max(2, written.length() / 2) + 1;
        for (String label : labels) {
            int distance = distance(written, label);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = Optional.of(label);
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
