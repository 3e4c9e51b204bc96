package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.composing.FormTables.Grid;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;

/** Forms of one column: a name and a count. */
final class ListGrid {
    private ListGrid() {}

    static Grid counts(FormTables forms, FilledForm form) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.middle("项目"), Cell.middle("数量")));
        String column = form.columns().getFirst().key();
        for (FilledRow row : form.rows()) {
            boolean part = row.key().startsWith("asset.cars.");
            rows.add(Row.of(Cell.left((part ? "　　" : "") + row.name()), forms.cell(form, row.key(), column)));
        }
        return new Grid(List.of(6.0, 3.0), 1, rows);
    }
}
