package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.benmo.statements.codes.Codes;

/** Rows named by classification codes: functional in income and expenditure tables, economic in basic expenditure. */
final class CodedRows {
    private final FormShape form;
    private final String prefix;
    private final Predicate<String> shape;
    private final LostCodes lost;

    private CodedRows(FormShape form, String prefix, Predicate<String> shape, LostCodes lost) {
        this.form = form;
        this.prefix = prefix;
        this.shape = shape;
        this.lost = lost;
    }

    /** Rows {@code func.<code>}; see {@link LostCodes} for a row that lost its code. */
    static CodedRows functional(FormShape form, FormShapes shapes) {
        return new CodedRows(form, "func.", Codes::isFunctional, new LostCodes(shapes, Codes.standard()));
    }

    /** Rows {@code econ.<code>}. */
    static CodedRows economic(FormShape form) {
        return new CodedRows(form, "econ.", Codes::isEconomic, LostCodes.NONE);
    }

    /** The rows with what names them. */
    List<Binding.Row> read(Grid grid, List<PanelRow> panelRows) {
        List<RowCode> codes = codes(grid, panelRows);
        List<String> printed = codes.stream().map(RowCode::digits).toList();
        List<Binding.Row> rows = new ArrayList<>();
        String before = "";
        for (int i = 0; i < codes.size(); i++) {
            RowCode code = codes.get(i);
            String digits = code.digits();
            String key = form.rowKeys(code.name()).stream().findFirst().orElse("");
            if (digits.isEmpty() && key.isEmpty() && panelRows.get(i).hasNumber()) {
                digits = lost.find(code.name(), before, printed.subList(i + 1, printed.size()));
            }
            if (shape.test(digits)) {
                key = prefix + digits;
                before = digits;
            } else if (!digits.isEmpty()) {
                key = "";
            }
            rows.add(new Binding.Row(
                    key, code.digits(), code.name(), panelRows.get(i).amounts()));
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
}
