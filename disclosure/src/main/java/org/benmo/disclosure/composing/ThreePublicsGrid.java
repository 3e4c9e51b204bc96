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
    private static final String COUNTS = "sg.n.";
    private static final List<String> WIDE =
            List.of("sg.total", "sg.abroad", "sg.car", "sg.car.buy", "sg.car.run", "sg.host");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("sg.total", "一、“三公”经费支出"),
            Map.entry("sg.abroad", "　1．因公出国（境）费"),
            Map.entry("sg.car", "　2．公务用车购置及运行维护费"),
            Map.entry("sg.car.buy", "　　（1）公务用车购置费"),
            Map.entry("sg.car.run", "　　（2）公务用车运行维护费"),
            Map.entry("sg.host", "　3．公务接待费"),
            Map.entry("sg.host.domestic", "　　（1）国内接待费"),
            Map.entry("sg.host.domestic.foreign", "　　　　其中：外事接待费"),
            Map.entry("sg.host.abroad", "　　（2）国（境）外接待费"),
            Map.entry("sg.n.groups", "　1．因公出国（境）团组数（个）"),
            Map.entry("sg.n.persons", "　2．因公出国（境）人次数（人）"),
            Map.entry("sg.n.cars.bought", "　3．公务用车购置数（辆）"),
            Map.entry("sg.n.cars.held", "　4．公务用车保有量（辆）"),
            Map.entry("sg.n.batches", "　5．国内公务接待批次（个）"),
            Map.entry("sg.n.foreign.batches", "　　　其中：外事接待批次（个）"),
            Map.entry("sg.n.guests", "　6．国内公务接待人次（人）"),
            Map.entry("sg.n.foreign.guests", "　　　其中：外事接待人次（人）"),
            Map.entry("sg.n.abroad.batches", "　7．国（境）外公务接待批次（个）"),
            Map.entry("sg.n.abroad.guests", "　8．国（境）外公务接待人次（人）"));

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
        boolean counting = false;
        for (FilledRow row : form.rows()) {
            if (!counting && row.key().startsWith(COUNTS)) {
                counting = true;
                rows.add(Row.of(Cell.left("二、相关统计数"), Cell.middle("—"), Cell.middle("—")));
            }
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
