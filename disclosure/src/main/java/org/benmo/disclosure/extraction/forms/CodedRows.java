package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rows named by classification codes: functional in income and expenditure tables, economic in basic expenditure. */
final class CodedRows {
    /** Digits of 类, 款, 项. */
    private static final Set<Integer> FUNCTIONAL = Set.of(3, 5, 7);
    /** Digits of economic 类 and 款. */
    private static final Set<Integer> ECONOMIC = Set.of(3, 5);

    private final FormShape form;
    private final String prefix;
    private final Set<Integer> lengths;
    private final Function<String, String> codeByName;

    private CodedRows(FormShape form, String prefix, Set<Integer> lengths, Function<String, String> codeByName) {
        this.form = form;
        this.prefix = prefix;
        this.lengths = lengths;
        this.codeByName = codeByName;
    }

    /** Rows {@code func.<code>}; a row that lost its code is bound by name when the name is a class's and stands once. */
    static CodedRows functional(FormShape form, FormShapes shapes) {
        return new CodedRows(
                form, "func.", FUNCTIONAL, name -> shapes.classCode(name).orElse(""));
    }

    /** Rows {@code econ.<code>}. */
    static CodedRows economic(FormShape form) {
        return new CodedRows(form, "econ.", ECONOMIC, name -> "");
    }

    /** The rows with what names them. */
    List<Binding.Row> read(Grid grid, List<PanelRow> panelRows) {
        List<RowCode> codes = codes(grid, panelRows);
        Map<String, Integer> uncoded = new HashMap<>();
        codes.stream()
                .filter(code -> code.digits().isEmpty())
                .forEach(code -> uncoded.merge(code.name(), 1, Integer::sum));
        List<Binding.Row> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            RowCode code = codes.get(i);
            boolean unique = uncoded.getOrDefault(code.name(), 0) == 1;
            rows.add(new Binding.Row(
                    keyOf(code, unique),
                    code.digits(),
                    code.name(),
                    panelRows.get(i).amounts()));
        }
        return rows;
    }

    private static List<RowCode> codes(Grid grid, List<PanelRow> panelRows) {
        List<RowCode> codes = new ArrayList<>();
        String before = "";
        for (PanelRow row : panelRows) {
            RowCode code = RowCode.read(grid, row.labels(), row.panel().from(), before);
            before = code.digits().isEmpty() ? before : code.digits();
            codes.add(code);
        }
        return codes;
    }

    private String keyOf(RowCode code, boolean unique) {
        if (!code.digits().isEmpty()) {
            return lengths.contains(code.digits().length()) ? prefix + code.digits() : "";
        }
        List<String> named = form.rowKeys(code.name());
        if (named.size() == 1) {
            return named.getFirst();
        }
        String byName = unique ? codeByName.apply(code.name()) : "";
        return byName.isEmpty() ? "" : prefix + byName;
    }
}
