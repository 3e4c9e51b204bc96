package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.benmo.documents.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would print. Offices keep sums and checks of their own beside a form, outside its print area; those are not
 * published. A print area that cuts through a framed form has been forgotten when rows were added, and is not believed.
 */
final class PrintArea {
    private final Workbook workbook;
    private final SheetProblems problems;

    PrintArea(Workbook workbook, SheetProblems problems) {
        this.workbook = workbook;
        this.problems = problems;
    }

    /** The sheet without what stands wholly outside its print area. */
    RawSheet inside(RawSheet sheet, int index, Visible rows, Visible columns) {
        List<CellRangeAddress> areas = areas(index);
        if (areas.isEmpty()) {
            return sheet;
        }
        List<RawCell> kept = new ArrayList<>();
        List<RawCell> outside = new ArrayList<>();
        for (RawCell cell : sheet.cells()) {
            if (areas.stream().anyMatch(area -> touches(area, cell, rows, columns))) {
                kept.add(cell);
            } else {
                outside.add(cell);
            }
        }
        boolean cutsForm = outside.stream().anyMatch(RawCell::ruled);
        boolean believed = !cutsForm && kept.stream().anyMatch(cell -> !cell.isBlank());
        if (!believed) {
            return sheet;
        }
        outside.stream()
                .map(cell -> RawSheet.address(rows.index(cell.row()), columns.index(cell.column())))
                .forEach(cell -> problems.at(ProblemCode.OUTSIDE_PRINT_AREA, sheet.name(), cell));
        return new RawSheet(sheet.name(), List.copyOf(kept), sheet.row(), sheet.column());
    }

    private static boolean touches(CellRangeAddress area, RawCell cell, Visible rows, Visible columns) {
        return rows.index(cell.row()) <= area.getLastRow()
                && rows.index(cell.lastRow()) >= area.getFirstRow()
                && columns.index(cell.column()) <= area.getLastColumn()
                && columns.index(cell.lastColumn()) >= area.getFirstColumn();
    }

    private List<CellRangeAddress> areas(int index) {
        @Nullable String reference = workbook.getPrintArea(index);
        if (reference == null || reference.isBlank()) {
            return List.of();
        }
        try {
            List<CellRangeAddress> areas = new ArrayList<>();
            for (String part : reference.split(",")) {
                areas.add(CellRangeAddress.valueOf(part.replace("$", "")));
            }
            return areas;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
