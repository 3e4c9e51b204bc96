package org.benmo.disclosure.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sample of the documentation, written as other kinds of file. */
final class Kinds {
    private static final String UNIT = "单位：万元";

    private final List<Object> parts = new ArrayList<>();

    /** A form with the line above it. */
    record Form(String title, List<String[]> rows) {}

    private Kinds(String text) {
        List<String> lines = text.lines().toList();
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.contains("|")) {
                rows.add(line.split("\\|", -1));
                continue;
            }
            close(rows);
            parts.add(line);
        }
        close(rows);
    }

    private void close(List<String[]> rows) {
        if (!rows.isEmpty()) {
            parts.removeLast();
            String title = (String) parts.removeLast();
            parts.add(new Form(title, List.copyOf(rows)));
            rows.clear();
        }
    }

    static Kinds sample() {
        try {
            return new Kinds(Files.readString(sampleFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sampleFile() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isRegularFile(root.resolve("benmo"))) {
            root = root.getParent();
        }
        if (root == null) {
            throw new IllegalStateException("the tests must run inside the repository");
        }
        return root.resolve("docs/sample/示例市乡村产业服务局2023年度部门决算.txt");
    }

    List<Form> forms() {
        return parts.stream()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .toList();
    }

    byte[] text() {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Form form) {
                text.append(form.title()).append('\n').append(UNIT).append('\n');
                form.rows().forEach(row -> text.append(String.join("|", row)).append('\n'));
            } else {
                text.append(part).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What stands between the forms. */
    byte[] narrative() {
        StringBuilder text = new StringBuilder();
        parts.stream()
                .filter(String.class::isInstance)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a site of a government publishes it, in GBK, with menus and footers around it. */
    byte[] html() {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"gbk\"><title>部门决算</title></head><body>"
                        + "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/a\">政务公开</a> <a href=\"/b\">办事</a> <a href=\"/c\">互动</a></div>"
                        + "<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; 财政信息</div><div id=\"zoom\">");
        for (Object part : parts) {
            if (part instanceof Form form) {
                html.append("<p align=center>" + form.title() + "</p><p align=right>" + UNIT + "</p><table border=1>");
                form.rows().forEach(row -> row(html, row));
                html.append("</table>");
            } else {
                html.append("<p>&nbsp;&nbsp;<span>").append(part).append("</span></p>\n");
            }
        }
        html.append("</div><div class=\"footer\">主办：示例市人民政府 版权所有 网站标识码3600000000</div></body></html>");
        return html.toString().getBytes(Charset.forName("GBK"));
    }

    private static void row(StringBuilder html, String[] cells) {
        html.append("<tr>");
        for (int c = 0; c < cells.length; c += span(cells, c)) {
            html.append("<td colspan=")
                    .append(span(cells, c))
                    .append("><p>")
                    .append(cells[c])
                    .append("</p></td>");
        }
        html.append("</tr>");
    }

    /** Neighbours with the same words are one merged cell. */
    private static int span(String[] cells, int from) {
        int to = from + 1;
        while (to < cells.length && cells[from].matches("\\p{IsHan}+") && cells[to].equals(cells[from])) {
            to++;
        }
        return to - from;
    }

    /** A workbook as offices make it: a sheet a form, frames, numbers as numbers, zero and blank kept apart. */
    byte[] workbook(Workbook workbook) {
        CellStyle words = style(workbook, "General", true);
        CellStyle amounts = style(workbook, "#,##0.00_ ;[Red]\\-#,##0.00\\ ", true);
        int number = 0;
        for (Form form : forms()) {
            Sheet sheet = workbook.createSheet("公开%02d表".formatted(++number));
            int width = form.rows().getFirst().length;
            title(sheet, 0, form.title(), width);
            sheet.createRow(1).createCell(0).setCellValue("编制单位：示例市乡村产业服务局");
            sheet.getRow(1).createCell(width - 1).setCellValue(UNIT);
            for (int r = 0; r < form.rows().size(); r++) {
                Row row = sheet.createRow(r + 2);
                String[] cells = form.rows().get(r);
                for (int c = 0; c < cells.length; c++) {
                    put(row.createCell(c), cells[c], words, amounts);
                }
                for (int c = 0; c < cells.length; c += span(cells, c)) {
                    if (span(cells, c) > 1) {
                        sheet.addMergedRegion(new CellRangeAddress(r + 2, r + 2, c, c + span(cells, c) - 1));
                    }
                }
            }
        }
        return bytes(workbook);
    }

    private static void title(Sheet sheet, int row, String title, int width) {
        sheet.createRow(row).createCell(0).setCellValue(title);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, width - 1));
    }

    private static void put(Cell cell, String words, CellStyle plain, CellStyle amounts) {
        boolean amount = words.matches("-?\\d+\\.\\d\\d");
        cell.setCellStyle(amount ? amounts : plain);
        if (amount || words.matches("\\d{3,7}")) {
            cell.setCellValue(Double.parseDouble(words));
        } else if (!words.isEmpty()) {
            cell.setCellValue(words);
        }
    }

    private static CellStyle style(Workbook workbook, String format, boolean framed) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        BorderStyle border = framed ? BorderStyle.THIN : BorderStyle.NONE;
        style.setBorderLeft(border);
        style.setBorderRight(border);
        style.setBorderTop(border);
        style.setBorderBottom(border);
        return style;
    }

    private static byte[] bytes(Workbook workbook) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
