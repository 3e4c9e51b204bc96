package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Figure;

/** The rows of a form that carry a classification code, as procedures look at them. */
final class CodedRows {
    private CodedRows() {}

    /** Rows with a code of all tables of this form, in printed order. */
    static List<FormTable.Row> of(Disclosure disclosure, String form) {
        List<FormTable.Row> rows = new ArrayList<>();
        for (FormTable table : disclosure.forms()) {
            if (table.form().equals(form)) {
                table.rows().stream().filter(row -> !row.code().isEmpty()).forEach(rows::add);
            }
        }
        return rows;
    }

    /** False when the grid of the form was inferred from alignment, so that rows may be lost. */
    static boolean isRuled(Disclosure disclosure, String form) {
        return disclosure.forms().stream()
                .filter(table -> table.form().equals(form))
                .allMatch(table -> table.table().ruled());
    }

    /** The printed title of a form; its code when it was not read. */
    static String title(Disclosure disclosure, String form) {
        return disclosure.forms().stream()
                .filter(table -> table.form().equals(form))
                .map(FormTable::title)
                .findFirst()
                .orElse(form);
    }

    /** The first cell with a number other than zero. */
    static Optional<Figure> money(FormTable.Row row) {
        return row.figures().stream()
                .filter(figure ->
                        figure.printed().isNumber() && !figure.printed().isPrintedZero())
                .findFirst();
    }

    /** A row as a place to look at: its code and name, at its first printed cell. */
    static FoundAt place(FormTable.Row row) {
        Optional<Figure> cell = money(row).or(() -> row.figures().stream().findFirst());
        return new FoundAt(
                row.code() + row.name(),
                cell.map(figure -> ((PrintedAt) figure.lineage()).places()).orElse(List.of()));
    }
}
