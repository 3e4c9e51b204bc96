package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.composing.FormTables.Grid;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;

/** T01 and T04: revenue at the left, spending at the right, totals level at the foot. */
final class PanelGrid {
    private static final double INCOME_NAME = 5.9;
    private static final double NAME = 5.2;
    private static final double AMOUNT = 2.2;

    private final FormTables forms;
    private final FilledForm form;
    private final List<String> spending;

    PanelGrid(FormTables forms, FilledForm form) {
        this.forms = forms;
        this.form = form;
        this.spending =
                form.form().code().equals("T04") ? List.of("total", "general", "fund", "soe") : List.of("final");
    }

    Grid grid() {
        List<Double> widths = new ArrayList<>(List.of(INCOME_NAME, AMOUNT, NAME));
        spending.forEach(column -> widths.add(AMOUNT));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.middle("收入").spanning(2, 1), Cell.middle("支出").spanning(1 + spending.size(), 1)));
        rows.add(header());
        List<FilledRow> left = side(FilledRow.Panel.LEFT);
        List<FilledRow> right = side(FilledRow.Panel.RIGHT);
        int leftFoot = foot(left, "income.year");
        int rightFoot = foot(right, "expend.year");
        int body = Math.max(leftFoot, rightFoot);
        for (int i = 0; i < body; i++) {
            rows.add(row(left, i, leftFoot, right, i, rightFoot));
        }
        int tail = Math.max(left.size() - leftFoot, right.size() - rightFoot);
        for (int i = 0; i < tail; i++) {
            rows.add(row(
                    left,
                    at(i, tail, leftFoot, left.size()),
                    left.size(),
                    right,
                    at(i, tail, rightFoot, right.size()),
                    right.size()));
        }
        return new Grid(widths, 2, rows);
    }

    /** Rows of the foot stand in order from the top, the last one at the bottom; what is between stays blank. */
    private static int at(int place, int tail, int from, int size) {
        if (place == tail - 1) {
            return size - 1;
        }
        int index = from + place;
        return index < size - 1 ? index : Integer.MAX_VALUE;
    }

    private Row header() {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.middle("项目"),
                Cell.middle(form.form().columnLabel("final")),
                Cell.middle(spending.size() == 1 ? "项目（按功能分类）" : "项目")));
        spending.forEach(column -> cells.add(Cell.middle(form.form().columnLabel(column))));
        return new Row(cells);
    }

    private List<FilledRow> side(FilledRow.Panel panel) {
        return form.rows().stream().filter(row -> row.panel() == panel).toList();
    }

    private static int foot(List<FilledRow> rows, String first) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(first)) {
                return i;
            }
        }
        return rows.size();
    }

    private Row row(List<FilledRow> left, int l, int leftEnd, List<FilledRow> right, int r, int rightEnd) {
        List<Cell> cells = new ArrayList<>();
        half(cells, left, l, leftEnd, List.of("final"));
        half(cells, right, r, rightEnd, spending);
        return new Row(cells);
    }

    private void half(List<Cell> cells, List<FilledRow> rows, int index, int end, List<String> columns) {
        if (index >= end) {
            cells.add(Cell.left(""));
            columns.forEach(column -> cells.add(Cell.of(Alignment.RIGHT, "")));
            return;
        }
        FilledRow row = rows.get(index);
        cells.add(name(row, index));
        columns.forEach(column -> cells.add(forms.cell(form, row.key(), column)));
    }

    private Cell name(FilledRow row, int index) {
        boolean income = row.key().startsWith("income.")
                && !row.key().equals("income.year")
                && !row.key().equals("income.total");
        boolean counted = income || row.key().startsWith("func.");
        if (counted) {
            return Cell.left(Ordinals.of(index + 1) + "、" + row.name());
        }
        boolean total = row.key().endsWith(".total") || row.key().endsWith(".year");
        return total ? Cell.middle(row.name()) : Cell.left(row.name());
    }
}
