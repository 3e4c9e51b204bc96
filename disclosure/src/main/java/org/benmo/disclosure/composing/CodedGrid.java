package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.composing.FormTables.Grid;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.forms.Form;

/** Forms by functional classification: code, name, amounts; 本年支出 in three columns where opening and income stand beside it. */
final class CodedGrid {
    private static final int EMPTY_ROWS = 4;
    private static final double CODE = 2.0;
    private static final double NAME = 5.2;
    private static final double AMOUNT = 2.3;
    private static final List<String> SPENDING = List.of("year", "basic", "project");

    private final FormTables forms;
    private final FilledForm form;

    CodedGrid(FormTables forms, FilledForm form) {
        this.forms = forms;
        this.form = form;
    }

    Grid grid() {
        List<Double> widths = new ArrayList<>(List.of(CODE, NAME));
        form.columns().forEach(column -> widths.add(AMOUNT));
        List<Row> rows = header();
        int headers = rows.size();
        if (form.state() == FormState.EMPTY) {
            for (int i = 0; i < EMPTY_ROWS; i++) {
                rows.add(new Row(widths.stream().map(width -> Cell.left("")).toList()));
            }
        } else {
            form.rows().forEach(row -> rows.add(row(row)));
        }
        return new Grid(widths, headers, rows);
    }

    private List<Row> header() {
        boolean grouped =
                form.columns().stream().anyMatch(column -> column.key().equals("open"));
        List<Cell> above = new ArrayList<>(List.of(Cell.middle("项目").spanning(2, 1)));
        List<Cell> below = new ArrayList<>(List.of(Cell.middle("功能分类科目编码"), Cell.middle("科目名称")));
        boolean opened = false;
        for (Form.Line column : form.columns()) {
            if (grouped && SPENDING.contains(column.key())) {
                if (!opened) {
                    long members = form.columns().stream()
                            .filter(other -> SPENDING.contains(other.key()))
                            .count();
                    above.add(Cell.middle("本年支出").spanning((int) members, 1));
                    opened = true;
                }
                below.add(Cell.middle(column.key().equals("year") ? "小计" : column.label()));
            } else {
                above.add(Cell.middle(column.label()).spanning(1, 2));
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(above));
        rows.add(new Row(below));
        return rows;
    }

    private Row row(FilledRow row) {
        List<Cell> cells = new ArrayList<>();
        if (row.code().isEmpty()) {
            cells.add(Cell.middle(row.name()).spanning(2, 1));
        } else {
            cells.add(Cell.left(row.code()));
            cells.add(Cell.left(row.name()));
        }
        form.columns().forEach(column -> cells.add(forms.cell(form, row.key(), column.key())));
        return new Row(cells);
    }
}
