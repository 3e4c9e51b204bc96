package org.benmo.documents.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;

/** A workbook written for a test: words in cells, numbers with a format, frames, merges. */
final class Book {
    final Workbook workbook;
    private final String extension;

    private Book(Workbook workbook, String extension) {
        this.workbook = workbook;
        this.extension = extension;
    }

    static Book xlsx() {
        return new Book(new XSSFWorkbook(), "xlsx");
    }

    static Book xls() {
        return new Book(new HSSFWorkbook(), "xls");
    }

    Sheet sheet(String name) {
        return workbook.createSheet(name);
    }

    /** Puts rows of words parted by bars from this row on; numbers become numbers with two decimals. */
    void put(Sheet sheet, int first, boolean framed, String... rows) {
        CellStyle words = style("General", framed);
        CellStyle amounts = style("0.00", framed);
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            Row row = sheet.getRow(first + r) == null ? sheet.createRow(first + r) : sheet.getRow(first + r);
            for (int c = 0; c < cells.length; c++) {
                if (cells[c].isEmpty() && !framed) {
                    continue;
                }
                Cell cell = row.createCell(c);
                boolean amount = cells[c].matches("-?\\d+\\.\\d+");
                cell.setCellStyle(amount ? amounts : words);
                if (amount) {
                    cell.setCellValue(Double.parseDouble(cells[c]));
                } else if (!cells[c].isEmpty()) {
                    cell.setCellValue(cells[c].replace("\\n", "\n"));
                }
            }
        }
    }

    CellStyle style(String format, boolean framed) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        BorderStyle border = framed ? BorderStyle.THIN : BorderStyle.NONE;
        style.setBorderLeft(border);
        style.setBorderRight(border);
        style.setBorderTop(border);
        style.setBorderBottom(border);
        return style;
    }

    void merge(Sheet sheet, String region) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(region));
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document read() {
        return Documents.read("决算表." + extension, bytes());
    }
}
