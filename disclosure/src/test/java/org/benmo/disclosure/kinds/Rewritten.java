package org.benmo.disclosure.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.benmo.documents.Block;
import org.benmo.documents.Document;

/** A document that was read from one kind of file, written as another, block by block. */
final class Rewritten {
    private Rewritten() {}

    /** A page with every paragraph as one and every table with its spans. */
    static byte[] html(Document document) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    html.append("<p>")
                            .append(escaped(paragraph.text().characters()))
                            .append("</p>");
                case Block.Table table -> table(html, table);
            }
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void table(StringBuilder html, Block.Table table) {
        html.append("<table border=\"1\">");
        for (int row = 0; row < table.rows(); row++) {
            html.append("<tr>");
            for (Block.Cell cell : row(table, row)) {
                html.append("<td rowspan=\"%d\" colspan=\"%d\">".formatted(cell.rowSpan(), cell.columnSpan()))
                        .append(escaped(cell.text()))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private static List<Block.Cell> row(Block.Table table, int row) {
        return table.cells().stream().filter(cell -> cell.row() == row).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The text alone, a paragraph a line. */
    static byte[] text(Document document) {
        StringBuilder text = new StringBuilder();
        document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .forEach(block -> text.append(((Block.Paragraph) block).text().characters())
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every table on a sheet of its own with the lines directly above it; amounts become numbers. */
    static byte[] workbook(Document document, Workbook workbook, int linesAbove) {
        CellStyle words = style(workbook, "General");
        CellStyle amounts = style(workbook, "#,##0.00");
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Table table) {
                Sheet sheet = workbook.createSheet("Sheet" + (workbook.getNumberOfSheets() + 1));
                int top = 0;
                for (int above = Math.max(0, i - linesAbove); above < i; above++) {
                    if (blocks.get(above) instanceof Block.Paragraph line) {
                        sheet.createRow(top++)
                                .createCell(0)
                                .setCellValue(line.text().characters());
                    }
                }
                fill(sheet, top, table, words, amounts);
            }
        }
        return bytes(workbook);
    }

    private static void fill(Sheet sheet, int top, Block.Table table, CellStyle words, CellStyle amounts) {
        for (int row = 0; row < table.rows(); row++) {
            sheet.createRow(top + row);
        }
        for (Block.Cell cell : table.cells()) {
            Cell written = sheet.getRow(top + cell.row()).createCell(cell.column());
            boolean amount = cell.text().matches("-?\\d{1,3}(?:,\\d{3})+\\.\\d\\d|-?\\d{1,3}\\.\\d\\d");
            written.setCellStyle(amount ? amounts : words);
            if (amount) {
                written.setCellValue(Double.parseDouble(cell.text().replace(",", "")));
            } else if (!cell.text().isEmpty()) {
                written.setCellValue(cell.text());
            }
            if (cell.rowSpan() * cell.columnSpan() > 1) {
                int last = top + cell.row() + cell.rowSpan() - 1;
                sheet.addMergedRegion(new CellRangeAddress(
                        top + cell.row(), last, cell.column(), cell.column() + cell.columnSpan() - 1));
            }
        }
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    static byte[] bytes(Workbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
