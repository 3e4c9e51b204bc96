package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.disclosure.composing.FormTables.Grid;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;

/** T07: a list with counts below the money, or one wide row of pairs of budget and outturn. */
final class ThreePublicsGrid {
    private static final List<String> WIDE =
            List.of("sg.total", "sg.abroad", "sg.car", "sg.car.buy", "sg.car.run", "sg.host");
    private static final Map<String, String> NAMES = Map.of(
            "sg.total", "一、“三公”经费支出",
            "sg.abroad", "　1．因公出国（境）费",
            "sg.car", "　2．公务用车购置及运行维护费",
            "sg.car.buy", "　　（1）公务用车购置费",
            "sg.car.run", "　　（2）公务用车运行维护费",
            "sg.host", "　3．公务接待费");

    private final FormTables forms;
    private final FilledForm form;
    private final boolean wide;

    ThreePublicsGrid(FormTables forms, FilledForm form, boolean wide) {
        this.forms = forms;
        this.form = form;
        this.wide = wide;
    }

    Grid grid() {
        return wide ? wide() : list();
    }

    private Grid list() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.middle("项目"), Cell.middle("预算数"), Cell.middle("决算（统计）数")));
        for (FilledRow row : form.rows()) {
            rows.add(Row.of(
                    Cell.left(NAMES.getOrDefault(row.key(), row.name())),
                    forms.cell(form, row.key(), "budget"),
                    forms.cell(form, row.key(), "final")));
        }
        return new Grid(List.of(6.0, 3.0, 3.0), 1, rows);
    }

    private Grid wide() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Cell.middle("合计").spanning(2, 2),
                Cell.middle("因公出国（境）费").spanning(2, 2),
                Cell.middle("公务用车购置及运行维护费").spanning(6, 1),
                Cell.middle("公务接待费").spanning(2, 2)));
        rows.add(Row.of(
                Cell.middle("小计").spanning(2, 1),
                Cell.middle("公务用车购置费").spanning(2, 1),
                Cell.middle("公务用车运行维护费").spanning(2, 1)));
        List<Cell> pairs = new ArrayList<>();
        List<Cell> amounts = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (String row : WIDE) {
            pairs.add(Cell.middle("预算数"));
            pairs.add(Cell.middle("决算数"));
            amounts.add(forms.cell(form, row, "budget"));
            amounts.add(forms.cell(form, row, "final"));
            widths.addAll(List.of(1.0, 1.0));
        }
        rows.add(new Row(pairs));
        rows.add(new Row(amounts));
        return new Grid(widths, 3, rows);
    }
}
