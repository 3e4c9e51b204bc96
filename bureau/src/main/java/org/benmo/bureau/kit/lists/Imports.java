package org.benmo.bureau.kit.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Workbooks in: the first sheet, its headings found by their words. Bad rows come back in the same workbook, the cell
 * coloured and the reason at the end of the row; nothing is loaded, or the good rows only, as was chosen.
 */
@Service
public class Imports {
    private static final int BYTES_MAX = 50 << 20;
    private static final int HEADING_ROWS = 10;

    private final Words words;
    private final TransactionTemplate transaction;

    Imports(Words words, PlatformTransactionManager transactions) {
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a workbook in.
     *
     * @param goodRowsOnly true loads the good rows even when others are bad; false loads all or nothing
     * @throws Refusal when it is no workbook or a heading is missing
     */
    public Imported take(Listing listing, InputStream file, boolean goodRowsOnly, RowSink sink) {
        try (XSSFWorkbook workbook = open(file)) {
            Imported done = transaction.execute(status -> {
                Imported imported = new Run(listing, workbook).run(sink);
                if (imported.bad() > 0 && !goodRowsOnly) {
                    status.setRollbackOnly();
                    return new Imported(imported.good(), imported.bad(), 0, imported.returned());
                }
                return imported;
            });
            return java.util.Objects.requireNonNull(done);
        } catch (IOException e) {
            throw new Refusal("import.unreadable");
        }
    }

    private static XSSFWorkbook open(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new Refusal("import.large", BYTES_MAX >> 20);
        }
        try {
            return new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
        } catch (RuntimeException e) {
            if (e instanceof OpenXML4JRuntimeException || e.getClass().getName().startsWith("org.apache.poi")) {
                throw new Refusal("import.unreadable");
            }
            throw e;
        }
    }

    /** One workbook on its way in. */
    private final class Run {
        private final Listing listing;
        private final XSSFWorkbook workbook;
        private final Sheet sheet;
        private final DataFormatter formatter = new DataFormatter();
        private final Map<String, Integer> positions = new LinkedHashMap<>();
        private final CellStyle red;
        private int good;
        private int bad;

        Run(Listing listing, XSSFWorkbook workbook) {
            this.listing = listing;
            this.workbook = workbook;
            this.sheet = workbook.getSheetAt(0);
            this.red = workbook.createCellStyle();
            red.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }

        Imported run(RowSink sink) {
            int heading = heading();
            int reasons = sheet.getRow(heading).getLastCellNum();
            for (int r = heading + 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                Map<String, String> cells = row == null ? Map.of() : cells(row);
                if (row == null || cells.values().stream().allMatch(String::isEmpty)) {
                    continue;
                }
                Map<String, String> problems = new LinkedHashMap<>(Shapes.problems(listing, cells, words));
                if (problems.isEmpty()) {
                    problems.putAll(sink.take(cells));
                }
                if (problems.isEmpty()) {
                    good++;
                } else {
                    bad++;
                    mark(row, reasons, problems);
                }
            }
            if (bad == 0) {
                return new Imported(good, 0, good, new byte[0]);
            }
            sheet.getRow(heading).createCell(reasons).setCellValue(words.get("import.reasons"));
            return new Imported(good, bad, good, bytes());
        }

        /** The row that holds every heading. */
        private int heading() {
            for (int r = 0; r <= Math.min(HEADING_ROWS, sheet.getLastRowNum()); r++) {
                Row row = sheet.getRow(r);
                if (row == null) {
                    continue;
                }
                Map<String, Integer> found = new HashMap<>();
                row.forEach(cell -> found.put(formatter.formatCellValue(cell).strip(), cell.getColumnIndex()));
                positions.clear();
                for (Column column : listing.columns()) {
                    Integer at = found.get(words.get(column.label()));
                    if (at != null) {
                        positions.put(column.key(), at);
                    }
                }
                if (listing.columns().stream().allMatch(c -> c.optional() || positions.containsKey(c.key()))) {
                    return r;
                }
            }
            List<String> labels = listing.columns().stream()
                    .filter(c -> !c.optional())
                    .map(c -> words.get(c.label()))
                    .toList();
            throw new Refusal("import.headings", String.join("、", labels));
        }

        private Map<String, String> cells(Row row) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Column column : listing.columns()) {
                Integer at = positions.get(column.key());
                Cell cell = at == null ? null : row.getCell(at);
                cells.put(column.key(), cell == null ? "" : text(cell).strip());
            }
            return cells;
        }

        private String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.NUMERIC) {
                if (DateUtil.isCellDateFormatted(cell)) {
                    return cell.getLocalDateTimeCellValue().toLocalDate().toString();
                }
                return new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            }
            return type == CellType.STRING ? cell.getStringCellValue() : formatter.formatCellValue(cell);
        }

        private void mark(Row row, int reasons, Map<String, String> problems) {
            problems.keySet().forEach(key -> {
                Integer at = positions.get(key);
                if (at != null) {
                    Cell cell = row.getCell(at) == null ? row.createCell(at) : row.getCell(at);
                    cell.setCellStyle(red);
                }
            });
            row.createCell(reasons).setCellValue(String.join("；", problems.values()));
        }

        private byte[] bytes() {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                workbook.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
