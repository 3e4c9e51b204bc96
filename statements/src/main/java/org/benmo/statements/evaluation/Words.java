package org.benmo.statements.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/** What rows, columns and forms are called in messages. */
final class Words {
    /** An item that a sentence names and no form gives a code to is known by its path of names; the last says enough. */
    private static final String BY_NAME = "func:";

    private final Forms forms;
    private final Keys keys;
    private final int year;
    private final Map<String, List<String>> countedAs = new HashMap<>();

    Words(Forms forms, Keys keys, int year) {
        this.forms = forms;
        this.keys = keys;
        this.year = year;
        for (Keys.Metric metric : keys.all()) {
            metric.countsAs()
                    .forEach(other -> countedAs
                            .computeIfAbsent(other, o -> new ArrayList<>(List.of(o)))
                            .add(metric.key()));
        }
    }

    String form(String form) {
        return forms.form(form).map(Form::title).orElse("情况说明");
    }

    String row(String form, String row) {
        Optional<String> code = Tree.code(row);
        if (code.isPresent()) {
            String name = name(row, code.get());
            return name.isEmpty() ? code.get() : code.get() + " " + name;
        }
        int named = row.indexOf(BY_NAME);
        if (named >= 0) {
            int from = Math.max(row.lastIndexOf('/'), named + BY_NAME.length() - 1);
            return row.substring(from + 1);
        }
        return form.equals(Key.TEXT)
                ? keys.label(row)
                : forms.form(form).map(f -> f.rowLabel(row)).orElse(row);
    }

    /** The name of a code when somebody looked it up or it is a class; old names are not shown. */
    private String name(String row, String code) {
        if (code.length() == 3 && row.startsWith("func.")) {
            List<String> names = forms.functionalClasses().getOrDefault(code, List.of());
            return names.isEmpty() ? "" : names.getFirst();
        }
        Codes codes = Codes.standard();
        List<Codes.Name> names = row.startsWith("func.") ? codes.functional(code) : codes.economic(code);
        return names.stream()
                .filter(n -> n.verifiedFrom() > 0 && n.holdsIn(year))
                .map(Codes.Name::name)
                .findFirst()
                .orElse("");
    }

    String column(String form, String column) {
        return form.equals(Key.TEXT)
                ? keys.columnLabel(column)
                : forms.form(form).map(f -> f.columnLabel(column)).orElse(column);
    }

    /** A figure by its row, and its column unless that is the plain value. */
    String key(Key key) {
        String row = row(key.form(), key.row());
        return isPlain(key.form(), key.column()) ? row : row + column(key.form(), key.column());
    }

    /** True when messages need not name the column. */
    boolean isPlain(String form, String column) {
        if (form.equals(Key.TEXT)) {
            return column.equals("final") || column.equals("count") || column.equals("score");
        }
        return forms.form(form).map(f -> f.columns().size() == 1).orElse(true)
                || (column.equals("final") && !form.equals("T07"));
    }

    String cell(String form, String row, String column) {
        if (form.equals(Key.TEXT)) {
            String name = key(new Key(form, row, column));
            return name.startsWith("“") ? "说明里的" + name : "说明里的“" + name + "”";
        }
        String at = isPlain(form, column) ? "" : " " + column(form, column);
        return form(form) + " " + row(form, row) + at;
    }

    /** The metrics whose prints are prints of this one too, itself first. */
    List<String> countedAs(String row) {
        return countedAs.getOrDefault(row, List.of(row));
    }

    Unit.Kind kind(String row) {
        return keys.metric(row).map(Keys.Metric::kind).orElse(Unit.Kind.MONEY);
    }
}
