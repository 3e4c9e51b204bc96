package org.benmo.documents.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.writing.Characters;
import org.jspecify.annotations.Nullable;

/** What a cell shows. Formulas show the result that was stored with them; nothing is ever computed. */
final class CellWords {
    private static final int SHORT_DATE = 14;

    private final DataFormatter other = new DataFormatter(Locale.CHINA);
    private final SheetProblems problems;

    CellWords(SheetProblems problems) {
        this.problems = problems;
    }

    /** True when the cell holds more than a format. */
    boolean holdsSomething(Cell cell) {
        return switch (cell.getCellType()) {
            case BLANK, _NONE -> false;
            case STRING -> !cell.getStringCellValue().isBlank();
            default -> true;
        };
    }

    /**
     * The words of a cell.
     *
     * @param width characters that fit into it
     */
    String of(Cell cell, int width) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && !hasResult(cell)) {
            problems.at(ProblemCode.FORMULA_WITHOUT_RESULT, cell.getSheet().getSheetName(), address(cell));
            return String.valueOf(Characters.UNREADABLE);
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell);
            case NUMERIC -> number(cell, width);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> error(cell);
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    /** Programs that write formulas often leave their results to Excel; until Excel has saved the file there are none. */
    private static boolean hasResult(Cell cell) {
        if (!(cell instanceof XSSFCell modern)) {
            return true;
        }
        String stored = modern.getCTCell().getV();
        boolean text = cell.getCachedFormulaResultType() == CellType.STRING;
        return stored != null && (text || !stored.isBlank());
    }

    private static String text(Cell cell) {
        @Nullable String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.indexOf(';') >= 0 && DisplayFormat.hidesText(format)
                ? ""
                : cell.getStringCellValue();
    }

    private String number(Cell cell, int width) {
        double stored = cell.getNumericCellValue();
        int index = cell.getCellStyle().getDataFormat();
        @Nullable String format = cell.getCellStyle().getDataFormatString();
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return String.valueOf(Characters.UNREADABLE);
        }
        if (DateUtil.isADateFormat(index, format == null ? "" : format) && DateUtil.isValidExcelDate(stored)) {
            return date(cell, index, format);
        }
        BigDecimal value = DisplayFormat.meant(stored);
        return DisplayFormat.show(value, format == null ? "" : format, width)
                .orElseGet(() -> other.formatRawCellContents(stored, index, format == null ? "General" : format));
    }

    private static String date(Cell cell, int index, @Nullable String format) {
        LocalDateTime day = cell.getLocalDateTimeCellValue();
        return DateShown.of(day, index == SHORT_DATE || format == null ? "yyyy/m/d" : format);
    }

    private String error(Cell cell) {
        problems.at(ProblemCode.ERROR_CELLS, cell.getSheet().getSheetName(), address(cell));
        byte code = cell.getErrorCellValue();
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private static String address(Cell cell) {
        return RawSheet.address(cell.getRowIndex(), cell.getColumnIndex());
    }
}
