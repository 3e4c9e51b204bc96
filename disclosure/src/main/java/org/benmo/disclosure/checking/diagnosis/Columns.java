package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/** The columns of the forms in printed order, and which wrong cells of one are displaced by the same number of rows. */
final class Columns {
    /** So many cells displaced alike are no accident. */
    static final int LEAST_CELLS = 3;

    private static final int FEW_CELLS = 2;
    /** By how many rows a stretch is displaced, the likeliest first; no caller changes it. */
    static final int[] STEPS = {1, -1, 2, -2, 3, -3};

    private Columns() {}

    /** Columns as far as they hold figures. */
    static List<List<Figure>> of(FigureSet figures) {
        Map<String, List<Figure>> columns = new LinkedHashMap<>();
        for (Key key : figures.keys()) {
            if (!key.form().equals(Key.TEXT)) {
                columns.computeIfAbsent(key.form() + " " + key.column(), c -> new ArrayList<>())
                        .add(figures.at(key).getFirst());
            }
        }
        return List.copyOf(columns.values());
    }

    /**
     * Repairs, found each on its own, that one displacement of their column explains: what a cell should be stands some rows away, and what it
     * holds belongs as many rows away on the other side. A class with one item below it meets the first half by itself, so few cells must
     * meet both.
     */
    static List<List<Repair>> displaced(List<List<Figure>> columns, List<Repair> roots) {
        List<List<Repair>> groups = new ArrayList<>();
        for (List<Figure> column : columns) {
            List<Repair> wrong = roots.stream()
                    .filter(root -> column.contains(root.figure()))
                    .toList();
            List<Figure> printed = column.stream()
                    .filter(figure -> figure.printed().isNumber())
                    .toList();
            for (int step : wrong.size() < FEW_CELLS ? new int[0] : STEPS) {
                List<Repair> moved = moved(column, wrong, step);
                moved = moved.isEmpty() ? moved(printed, wrong, step) : moved;
                if (!moved.isEmpty()) {
                    groups.add(moved);
                    break;
                }
            }
        }
        return groups;
    }

    private static List<Repair> moved(List<Figure> column, List<Repair> wrong, int step) {
        List<Repair> moved = new ArrayList<>();
        int found = 0;
        int both = 0;
        for (int row = 0; row < column.size(); row++) {
            Figure cell = column.get(row);
            Optional<Repair> repair =
                    wrong.stream().filter(root -> root.figure() == cell).findFirst();
            if (repair.isEmpty()) {
                continue;
            }
            boolean own = isAt(column, row + step, repair.get().value().inBase());
            boolean strange = belongs(column, row - step, wrong, cell.printed().inBase());
            found += own ? 1 : 0;
            both += own && strange ? 1 : 0;
            if (own || strange) {
                moved.add(repair.get());
            }
        }
        return found >= LEAST_CELLS || both >= FEW_CELLS ? moved : List.of();
    }

    private static boolean isAt(List<Figure> column, int row, BigDecimal value) {
        return row >= 0
                && row < column.size()
                && value.signum() != 0
                && column.get(row).printed().inBase().compareTo(value) == 0;
    }

    private static boolean belongs(List<Figure> column, int row, List<Repair> wrong, BigDecimal value) {
        if (row < 0 || row >= column.size() || value.signum() == 0) {
            return false;
        }
        Figure cell = column.get(row);
        BigDecimal right = wrong.stream()
                .filter(root -> root.figure() == cell)
                .findFirst()
                .map(root -> root.value().inBase())
                .orElse(cell.printed().inBase());
        return right.compareTo(value) == 0;
    }
}
