package org.benmo.accounts.deriving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Registers;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.ProjectResult;
import org.benmo.statements.filled.Rounding;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;

/** Lays figures out as the forms of a template and the facts beside them. */
final class Filling {
    private final Books books;
    private final Template template;
    private final Cube cube;
    private final Map<Key, Item> items;
    private final RecordIds ids;
    private final RowOrder order;

    Filling(Books books, Template template, Cube cube, Map<Key, Item> items) {
        this.books = books;
        this.template = template;
        this.cube = cube;
        this.items = items;
        this.ids = new RecordIds(books);
        this.order = new RowOrder(books.year());
    }

    FilledYear year(Profile profile) {
        FigureSet.Builder figures = FigureSet.builder().year(books.year());
        List<FilledForm> forms = new ArrayList<>();
        for (String code : template.forms()) {
            forms.add(form(Forms.standard().form(code).orElseThrow(), figures));
        }
        items.values().stream()
                .filter(item -> item.key().form().equals(Key.TEXT))
                .forEach(item -> figures.add(figure(item, cube, ids)));
        return new FilledYear(
                profile,
                books.year(),
                template.name(),
                List.copyOf(forms),
                figures.build(),
                books.reasons(),
                projects());
    }

    private FilledForm form(Form form, FigureSet.Builder figures) {
        List<Form.Line> columns = columns(form);
        Set<String> keys = new LinkedHashSet<>();
        boolean holds = !form.isCoded();
        for (Item item : items.values()) {
            if (item.key().form().equals(form.code())) {
                keys.add(item.key().row());
                holds |= item.value().signum() != 0;
            }
        }
        FormState state = holds ? FormState.FILLED : FormState.EMPTY;
        figures.state(form.code(), state);
        List<FilledRow> rows = holds ? order.rows(form, keys) : List.of();
        for (FilledRow row : rows) {
            for (Form.Line column : columns) {
                Item item = items.get(new Key(form.code(), row.key(), column.key()));
                if (item != null) {
                    figures.add(figure(item, cube, ids));
                }
            }
        }
        return new FilledForm(
                form,
                template.titles().getOrDefault(form.code(), form.title()),
                columns,
                rows,
                state,
                template.rounding().getOrDefault(form.code(), Rounding.EACH_CELL),
                holds ? "" : template.notes().getOrDefault(form.code(), ""));
    }

    /** The columns of the template that this form's figures have. */
    private List<Form.Line> columns(Form form) {
        List<String> wanted = template.columns().getOrDefault(form.code(), List.of());
        return form.columns().stream()
                .filter(column -> wanted.isEmpty() || wanted.contains(column.key()))
                .filter(column -> items.keySet().stream()
                        .anyMatch(key ->
                                key.form().equals(form.code()) && key.column().equals(column.key())))
                .toList();
    }

    private List<ProjectResult> projects() {
        return books.registers().projects().stream()
                .sorted(Comparator.comparing(Registers.Project::code))
                .map(this::project)
                .toList();
    }

    private ProjectResult project(Registers.Project project) {
        List<ProjectResult.Indicator> indicators = books.registers().indicators().stream()
                .filter(indicator -> indicator.project().equals(project.code()))
                .map(i -> new ProjectResult.Indicator(
                        i.first(), i.second(), i.third(), i.target(), i.actual(), i.weight(), i.score(), i.reason()))
                .toList();
        return new ProjectResult(
                project.code(),
                project.name(),
                books.profile().units().stream()
                        .filter(unit -> unit.code().equals(project.unit()))
                        .map(Profile.UnitInScope::name)
                        .findFirst()
                        .orElse(books.profile().name()),
                project.selfEvaluated(),
                indicators,
                project.effect(),
                project.issues(),
                project.measures());
    }

    /** A figure with its value as exact print: 元 with two decimals, pieces, or the score as stated. */
    static Figure figure(Item item, Cube cube, RecordIds ids) {
        BigDecimal value =
                item.unit() == Unit.YUAN ? item.value().movePointLeft(2).setScale(2) : item.value();
        Printed printed = Printed.of(value, item.unit(), value.toPlainString());
        return Figure.exact(item.key(), printed, new Traced(item, cube, ids));
    }

    /** What a unit of a department says of itself alone. */
    static Profile profileOf(Books books, Profile.UnitInScope unit) {
        return new Profile(unit.code(), unit.name(), false, List.of(), List.of(), List.of(unit));
    }
}
