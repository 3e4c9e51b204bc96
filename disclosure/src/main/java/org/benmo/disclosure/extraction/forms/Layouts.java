package org.benmo.disclosure.extraction.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.documents.Block;

/** Reads a grid as one form: chooses how its rows are named and binds every cell it can. */
final class Layouts {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

    private final FormShapes shapes;

    Layouts(FormShapes shapes) {
        this.shapes = shapes;
    }

    /** The rows and amounts of this grid read as this form. */
    Binding bind(FormShape form, Grid grid) {
        Header header = new Header(grid);
        if (form.layout().equals("three-publics") || form.layout().equals("counts")) {
            ItemColumns columns = new ItemColumns(form, grid, header);
            if (columns.isPresent()) {
                return new Binding(columns.read(), typed(grid, header, List.of()));
            }
        }
        List<Panel> panels = new Panels(grid, header, new ColumnKeys(form)).find();
        List<PanelRow> panelRows = PanelRow.of(grid, header, panels);
        List<Binding.Row> rows = switch (form.layout()) {
            case "two-panels" -> new PanelRows(form, shapes).read(panelRows);
            case "economic-panels" -> CodedRows.economic(form).read(grid, panelRows);
            case "three-publics", "counts" -> new ItemRows(form).read(panelRows);
            default -> CodedRows.functional(form, shapes).read(grid, panelRows);
        };
        return new Binding(rows, typed(grid, header, panels));
    }

    /** Codes, 行次 and 栏次; and years in a header. */
    private static Set<Block.Cell> typed(Grid grid, Header header, List<Panel> panels) {
        Set<Integer> naming = new HashSet<>();
        for (Panel panel : panels) {
            naming.addAll(panel.labels());
        }
        Set<Block.Cell> typed = new HashSet<>();
        for (Block.Cell cell : grid.table().cells()) {
            boolean lineColumn =
                    header.lineNumbers().isColumn(cell.column(), header.leaf(cell.column()), header.bodyStart());
            boolean whole = WHOLE.matcher(grid.text(cell)).matches();
            boolean named = naming.contains(cell.column()) && !grid.text(cell).isEmpty();
            boolean inHeader = cell.row() < header.bodyStart();
            if (whole
                    && (lineColumn || named || inHeader || header.lineNumbers().isRow(cell.row()))) {
                typed.add(cell);
            }
        }
        return typed;
    }
}
