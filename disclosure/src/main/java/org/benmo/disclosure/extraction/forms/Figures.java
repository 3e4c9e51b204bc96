package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Block;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** Makes figures with their lineage from the bound cells of one form. */
final class Figures {
    private final FormShape form;
    private final Binding binding;
    private final Unit unit;

    Figures(FormShape form, Binding binding, Unit unit) {
        this.form = form;
        this.binding = binding;
        this.unit = unit;
    }

    /** The amounts of money printed with digits, as a measure of how fine the table is. */
    List<Printed> money() {
        List<Printed> money = new ArrayList<>();
        for (Binding.Row row : binding.rows()) {
            for (Binding.Amount amount : row.cells()) {
                if (!row.key().isEmpty()) {
                    printed(row, amount)
                            .filter(p -> p.isNumber() && p.unit().kind() == Unit.Kind.MONEY)
                            .ifPresent(money::add);
                }
            }
        }
        return money;
    }

    /** True when a printed number is bound. */
    boolean hasNumbers() {
        return binding.holdsNumbers();
    }

    /**
     * The rows with their figures; blank cells are figures too. Rows nothing names and rows without key and amount are left out.
     *
     * @param coarse decimals that count when the table is visibly coarse
     */
    List<FormTable.Row> rows(OptionalInt coarse) {
        List<FormTable.Row> rows = new ArrayList<>();
        for (Binding.Row row : binding.rows()) {
            boolean numbers = row.cells().stream()
                    .anyMatch(a -> CellNumbers.isNumber(a.cell().text()));
            boolean named = !row.code().isEmpty() || !row.name().isEmpty();
            if (!row.key().isEmpty() || (numbers && named)) {
                rows.add(new FormTable.Row(row.key(), row.code(), row.name(), figures(row, coarse)));
            }
        }
        return rows;
    }

    /** The rows without figures, of a form nobody filled in. */
    List<FormTable.Row> emptyRows() {
        return rows(OptionalInt.empty()).stream()
                .map(row -> new FormTable.Row(row.key(), row.code(), row.name(), List.of()))
                .toList();
    }

    private List<Figure> figures(Binding.Row row, OptionalInt coarse) {
        List<Figure> figures = new ArrayList<>();
        if (row.key().isEmpty()) {
            return figures;
        }
        for (Binding.Amount amount : row.cells()) {
            printed(row, amount).ifPresent(printed -> {
                boolean money = printed.isNumber() && printed.unit() == unit;
                Printed counted = money && coarse.isPresent() ? printed.withDecimals(coarse.getAsInt()) : printed;
                Key key = new Key(form.id(), row.key(), amount.column());
                figures.add(new Figure(key, counted, lineage(row, amount)));
            });
        }
        return figures;
    }

    private Optional<Printed> printed(Binding.Row row, Binding.Amount amount) {
        return CellNumbers.read(amount.cell().text(), ItemKeys.isCount(row.key()) ? Unit.PIECE : unit);
    }

    private PrintedAt lineage(Binding.Row row, Binding.Amount amount) {
        String where = form.title() + " " + row.code() + row.name() + " " + form.columnLabel(amount.column());
        return new PrintedAt(List.of(amount.cell().place()), amount.cell().text(), where);
    }

    /** The cells with digits that became figures. */
    Set<Block.Cell> understood() {
        Set<Block.Cell> understood = new HashSet<>();
        for (Binding.Row row : binding.rows()) {
            for (Binding.Amount amount : row.cells()) {
                boolean number = printed(row, amount).filter(Printed::isNumber).isPresent();
                if (number && !row.key().isEmpty()) {
                    understood.add(amount.cell());
                }
            }
        }
        return understood;
    }
}
