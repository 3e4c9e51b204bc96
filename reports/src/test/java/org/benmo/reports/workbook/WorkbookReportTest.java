package org.benmo.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.documents.Place;
import org.benmo.reports.Results;
import org.junit.jupiter.api.Test;

/** The workbook as another program opens it. */
final class WorkbookReportTest {
    @Test
    void hasEveryFileEveryFindingAndEverythingUndecided() throws IOException {
        try (Workbook workbook = written()) {
            assertThat(workbook.getSheet("文件").getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheet("疑点").getLastRowNum()).isEqualTo(3);
            // One check, one number and one problem of the first file, a problem of the second, our failure on the
            // third.
            assertThat(workbook.getSheet("无法判定").getLastRowNum()).isEqualTo(5);
            Row first = workbook.getSheet("文件").getRow(1);
            assertThat(value(first, "结果")).isEqualTo("有错误");
            assertThat(value(first, "年度")).isEqualTo("2023.0");
            assertThat(value(first, "读懂率")).isEqualTo("0.999");
            Row finding = workbook.getSheet("疑点").getRow(1);
            assertThat(value(finding, "应为")).isEqualTo("382.69 + 232.73 = 615.42万元");
            assertThat(value(finding, "页或单元格")).isEqualTo("第 2 页");
        }
    }

    @Test
    void noTextBecomesAFormulaAndNoTextBreaksTheFile() throws IOException {
        try (Workbook workbook = written()) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            assertThat(value(workbook.getSheet("疑点").getRow(1), "原文")).startsWith("=HYPERLINK(\"http://x\")<script>");
        }
    }

    @Test
    void headingsStayInSightAndCanBeFiltered() throws IOException {
        try (Workbook workbook = written()) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(((org.apache.poi.xssf.usermodel.XSSFSheet) sheet)
                                .getCTWorksheet()
                                .isSetAutoFilter())
                        .isTrue();
            }
        }
    }

    @Test
    void rowIsHighEnoughForWordsInQuotes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookReport report = new WorkbookReport(bytes, "0.1.0")) {
            // 26 characters of which 10 are quotes: two lines of 30 digits' width, as a Chinese font draws them.
            report.add(Results.one("“三公”“三公”“三公”“三公”“三公”三公经费", new Place.LineSpan(1, 1, 5)), Map.of());
        }
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(workbook.getSheet("疑点").getRow(1).getHeightInPoints()).isGreaterThan(27);
            assertThat(value(workbook.getSheet("文件").getRow(1), "页数")).isEmpty();
        }
    }

    @Test
    void leadsToThePageOfTheDocument() throws IOException {
        try (Workbook workbook = written()) {
            Row first = workbook.getSheet("文件").getRow(1);
            assertThat(cell(first, "报告").getHyperlink().getAddress()).isEqualTo("html/%E7%94%B2%20%231.html");
        }
    }

    private static Workbook written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookReport report = new WorkbookReport(bytes, "0.1.0")) {
            report.add(Results.rich("+甲\n.pdf"), Map.of("html", "html/甲 #1.html"));
            report.add(Results.unusable("乙.pdf"), Map.of());
            report.add(Results.failed("丙.pdf"), Map.of());
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String value(Row row, String heading) {
        Cell cell = cell(row, heading);
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private static Cell cell(Row row, String heading) {
        for (Cell head : row.getSheet().getRow(0)) {
            if (head.getStringCellValue().equals(heading)) {
                return row.getCell(head.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(heading);
    }
}
