package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.documents.publication.Origin;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/** Where every printed figure comes from, in words: its formula, its parts, the records below it. */
final class Origins {
    private static final int RECORDS_SHOWN = 12;

    private Origins() {}

    static Map<String, Origin> of(YearFigures figures, Pen pen) {
        Map<Key, String> first = new HashMap<>();
        pen.printed().forEach(print -> first.putIfAbsent(print.key(), print.id()));
        Map<String, Origin> origins = new HashMap<>();
        for (PrintedFigure print : pen.printed()) {
            of(print, figures, pen, first).ifPresent(origin -> origins.put(print.id(), origin));
        }
        return origins;
    }

    private static Optional<Origin> of(PrintedFigure print, YearFigures figures, Pen pen, Map<Key, String> first) {
        Optional<Origin> derived = pen.derived(print.key());
        if (derived.isPresent()) {
            return derived;
        }
        return figures.year().figure(print.key()).map(figure -> of(print, figure, figures, first));
    }

    private static Origin of(PrintedFigure print, Figure figure, YearFigures figures, Map<Key, String> first) {
        List<String> lines = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        lines.add("印出：" + print.text() + "；账上：" + figure.printed().value().toPlainString() + unit(figure));
        if (figure.lineage() instanceof RecordLineage records) {
            if (!records.formula().isEmpty()) {
                lines.add("算法：" + records.formula());
            }
            records.operands().stream()
                    .map(first::get)
                    .filter(java.util.Objects::nonNull)
                    .forEach(parts::add);
            lines.add(records(records));
        } else {
            lines.add(figure.lineage().describe());
        }
        return new Origin(name(print.key(), figures), lines, parts);
    }

    private static String unit(Figure figure) {
        return switch (figure.printed().unit().kind()) {
            case MONEY -> "元";
            case SCORE -> "分";
            case COUNT, RATE -> "";
        };
    }

    private static String records(RecordLineage lineage) {
        List<String> ids = lineage.records();
        if (ids.isEmpty()) {
            return "依据的记录：0 条";
        }
        List<String> shown = ids.subList(0, Math.min(RECORDS_SHOWN, ids.size()));
        return "依据的记录：" + lineage.recordCount() + " 条（" + String.join("、", shown)
                + (ids.size() > shown.size() ? " 等" : "") + "）";
    }

    private static String name(Key key, YearFigures figures) {
        Optional<Form> form = Forms.standard().form(key.form());
        String row = figures.label(key.row());
        if (form.isEmpty()) {
            return row + " " + Keys.standard().columnLabel(key.column());
        }
        String of = form.get().rowLabel(key.row());
        return form.get().title() + " " + (of.equals(key.row()) ? row : of) + " "
                + form.get().columnLabel(key.column());
    }
}
