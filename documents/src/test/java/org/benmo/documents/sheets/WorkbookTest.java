package org.benmo.documents.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.writing.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kinds of workbook, with what offices put into them. */
class WorkbookTest {
    static List<Book> books() {
        return List.of(Book.xlsx(), Book.xls());
    }

    @ParameterizedTest
    @MethodSource("books")
    void framedFormHasItsLinesAroundIt(Book book) {
        Sheet sheet = book.sheet("公开01表");
        book.put(sheet, 0, false, "收入支出决算总表", "编制单位：示例局|||单位：万元");
        book.merge(sheet, "A1:D1");
        book.put(sheet, 2, true, "收入||支出|", "项目|决算数|项目|决算数", "一、财政拨款|812.40|一、教育|", "合计|812.40|合计|812.40");
        book.merge(sheet, "A3:B3");
        book.merge(sheet, "C3:D3");
        book.put(sheet, 6, false, "注：本表反映部门本年度的总收支和年末结转结余情况。");
        Document document = book.read();
        assertThat(Shown.all(document))
                .containsExactly(
                        "公开01表",
                        "收入支出决算总表",
                        "编制单位：示例局",
                        "单位：万元",
                        "收入{1x2}|支出{1x2}",
                        "项目|决算数|项目|决算数",
                        "一、财政拨款|812.40|一、教育|",
                        "合计|812.40|合计|812.40",
                        "注：本表反映部门本年度的总收支和年末结转结余情况。");
        Block.Table table = Shown.tables(document).getFirst();
        assertThat(table.ruled()).isTrue();
        assertThat(table.cells().getLast().place()).isEqualTo(new Place.SheetCell("公开01表", "D6"));
        assertThat(document.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("books")
    void severalFormsOnOneSheetAreSeveralTables(Book book) {
        Sheet sheet = book.sheet("Sheet1");
        book.put(sheet, 0, false, "表一");
        book.put(sheet, 1, true, "项目|决算数", "教育|1.00");
        book.put(sheet, 4, false, "表二");
        book.put(sheet, 5, true, "项目|决算数", "农业|2.00");
        assertThat(Shown.all(book.read())).containsExactly("表一", "项目|决算数", "教育|1.00", "表二", "项目|决算数", "农业|2.00");
    }

    @ParameterizedTest
    @MethodSource("books")
    void sheetWithoutFramesIsReadByItsShape(Book book) {
        Sheet sheet = book.sheet("收入决算表");
        book.put(
                sheet,
                0,
                false,
                "收入决算表",
                "编制单位：示例局|||单位：万元",
                "编码|名称|合计|财政拨款",
                "|合计|9.00|8.00",
                "213|农林水支出|9.00|8.00",
                "214||",
                "注：本表反映收入情况。");
        assertThat(Shown.all(book.read()))
                .containsExactly(
                        "收入决算表",
                        "编制单位：示例局",
                        "单位：万元",
                        "编码|名称|合计|财政拨款",
                        "|合计|9.00|8.00",
                        "213|农林水支出|9.00|8.00",
                        "214|||",
                        "注：本表反映收入情况。");
    }

    @ParameterizedTest
    @MethodSource("books")
    void hiddenContentIsNotPublishedAndIsTold(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|内部|决算数", "教育|x|1.00", "保密|x|2.00", "合计||3.00");
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        book.put(book.sheet("底稿"), 0, true, "甲|1.00");
        book.workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        Document document = book.read();
        assertThat(Shown.all(document)).containsExactly("表", "项目|决算数", "教育|1.00", "合计|3.00");
        assertThat(Shown.tables(document).getFirst().cells().getLast().place())
                .isEqualTo(new Place.SheetCell("表", "C4"));
        assertThat(Shown.codes(document)).containsExactlyInAnyOrder("HIDDEN_SHEETS", "HIDDEN_ROWS", "HIDDEN_COLUMNS");
        assertThat(document.problems()).anyMatch(p -> p.message().contains("第 3 行"));
        assertThat(document.problems()).anyMatch(p -> p.message().contains("B 列"));
    }

    @ParameterizedTest
    @MethodSource("books")
    void mergedCellKeepsItsWordsWhenItsFirstColumnIsHidden(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目||决算数", "教育|甲|1.00");
        book.merge(sheet, "A1:B1");
        sheet.setColumnHidden(0, true);
        assertThat(Shown.all(book.read())).containsExactly("表", "项目|决算数", "甲|1.00");
    }

    @ParameterizedTest
    @MethodSource("books")
    void formulasShowTheirStoredResultsAndErrorsAreTold(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|决算数", "教育|1.00", "农业|2.00", "合计|", "差错|");
        Cell total = sheet.getRow(3).getCell(1);
        total.setCellFormula("SUM(B2:B3)");
        book.workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(total);
        total.setCellStyle(book.style("#,##0.00", true));
        sheet.getRow(1).getCell(1).setCellValue(100.0);
        sheet.getRow(4).getCell(1).setCellErrorValue(FormulaError.REF.getCode());
        Document document = book.read();
        assertThat(Shown.all(document)).contains("合计|3.00", "差错|#REF！");
        assertThat(Shown.codes(document)).containsExactly("ERROR_CELLS");
        assertThat(document.problems().getFirst().message()).contains("B5");
    }

    @Test
    void formulaWithoutResultIsUnreadableNeverBlank() {
        Book book = Book.xlsx();
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|决算数", "教育|1.00", "合计|");
        XSSFCell cell = (XSSFCell) sheet.getRow(2).getCell(1);
        cell.setCellFormula("SUM(B2:B2)");
        assertThat(cell.getCTCell().isSetV()).isFalse();
        Document document = book.read();
        assertThat(Shown.all(document)).contains("合计|" + Characters.UNREADABLE);
        assertThat(Shown.codes(document)).containsExactly("FORMULA_WITHOUT_RESULT");
        assertThat(document.problems().getFirst().message()).contains("表").contains("B3");
    }

    @ParameterizedTest
    @MethodSource("books")
    void whatTheOfficeKeepsBesideTheFormIsNotPublished(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|决算数", "教育|1.00", "农业|2.00");
        sheet.getRow(1).createCell(5).setCellValue("核对");
        sheet.getRow(1).createCell(6).setCellValue(0.0);
        assertThat(Shown.all(book.read())).containsExactly("表", "项目|决算数", "教育|1.00", "农业|2.00", "核对", "0");
        book.workbook.setPrintArea(0, "$A$1:$B$3");
        Document printed = book.read();
        assertThat(Shown.all(printed)).containsExactly("表", "项目|决算数", "教育|1.00", "农业|2.00");
        assertThat(Shown.codes(printed)).containsExactly("OUTSIDE_PRINT_AREA");
        book.workbook.setPrintArea(0, "$A$1:$B$2");
        assertThat(Shown.all(book.read())).as("a forgotten print area").contains("农业|2.00");
    }

    @ParameterizedTest
    @MethodSource("books")
    void twoNumbersInOneCellNeverBecomeOne(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|决算\\n数", "甲|1.5\\n2.5");
        sheet.getRow(1).getCell(1).setCellValue("1.5\n2.5");
        assertThat(Shown.all(book.read())).containsExactly("表", "项目|决算数", "甲|1.5；2.5");
    }

    @ParameterizedTest
    @MethodSource("books")
    void datesAndTextsThatLookLikeNumbersStayWhatTheyShow(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "编码|日期", "x|y");
        Cell code = sheet.getRow(1).getCell(0);
        code.setCellValue("0213");
        Cell date = sheet.getRow(1).getCell(1);
        date.setCellStyle(book.style("yyyy\"年\"m\"月\"d\"日\"", true));
        date.setCellValue(java.time.LocalDate.of(2023, 12, 31));
        assertThat(Shown.all(book.read())).contains("0213|2023年12月31日");
    }

    @ParameterizedTest
    @MethodSource("books")
    void numbersAsCarelessPeopleLeaveThemAreReadAsTheyMean(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|决算数|占比", "教育|x|x", "农业|x|x", "卫生|x|x", "其他|x|x");
        sheet.setColumnWidth(1, 256 * 4);
        sheet.getRow(1).getCell(1).setCellValue(0.1 + 0.2);
        sheet.getRow(2).getCell(1).setCellValue(15535906.74);
        sheet.getRow(3).getCell(1).setCellValue(1.1368683772161603E-13);
        sheet.getRow(4).getCell(1).setCellValue(" 1,234.50\u00A0");
        for (int row = 1; row <= 3; row++) {
            Cell share = sheet.getRow(row).getCell(2);
            share.setCellStyle(book.style("0.00%", true));
            share.setCellValue(0.8731);
        }
        assertThat(Shown.all(book.read()))
                .contains("教育|0.3|87.31%", "农业|15535906.74|87.31%", "卫生|0|87.31%", "其他|1,234.50|x");
    }

    @ParameterizedTest
    @MethodSource("books")
    void zerosThatTheSheetDoesNotShowAreBlank(Book book) {
        Sheet sheet = book.sheet("表");
        book.put(sheet, 0, true, "项目|决算数", "教育|0.00", "农业|2.00");
        assertThat(Shown.all(book.read())).contains("教育|0.00");
        sheet.setDisplayZeros(false);
        assertThat(Shown.all(book.read())).contains("教育|", "农业|2.00");
    }

    @ParameterizedTest
    @MethodSource("books")
    void emptyWorkbookIsASentence(Book book) {
        book.sheet("Sheet1");
        Document document = book.read();
        assertThat(document.isUnusable()).isTrue();
        assertThat(Shown.codes(document)).containsExactly("NO_TEXT");
    }
}
