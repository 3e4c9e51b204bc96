package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledYear;

/** The published forms as tables, each in the layout offices print it in. */
final class FormTables {
    private static final int SHEET_NAME_MAX = 31;
    private static final Set<String> UPRIGHT = Set.of("T01", "T05", "T06");

    private final YearFigures figures;
    private final Family family;
    private final Pen pen;

    FormTables(YearFigures figures, Family family, Pen pen) {
        this.figures = figures;
        this.family = family;
        this.pen = pen;
    }

    /**
     * A form as it is printed.
     *
     * @param table the table
     * @param upright true when it stands on upright pages, as long and narrow forms do
     */
    record Titled(Table table, boolean upright) {}

    /** The forms in printed order. */
    List<Titled> tables() {
        List<Titled> tables = new ArrayList<>();
        List<FilledForm> forms = figures.year().forms();
        for (int i = 0; i < forms.size(); i++) {
            FilledForm form = forms.get(i);
            Grid grid = switch (form.form().layout()) {
                case "two-panels" -> new PanelGrid(this, form).grid();
                case "economic-panels" -> new EconomicGrid(this, form).grid();
                case "three-publics" -> new ThreePublicsGrid(this, form, family.hasWideThreePublics()).grid();
                case "counts" -> ListGrid.counts(this, form);
                default -> new CodedGrid(this, form).grid();
            };
            tables.add(new Titled(
                    table(form, i + 1, grid), UPRIGHT.contains(form.form().code())));
        }
        return tables;
    }

    /**
     * What a layout gives.
     *
     * @param widths of its columns
     * @param headerRows how many rows are header
     * @param rows all rows
     */
    record Grid(List<Double> widths, int headerRows, List<Row> rows) {}

    private Table table(FilledForm form, int number, Grid grid) {
        FilledYear year = figures.year();
        String stub = String.format("公开%02d表", number);
        String name = stub.substring(2, 4) + " " + form.title();
        boolean counts = form.form().layout().equals("counts");
        return new Table(
                Optional.of(name.length() > SHEET_NAME_MAX ? name.substring(0, SHEET_NAME_MAX) : name),
                form.title(),
                List.of(
                        new Table.HeadLine("", "", stub),
                        new Table.HeadLine(
                                (year.profile().department() ? "公开部门：" : "公开单位：")
                                        + year.profile().name(),
                                year.year() + "年度",
                                counts ? "单位：台、辆、套" : "金额单位：万元")),
                grid.widths(),
                grid.headerRows(),
                grid.rows(),
                form.note().isEmpty() ? List.of() : List.of("注：" + form.note().replaceFirst("^注：", "")));
    }

    /** The cell of a form, printed by the form's rounding; blank where the form has none or is empty. */
    Cell cell(FilledForm form, String row, String column) {
        Key key = new Key(form.form().code(), row, column);
        Optional<Printed> printed = figures.year().printed(key);
        if (printed.isEmpty() || form.state() == FormState.EMPTY) {
            return Cell.of(Alignment.RIGHT, "");
        }
        BigDecimal value = printed.get().value();
        boolean money = printed.get().unit().kind() == Unit.Kind.MONEY;
        String text = money && family.hasSeparators() ? Numerals.separated(value) : value.toPlainString();
        Run run = pen.figure(text, key);
        return new Cell(1, 1, Alignment.RIGHT, List.of(run), Optional.of(value));
    }
}
