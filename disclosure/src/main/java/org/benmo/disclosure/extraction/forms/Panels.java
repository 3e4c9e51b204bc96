package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Cuts a grid into panels: a run of label columns followed by amount columns begins one. */
final class Panels {
    private static final Pattern CODE = Pattern.compile("\\d{2,3}|\\d{5}|\\d{7}");

    private enum Kind {
        LABEL,
        LINE,
        VALUE
    }

    private final Grid grid;
    private final Header header;
    private final ColumnKeys columnKeys;

    Panels(Grid grid, Header header, ColumnKeys columnKeys) {
        this.grid = grid;
        this.header = header;
        this.columnKeys = columnKeys;
    }

    /** The panels that have labels and at least one bound amount column, left to right. */
    List<Panel> find() {
        List<Panel> panels = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        SortedMap<Integer, List<String>> values = new TreeMap<>();
        for (int column = 0; column < grid.columns(); column++) {
            Kind kind = kindOf(column);
            if (kind == Kind.LABEL && !values.isEmpty()) {
                close(panels, labels, lines, values);
                labels = new ArrayList<>();
                lines = new ArrayList<>();
                values = new TreeMap<>();
            }
            switch (kind) {
                case LABEL -> labels.add(column);
                case LINE -> lines.add(column);
                case VALUE -> values.put(column, header.path(column));
            }
        }
        close(panels, labels, lines, values);
        return panels;
    }

    private void close(
            List<Panel> panels, List<Integer> labels, List<Integer> lines, SortedMap<Integer, List<String>> values) {
        Map<Integer, String> keys = columnKeys.bind(values);
        if (!labels.isEmpty() && !keys.isEmpty()) {
            StringBuilder headings = new StringBuilder();
            labels.forEach(column -> header.path(column).forEach(headings::append));
            panels.add(new Panel(List.copyOf(labels), List.copyOf(lines), keys, headings.toString()));
        }
    }

    private Kind kindOf(int column) {
        String leaf = header.leaf(column);
        if (header.lineNumbers().isColumn(column, leaf, header.bodyStart())) {
            return Kind.LINE;
        }
        if (columnKeys.resolve(header.path(column)).isPresent()) {
            return Kind.VALUE;
        }
        if (Header.isLabelHeading(leaf)) {
            return Kind.LABEL;
        }
        return hasMostlyLabels(column) ? Kind.LABEL : Kind.VALUE;
    }

    /** A column without a telling heading names rows when words or codes stand in it. */
    private boolean hasMostlyLabels(int column) {
        int labels = 0;
        int amounts = 0;
        for (int row = header.bodyStart(); row < grid.rows(); row++) {
            String text = grid.text(row, column);
            if (CellNumbers.isWords(text) || CODE.matcher(text).matches()) {
                labels++;
            } else if (!text.isEmpty()) {
                amounts++;
            }
        }
        return labels > amounts;
    }
}
