package org.benmo.accounts.deriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledRow.Panel;
import org.benmo.statements.forms.Form;

/** The rows of a form in the order they are printed. */
final class RowOrder {
    private static final String FUNCTION = "func.";
    private static final String ECONOMY = "econ.";
    private final CellWords words;

    RowOrder(int year) {
        this.words = new CellWords(year);
    }

    /** The rows among these keys; a key the form does not know is left out. */
    List<FilledRow> rows(Form form, Set<String> keys) {
        return switch (form.layout()) {
            case "coded" -> coded(keys);
            case "economic-panels" -> economic(form, keys);
            case "two-panels" -> panels(form, keys);
            default -> named(form, keys, Panel.LEFT);
        };
    }

    private List<FilledRow> coded(Set<String> keys) {
        List<FilledRow> rows = new ArrayList<>();
        if (keys.contains("total")) {
            rows.add(new FilledRow("total", "", "合计", 0, Panel.LEFT));
        }
        for (String key : new TreeSet<>(keys)) {
            if (key.startsWith(FUNCTION)) {
                rows.add(function(key, Panel.LEFT));
            }
        }
        return List.copyOf(rows);
    }

    private FilledRow function(String key, Panel panel) {
        String code = key.substring(FUNCTION.length());
        return new FilledRow(key, code, words.functionName(code), (code.length() - 1) / 2, panel);
    }

    private List<FilledRow> economic(Form form, Set<String> keys) {
        List<String> staff = form.groups().getOrDefault("人员各类", List.of());
        List<FilledRow> rows = new ArrayList<>();
        for (Panel panel : Panel.values()) {
            for (String key : new TreeSet<>(keys)) {
                boolean ofStaff = staff.stream().anyMatch(key::startsWith);
                if (key.startsWith(ECONOMY) && ofStaff == (panel == Panel.LEFT)) {
                    String code = key.substring(ECONOMY.length());
                    rows.add(new FilledRow(key, code, words.economyName(code), (code.length() - 1) / 2, panel));
                }
            }
            String total = panel == Panel.LEFT ? "basic.staff" : "basic.running";
            form.rows().stream()
                    .filter(line -> line.key().equals(total) && keys.contains(total))
                    .forEach(line -> rows.add(new FilledRow(total, "", line.label(), 0, panel)));
        }
        form.rows().stream()
                .filter(line -> line.key().equals("basic.gen") && keys.contains("basic.gen"))
                .forEach(line -> rows.add(new FilledRow("basic.gen", "", line.label(), 0, Panel.RIGHT)));
        return List.copyOf(rows);
    }

    /** Income on the left in the order of the file; on the right the classes, then what the file has of expenditure. */
    private List<FilledRow> panels(Form form, Set<String> keys) {
        List<FilledRow> left = new ArrayList<>();
        List<FilledRow> right = new ArrayList<>();
        for (String key : new TreeSet<>(keys)) {
            if (key.startsWith(FUNCTION)) {
                right.add(function(key, Panel.RIGHT));
            }
        }
        boolean expenditure = false;
        for (Form.Line line : form.rows()) {
            expenditure |= line.key().startsWith("expend.");
            if (keys.contains(line.key()) && !line.key().startsWith(FUNCTION)) {
                Panel panel = expenditure ? Panel.RIGHT : Panel.LEFT;
                (expenditure ? right : left).add(new FilledRow(line.key(), "", line.label(), 0, panel));
            }
        }
        left.addAll(right);
        return List.copyOf(left);
    }

    private static List<FilledRow> named(Form form, Set<String> keys, Panel panel) {
        return form.rows().stream()
                .filter(line -> keys.contains(line.key()))
                .map(line -> new FilledRow(line.key(), "", line.label(), 0, panel))
                .toList();
    }
}
