package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.figures.Figure;

/** A typed document as read, asked in short words. */
final class Read {
    private final FormReading reading;

    Read(String typed) {
        this.reading = new FormReader().read(Pages.document(typed));
    }

    FormReading reading() {
        return reading;
    }

    /** Form ids in printed order. */
    List<String> forms() {
        return reading.forms().stream().map(FormTable::form).toList();
    }

    FormTable form(String id) {
        return reading.forms().stream()
                .filter(form -> form.form().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " among " + forms()));
    }

    /** The figures of a form as row.column=text, blank as 空. */
    List<String> figures(String id) {
        List<String> figures = new ArrayList<>();
        for (FormTable.Row row : form(id).rows()) {
            for (Figure figure : row.figures()) {
                figures.add(shown(figure));
            }
        }
        return figures;
    }

    /** The figures that print digits. */
    List<String> numbers(String id) {
        return form(id).rows().stream()
                .flatMap(row -> row.figures().stream())
                .filter(figure -> figure.printed().isNumber())
                .map(Read::shown)
                .toList();
    }

    Figure figure(String id, String row, String column) {
        return form(id).rows().stream()
                .flatMap(r -> r.figures().stream())
                .filter(f -> f.key().row().equals(row) && f.key().column().equals(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + row + "." + column + " among " + figures(id)));
    }

    List<String> unread() {
        return reading.unread().stream().map(Disclosure.Unread::text).toList();
    }

    private static String shown(Figure figure) {
        String text = figure.printed().text();
        return figure.key().row() + "." + figure.key().column() + "=" + (text.isEmpty() ? "空" : text);
    }
}
