package org.benmo.documents.sheets;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.writing.Characters;
import org.jspecify.annotations.Nullable;

/** What a cell shows. Formulas show the result that was stored with them; nothing is ever computed. */
final class CellWords {
    private static final int SHORT_DATE = 14;
    private static final int FORMAT_MAX = 255;
    private static final String YEAR_AND_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_AND_DAY = "m\"月\"d\"日\"";
    private static final Map<Integer, String> CHINESE_DATES = Map.of(
            27,
            YEAR_AND_MONTH,
            28,
            MONTH_AND_DAY,
            31,
            YEAR_AND_MONTH + "d\"日\"",
            57,
            YEAR_AND_MONTH,
            58,
            MONTH_AND_DAY);

    /** Of all cells together: one long text may be shared by many cells. */
    private static final long CHARACTERS_MAX = 20_000_000;

    private final DataFormatter other = new DataFormatter(Locale.CHINA);
    private final SheetProblems problems;
    private long characters;

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

    /** The words of a cell. */
    String of(Cell cell) {
        String words = shown(cell);
        characters += words.length();
        if (characters > CHARACTERS_MAX) {
            throw new UncheckedIOException(new Refusal(ProblemCode.EXCESSIVE.problem()));
        }
        return words;
    }

    private String shown(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && !hasResult(cell)) {
            problems.at(ProblemCode.FORMULA_WITHOUT_RESULT, cell.getSheet().getSheetName(), address(cell));
            return String.valueOf(Characters.UNREADABLE);
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell);
            case NUMERIC -> number(cell);
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
        String format = format(cell);
        boolean hides = format.indexOf(';') >= 0 && DisplayFormat.hidesText(format);
        return hides ? "" : cell.getStringCellValue();
    }

    private static int index(Cell cell) {
        @Nullable CellStyle style = cell.getCellStyle();
        return style == null ? 0 : style.getDataFormat();
    }

    /** Empty where a program wrote no styles; some dates of Chinese offices are known by number only. */
    private static String format(Cell cell) {
        @Nullable CellStyle style = cell.getCellStyle();
        @Nullable String format = style == null ? null : style.getDataFormatString();
        return format == null ? CHINESE_DATES.getOrDefault(index(cell), "") : format;
    }

    private String number(Cell cell) {
        double stored = cell.getNumericCellValue();
        int index = index(cell);
        String format = format(cell);
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return String.valueOf(Characters.UNREADABLE);
        }
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(stored)) {
            return DateShown.of(cell.getLocalDateTimeCellValue(), index == SHORT_DATE ? "yyyy/m/d" : format);
        }
        if (stored == 0 && !cell.getSheet().isDisplayZeros()) {
            return "";
        }
        BigDecimal value = DisplayFormat.meant(stored);
        return DisplayFormat.show(value, format).orElseGet(() -> other(value, stored, index, format));
    }

    /** Fractions and conditions; a format longer than a program lets one be says nothing. */
    private String other(BigDecimal value, double stored, int index, String format) {
        return format.length() > FORMAT_MAX
                ? value.toPlainString()
                : other.formatRawCellContents(stored, index, format);
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
