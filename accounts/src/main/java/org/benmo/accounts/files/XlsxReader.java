package org.benmo.accounts.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads one sheet of a workbook. Dates become {@code 2021-03-05}, numbers their plain digits. */
final class XlsxReader implements TableReader {
    /** Only its format tells a date from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final String file;
    private final String sheet;
    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private final List<String> header = new ArrayList<>();
    private List<String> cells = List.of();
    private int row;

    private XlsxReader(String file, ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.file = file;
        this.sheet = sheet.getName();
        this.workbook = workbook;
        this.rows = sheet.openStream().iterator();
        if (next()) {
            header.addAll(cells);
        }
    }

    /** The names of a workbook's sheets. */
    static List<String> sheets(Path path) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile())) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    /** Opens a sheet by its name, or the first sheet when none has it. */
    static XlsxReader open(Path path, String sheet) throws IOException {
        ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS);
        Sheet found = workbook.findSheet(sheet).orElseGet(workbook::getFirstSheet);
        return new XlsxReader(String.valueOf(path.getFileName()), workbook, found);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        while (rows.hasNext()) {
            Row next = rows.next();
            row = next.getRowNum();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < next.getCellCount(); i++) {
                texts.add(next.getOptionalCell(i).map(XlsxReader::text).orElse(""));
            }
            cells = texts;
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            boolean isDate = cell.getDataFormatString() != null
                    && cell.getDataFormatString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("yy");
            if (isDate) {
                LocalDateTime date = cell.asDate();
                return date.toLocalDate().toString();
            }
            return number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
