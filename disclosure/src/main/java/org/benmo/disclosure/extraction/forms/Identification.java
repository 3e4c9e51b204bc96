package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.statements.forms.Forms;

/**
 * Decides which form each table is: by its title, unless its grid cannot be that form; without a title by headers and row
 * labels, when they fit one form only. Of two tables that claim one form the first with numbers is it.
 */
final class Identification {
    /** Named so, a table is a different cut of what a form shows, whatever its headers say. */
    private static final Pattern OTHER_CUT = Pattern.compile(".*(?:分单位|按单位|各单位|分项目|分部门|明细|项目|专项|绩效|采购|单位情况).*");

    private static final Pattern FINAL = Pattern.compile(".*(?:决算|三公|资产|车辆).*");

    private final Layouts layouts;
    private final FormShapes shapes;
    private final Signature signature;

    Identification(FormShapes shapes) {
        this.shapes = shapes;
        this.layouts = new Layouts(shapes);
        this.signature = new Signature(shapes);
    }

    /** The form of each sheet, {@link Forms#OTHER} where it is none or cannot be told. */
    List<String> identify(List<Sheet> sheets) {
        List<String> titled = sheets.stream().map(this::byTitle).toList();
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String form = titled.get(i);
            if (form.isEmpty()) {
                form = bySignature(sheets.get(i))
                        .filter(id -> !titled.contains(id))
                        .orElse(Forms.OTHER);
            }
            forms.add(form);
        }
        return withoutSecondClaims(sheets, forms);
    }

    /** The form the title names; OTHER for other known or unknown titles; empty when the words of the grid must decide. */
    private String byTitle(Sheet sheet) {
        Optional<String> titled = sheet.around().title().map(TitleLine.Match::form);
        if (titled.isPresent()) {
            Set<String> candidates = signature.candidates(sheet.grid());
            boolean fits = titled.get().equals(Forms.OTHER)
                    || candidates.isEmpty()
                    || candidates.contains(titled.get())
                    || hasColumnsOf(titled.get(), sheet.grid());
            return fits ? titled.get() : "";
        }
        String printed = Labels.plain(sheet.around().printed());
        boolean open = printed.isEmpty()
                || (FINAL.matcher(printed).matches()
                        && !OTHER_CUT.matcher(printed).matches());
        return open ? "" : Forms.OTHER;
    }

    /** More columns than its own may stand in a coded form; some of its own must. */
    private boolean hasColumnsOf(String id, Grid grid) {
        FormShape form = shapes.shape(id);
        Set<String> columns = new HashSet<>();
        layouts.bind(form, grid).rows().forEach(row -> row.cells().forEach(cell -> columns.add(cell.column())));
        return form.layout().equals("coded") && columns.size() >= 2;
    }

    private Optional<String> bySignature(Sheet sheet) {
        Set<String> candidates = signature.candidates(sheet.grid());
        if (candidates.size() == 1) {
            return candidates.stream().findFirst();
        }
        String words = Labels.plain(
                sheet.around().printed() + String.join("", sheet.around().notes()));
        List<String> named = new ArrayList<>();
        Map.of("T05", "一般公共预算", "T08", "政府性基金", "T09", "国有资本").forEach((form, word) -> {
            if (candidates.contains(form) && words.contains(word)) {
                named.add(form);
            }
        });
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private List<String> withoutSecondClaims(List<Sheet> sheets, List<String> forms) {
        Map<String, Integer> chosen = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            Integer before = chosen.get(forms.get(i));
            if (before == null || (!hasNumbers(sheets, forms, before) && hasNumbers(sheets, forms, i))) {
                chosen.put(forms.get(i), i);
            }
        }
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            unique.add(Integer.valueOf(i).equals(chosen.get(forms.get(i))) ? forms.get(i) : Forms.OTHER);
        }
        return unique;
    }

    private boolean hasNumbers(List<Sheet> sheets, List<String> forms, int index) {
        String form = forms.get(index);
        return !form.equals(Forms.OTHER)
                && layouts.bind(shapes.shape(form), sheets.get(index).grid()).holdsNumbers();
    }
}
