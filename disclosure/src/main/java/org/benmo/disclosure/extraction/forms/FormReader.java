package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Forms;

/** Finds the published forms among a document's tables and binds every cell to what it says. */
public final class FormReader {
    private final FormShapes shapes;
    private final TitleLine titles;
    private final Layouts layouts;

    /** A reader for the forms of this build. */
    public FormReader() {
        this(Forms.standard());
    }

    /** A reader for the forms of this registry. */
    public FormReader(Forms forms) {
        this.shapes = new FormShapes(forms);
        this.titles = new TitleLine(shapes.titles());
        this.layouts = new Layouts(shapes);
    }

    /**
     * A sheet whose form and unit are known.
     *
     * @param figures empty when its unit is one in which no amount can be given
     */
    private record Bound(
            Sheet sheet, FormShape form, Binding binding, TableUnits.Choice unit, Optional<Figures> figures) {}

    /** Reads all tables. Never fails: what cannot be bound is unread. */
    public FormReading read(Document document) {
        List<Sheet> sheets = sheets(document.blocks());
        List<String> ids = new Identification(shapes).identify(sheets);
        TableUnits units = TableUnits.of(sheets, ids);
        List<Optional<Bound>> bound = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            boolean other = ids.get(i).equals(Forms.OTHER);
            bound.add(other ? Optional.empty() : Optional.of(bind(sheets.get(i), ids.get(i), units.choice(i))));
        }
        return assemble(sheets, bound, units);
    }

    private List<Sheet> sheets(List<Block> blocks) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Table table && table.rows() > 0 && table.columns() > 0) {
                sheets.add(Sheet.of(blocks, i, table, titles));
            }
        }
        return new Continuations(shapes).join(sheets, blocks);
    }

    private Bound bind(Sheet sheet, String id, TableUnits.Choice unit) {
        FormShape form = shapes.shape(id);
        Binding binding = layouts.bind(form, sheet.grid());
        Optional<Figures> figures = unit.unit().map(u -> new Figures(form, binding, u));
        return new Bound(sheet, form, binding, unit, figures);
    }

    private static FormReading assemble(List<Sheet> sheets, List<Optional<Bound>> bound, TableUnits units) {
        List<Printed> money = new ArrayList<>();
        bound.stream()
                .flatMap(Optional::stream)
                .flatMap(b -> b.figures().stream())
                .forEach(f -> money.addAll(f.money()));
        Account account = new Account();
        List<FormTable> forms = new ArrayList<>();
        Set<Block> consumed = new LinkedHashSet<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            consumed.addAll(sheet.consumed());
            Optional<Bound> form = bound.get(i).filter(b -> InferredGrid.isBelievable(form(b, money)));
            TableUnits.Choice unit = units.choice(i);
            Optional<EvaluationForm> evaluation =
                    form.isPresent() ? Optional.empty() : unit.unit().flatMap(u -> EvaluationForm.of(sheet.grid(), u));
            forms.add(
                    form.isPresent()
                            ? form(form.get(), money)
                            : other(
                                    sheet,
                                    unit,
                                    evaluation.map(EvaluationForm::rows).orElse(List.of())));
            if (form.isPresent()) {
                Set<Block.Cell> understood =
                        form.get().figures().map(Figures::understood).orElse(Set.of());
                account.addForm(sheet.grid(), understood, form.get().binding().typed());
            } else if (evaluation.isPresent()) {
                account.addForm(sheet.grid(), evaluation.get().understood(), Set.of());
            } else {
                account.addOther(sheet.grid());
            }
        }
        return new FormReading(
                List.copyOf(forms), Set.copyOf(consumed), account.unread(), account.total(), account.understood());
    }

    private static FormTable form(Bound bound, List<Printed> document) {
        Sheet sheet = bound.sheet();
        boolean filled = sheet.grid().table().cells().stream()
                .anyMatch(cell -> CellNumbers.isNumber(cell.text())
                        && !bound.binding().typed().contains(cell));
        List<FormTable.Row> rows = bound.figures()
                .map(figures -> {
                    OptionalInt coarse = Decimals.coarse(figures.money(), document);
                    return filled ? figures.rows(coarse) : figures.emptyRows();
                })
                .orElse(List.of());
        String title = sheet.around().shownTitle().orElse(bound.form().title());
        List<String> notes = new ArrayList<>(sheet.around().notes());
        bound.unit().remark().ifPresent(notes::add);
        return new FormTable(
                bound.form().id(),
                title,
                bound.unit().unit().orElse(Unit.TEN_THOUSAND_YUAN),
                filled ? FormState.FILLED : FormState.EMPTY,
                sheet.grid().table().page(),
                sheet.grid().table(),
                rows,
                List.copyOf(notes));
    }

    private static FormTable other(Sheet sheet, TableUnits.Choice unit, List<FormTable.Row> rows) {
        boolean numbers = sheet.grid().table().cells().stream().anyMatch(cell -> CellNumbers.isNumber(cell.text()));
        return new FormTable(
                Forms.OTHER,
                sheet.around().shownTitle().or(sheet.grid()::banner).orElse(""),
                unit.unit().orElse(Unit.TEN_THOUSAND_YUAN),
                numbers ? FormState.FILLED : FormState.EMPTY,
                sheet.grid().table().page(),
                sheet.grid().table(),
                rows,
                sheet.around().notes());
    }
}
