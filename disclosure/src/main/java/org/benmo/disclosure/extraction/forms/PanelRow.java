package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.documents.Block;

/**
 * One row of one panel: the cells that name it and its amounts.
 *
 * @param row in the grid
 * @param panel it stands in
 * @param labels its non-blank naming cells
 * @param amounts its amount cells, column by column
 */
record PanelRow(int row, Panel panel, List<Block.Cell> labels, List<Binding.Amount> amounts) {

    /** All rows under the header, panel by panel. */
    static List<PanelRow> of(Grid grid, Header header, List<Panel> panels) {
        List<PanelRow> rows = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            for (int row = header.bodyStart(); row < grid.rows(); row++) {
                List<Block.Cell> labels = labels(grid, header, panels.get(i), row);
                if (!header.lineNumbers().isRow(row) && !isAcross(grid, labels)) {
                    Panel amountsFrom = reachedBy(labels, panels, i);
                    rows.add(new PanelRow(row, panels.get(i), labels, amounts(grid, header, amountsFrom, row)));
                }
            }
        }
        return rows;
    }

    /** True when digits are printed in one of its amount cells. */
    boolean hasNumber() {
        return amounts.stream()
                .anyMatch(amount -> CellNumbers.isNumber(amount.cell().text()));
    }

    private static List<Block.Cell> labels(Grid grid, Header header, Panel panel, int row) {
        Set<Block.Cell> labels = new LinkedHashSet<>();
        for (int column : panel.labels()) {
            Block.Cell cell = grid.at(row, column);
            boolean own = cell.column() >= panel.from() && cell.row() >= header.bodyStart();
            if (own && !grid.text(cell).isEmpty()) {
                labels.add(cell);
            }
        }
        return List.copyOf(labels);
    }

    /** A note or heading across the whole grid names no row. */
    private static boolean isAcross(Grid grid, List<Block.Cell> labels) {
        return labels.size() == 1 && labels.getFirst().columnSpan() == grid.columns() && grid.columns() > 1;
    }

    /** 公用经费合计 can reach over the second panel into the third and have its amount there. */
    private static Panel reachedBy(List<Block.Cell> labels, List<Panel> panels, int index) {
        if (labels.isEmpty()) {
            return panels.get(index);
        }
        int end = labels.getLast().column() + labels.getLast().columnSpan();
        Panel reached = panels.get(index);
        for (Panel panel : panels.subList(index, panels.size())) {
            if (panel.to() <= end) {
                reached = panel;
            }
        }
        return reached;
    }

    private static List<Binding.Amount> amounts(Grid grid, Header header, Panel panel, int row) {
        List<Binding.Amount> amounts = new ArrayList<>();
        for (Map.Entry<Integer, String> value : panel.values().entrySet()) {
            Block.Cell cell = grid.at(row, value.getKey());
            if (cell.row() >= header.bodyStart()
                    && !CellNumbers.isWords(grid.text(cell))
                    && belongs(grid, header, panel, cell, row)) {
                amounts.add(new Binding.Amount(value.getValue(), cell));
            }
        }
        return amounts;
    }

    /** A number merged over several named rows or several amount columns belongs to none of them. */
    private static boolean belongs(Grid grid, Header header, Panel panel, Block.Cell cell, int row) {
        if (grid.text(cell).isEmpty()) {
            return true;
        }
        long columns = panel.values().keySet().stream()
                .filter(column -> column >= cell.column() && column < cell.column() + cell.columnSpan())
                .count();
        if (cell.rowSpan() == 1) {
            return columns == 1;
        }
        Set<List<Block.Cell>> named = new LinkedHashSet<>();
        for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
            named.add(labels(grid, header, panel, r));
        }
        named.remove(List.<Block.Cell>of());
        return columns == 1
                && named.size() <= 1
                && !labels(grid, header, panel, row).isEmpty();
    }
}
