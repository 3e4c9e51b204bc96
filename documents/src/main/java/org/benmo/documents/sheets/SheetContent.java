package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.benmo.documents.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What a sheet shows, from POI's model of it: hidden rows and columns left out and told, merged cells once. */
final class SheetContent {
    private final PrintArea printAreas;
    private final CellWords words;
    private final SheetProblems problems;
    private final Map<Short, Boolean> framed = new HashMap<>();

    SheetContent(Workbook workbook, SheetProblems problems) {
        this.printAreas = new PrintArea(workbook, problems);
        this.words = new CellWords(problems);
        this.problems = problems;
    }

    /** The visible cells of the sheet at this position. */
    RawSheet of(Sheet sheet, int index) {
        Merges merges = new Merges(sheet.getMergedRegions());
        Visible rows = new Visible();
        Visible columns = new Visible();
        hide(sheet, rows, columns);
        List<RawCell> cells = new ArrayList<>();
        Set<CellRangeAddress> seen = new HashSet<>();
        for (Row row : sheet) {
            if (rows.isHidden(row.getRowNum())) {
                continue;
            }
            for (Cell cell : row) {
                CellRangeAddress merged = merges.around(cell.getRowIndex(), cell.getColumnIndex());
                if (merged == null) {
                    single(cell, rows, columns, cells);
                } else if (seen.add(merged)) {
                    merged(sheet, merged, rows, columns, cells);
                }
            }
        }
        cells.sort(Comparator.comparingInt(RawCell::row).thenComparingInt(RawCell::column));
        RawSheet raw = new RawSheet(sheet.getSheetName(), List.copyOf(cells), rows::index, columns::index);
        return printAreas.inside(raw, index, rows, columns);
    }

    private void hide(Sheet sheet, Visible rows, Visible columns) {
        Set<Integer> told = new HashSet<>();
        for (Row row : sheet) {
            boolean hidden = row.getZeroHeight() || isFlat(row);
            if (hidden) {
                rows.hide(row.getRowNum());
            }
            boolean content = false;
            for (Cell cell : row) {
                int column = cell.getColumnIndex();
                boolean shows = words.holdsSomething(cell);
                content |= shows;
                if (sheet.isColumnHidden(column)) {
                    columns.hide(column);
                    if (shows && !hidden && told.add(column)) {
                        problems.at(ProblemCode.HIDDEN_COLUMNS, sheet.getSheetName(), RawSheet.letters(column));
                    }
                }
            }
            if (hidden && content) {
                problems.at(ProblemCode.HIDDEN_ROWS, sheet.getSheetName(), String.valueOf(row.getRowNum() + 1));
            }
        }
    }

    /** A height of nothing hides as well; where no height is written, POI may not know one. */
    private static boolean isFlat(Row row) {
        return row instanceof XSSFRow modern
                ? modern.getCTRow().isSetHt() && modern.getCTRow().getHt() == 0
                : row.getHeight() == 0;
    }

    private void single(Cell cell, Visible rows, Visible columns, List<RawCell> cells) {
        if (columns.isHidden(cell.getColumnIndex())) {
            return;
        }
        String text = words.of(cell);
        boolean ruled = isFramed(cell.getCellStyle());
        if (!text.isBlank() || ruled) {
            cells.add(new RawCell(
                    rows.position(cell.getRowIndex()), columns.position(cell.getColumnIndex()), 1, 1, text, ruled));
        }
    }

    /** The value stands in the first cell of the merge, even when that row or column is hidden. */
    private void merged(Sheet sheet, CellRangeAddress merged, Visible rows, Visible columns, List<RawCell> cells) {
        int firstRow = rows.first(merged.getFirstRow(), merged.getLastRow());
        int firstColumn = columns.first(merged.getFirstColumn(), merged.getLastColumn());
        if (firstRow < 0 || firstColumn < 0) {
            return;
        }
        Row row = sheet.getRow(merged.getFirstRow());
        Cell cell = row == null ? null : row.getCell(merged.getFirstColumn());
        String text = cell == null ? "" : words.of(cell);
        boolean ruled = cell != null && isFramed(cell.getCellStyle());
        if (!text.isBlank() || ruled) {
            cells.add(new RawCell(
                    rows.position(firstRow),
                    columns.position(firstColumn),
                    rows.count(firstRow, merged.getLastRow()),
                    columns.count(firstColumn, merged.getLastColumn()),
                    text,
                    ruled));
        }
    }

    /** A file written by a program may have no styles at all. */
    private boolean isFramed(@Nullable CellStyle style) {
        return style != null && isDrawnAround(style);
    }

    private boolean isDrawnAround(CellStyle style) {
        return framed.computeIfAbsent(style.getIndex(), index -> {
            boolean upright = drawn(style.getBorderLeft()) || drawn(style.getBorderRight());
            boolean level = drawn(style.getBorderTop()) || drawn(style.getBorderBottom());
            return upright && level;
        });
    }

    private static boolean drawn(BorderStyle border) {
        return border != BorderStyle.NONE;
    }
}
