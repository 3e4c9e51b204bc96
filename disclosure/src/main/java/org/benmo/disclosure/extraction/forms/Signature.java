package org.benmo.disclosure.extraction.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which forms a grid can be by its headers and row labels alone. Used where the title is missing, and to contradict a title
 * that stands over the wrong grid.
 */
final class Signature {
    private static final Set<String> SOURCES = Set.of("superior", "business", "operating", "subsidiary", "other");
    private static final Set<String> OTHER_SPENDING = Set.of("upward", "operating", "subsidy");
    private static final Set<String> INCOME_ROWS =
            Set.of("income.superior", "income.business", "income.operating", "income.subsidiary", "income.other");
    private static final Set<String> NATURES = Set.of("basic", "project");
    private static final Pattern ECONOMIC_ROW = Pattern.compile("30[1-3](?:\\d{2})?\\D*");
    private static final int ROWS_MIN = 3;

    private final FormShapes shapes;

    Signature(FormShapes shapes) {
        this.shapes = shapes;
    }

    /** Ids of the forms this grid can be; empty when its words say nothing. */
    Set<String> candidates(Grid grid) {
        Header header = new Header(grid);
        Set<String> labels = labels(grid);
        if (columns("T02", grid, header).stream().filter(SOURCES::contains).count() >= 2) {
            return Set.of("T02");
        }
        Set<String> spending = columns("T03", grid, header);
        if (spending.containsAll(NATURES)) {
            boolean all = spending.stream().anyMatch(OTHER_SPENDING::contains);
            return all ? Set.of("T03") : Set.of("T03", "T05", "T08", "T09");
        }
        if (columns("T04", grid, header).containsAll(Set.of("general", "fund")) && classes(labels) >= ROWS_MIN) {
            return Set.of("T04");
        }
        if (rows("T01", labels).stream().filter(INCOME_ROWS::contains).count() >= ROWS_MIN
                && classes(labels) >= ROWS_MIN) {
            return Set.of("T01");
        }
        if (rows("T10", labels).stream()
                        .filter(key -> key.startsWith("asset.cars."))
                        .count()
                >= ROWS_MIN) {
            return Set.of("T10");
        }
        return byItems(grid, header, labels);
    }

    private Set<String> byItems(Grid grid, Header header, Set<String> labels) {
        boolean items = rows("T07", labels).containsAll(Set.of("sg.abroad", "sg.car.run", "sg.host"));
        boolean measures = items && labels.stream().anyMatch(label -> label.endsWith("预算数"));
        if (items && (measures || new ItemColumns(shapes.shape("T07"), grid, header).isPresent())) {
            return Set.of("T07");
        }
        boolean economic = labels.stream()
                        .filter(label -> ECONOMIC_ROW.matcher(label).matches())
                        .count()
                >= 2;
        boolean split = labels.contains("人员经费合计") && labels.contains("公用经费合计");
        return economic && split ? Set.of("T06") : Set.of();
    }

    private Set<String> columns(String form, Grid grid, Header header) {
        ColumnKeys keys = new ColumnKeys(shapes.shape(form));
        Set<String> found = new HashSet<>();
        for (int column = 0; column < grid.columns(); column++) {
            keys.resolve(header.path(column)).ifPresent(found::add);
        }
        return found;
    }

    private static Set<String> labels(Grid grid) {
        Set<String> labels = new HashSet<>();
        grid.table().cells().forEach(cell -> labels.add(Labels.bare(cell.text())));
        return labels;
    }

    private Set<String> rows(String form, Set<String> labels) {
        Set<String> found = new HashSet<>();
        for (String label : labels) {
            List<String> keys = shapes.shape(form).rowKeys(label);
            if (keys.size() == 1) {
                found.addAll(keys);
            }
        }
        return found;
    }

    private long classes(Set<String> labels) {
        return labels.stream()
                .filter(label -> shapes.classCode(label).isPresent())
                .count();
    }
}
