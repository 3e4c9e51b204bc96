package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.composing.FormTables.Grid;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;

/** T06: personnel at the left, operating spending at the right, their totals at the foot. */
final class EconomicGrid {
    private static final List<Double> WIDTHS = List.of(1.8, 5.2, 2.4, 1.8, 5.2, 2.4);

    private final FormTables forms;
    private final FilledForm form;

    EconomicGrid(FormTables forms, FilledForm form) {
        this.forms = forms;
        this.form = form;
    }

    Grid grid() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.middle("人员经费").spanning(3, 1), Cell.middle("公用经费").spanning(3, 1)));
        rows.add(Row.of(
                Cell.middle("经济分类科目编码"),
                Cell.middle("科目名称"),
                Cell.middle("决算数"),
                Cell.middle("经济分类科目编码"),
                Cell.middle("科目名称"),
                Cell.middle("决算数")));
        List<FilledRow> left = coded(FilledRow.Panel.LEFT);
        List<FilledRow> right = coded(FilledRow.Panel.RIGHT);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<Cell> cells = new ArrayList<>();
            half(cells, left, i);
            half(cells, right, i);
            rows.add(new Row(cells));
        }
        rows.add(Row.of(
                Cell.middle("人员经费合计").spanning(2, 1),
                forms.cell(form, "basic.staff", "final"),
                Cell.middle("公用经费合计").spanning(2, 1),
                forms.cell(form, "basic.running", "final")));
        return new Grid(WIDTHS, 2, rows);
    }

    private List<FilledRow> coded(FilledRow.Panel panel) {
        return form.rows().stream()
                .filter(row -> row.panel() == panel && row.key().startsWith("econ."))
                .toList();
    }

    private void half(List<Cell> cells, List<FilledRow> rows, int index) {
        if (index >= rows.size()) {
            cells.add(Cell.left(""));
            cells.add(Cell.left(""));
            cells.add(Cell.of(Alignment.RIGHT, ""));
            return;
        }
        FilledRow row = rows.get(index);
        cells.add(Cell.left(row.code().isEmpty() ? row.key().substring("econ.".length()) : row.code()));
        cells.add(Cell.left(row.name()));
        cells.add(forms.cell(form, row.key(), "final"));
    }
}
