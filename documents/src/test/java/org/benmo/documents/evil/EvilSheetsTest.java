package org.benmo.documents.evil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile workbooks end in a sentence, or are read as far as they are sound. */
class EvilSheetsTest {
    private static final String TWO_ROWS =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>数</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\"><v>1.5</v></c></row>";

    private static Document read(EvilSheets book) {
        return Documents.read("恶意.xlsx", book.bytes());
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    private static List<String> words(Document document) {
        return document.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> List.of(paragraph.text().characters()).stream();
                    case Block.Table table -> table.cells().stream().map(Block.Cell::text);
                })
                .toList();
    }

    @Test
    void plainSheetOfTheGeneratorIsRead() {
        Document document = read(EvilSheets.withSheet("<sheetData>" + TWO_ROWS + "</sheetData>"));
        assertThat(words(document)).containsExactly("表", "项目", "数", "甲", "1.5");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void absurdDimensionsAreNotBelieved() {
        Document document = read(EvilSheets.withSheet("<dimension ref=\"A1:XFD1048576\"/><sheetData>" + TWO_ROWS
                + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c></row></sheetData>"));
        assertThat(words(document)).contains("甲", "1.5", "9");
        assertThat(document.blocks().size()).isLessThan(10);
    }

    @Test
    void cellsAtTheEndsOfTheWorldMakeNoBillionCells() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            int row = i * 5000;
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>1</v></c><c r=\"XFD" + row
                    + "\"><v>2</v></c></row>");
        }
        Document document = read(EvilSheets.withSheet("<sheetData>" + rows + "</sheetData>"));
        assertThat(document.isUnusable()
                        || codes(document).contains("SHEET_TOO_LARGE")
                        || !document.blocks().isEmpty())
                .isTrue();
        assertThat(words(document).size()).isLessThan(400_000);
    }

    @Test
    void widestRowIsReadOrRefused() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int c = 0; c < 16_384; c += 2) {
            row.append("<c r=\"" + letters(c) + "1\"><v>" + c + "</v></c>");
        }
        Document document = read(EvilSheets.withSheet("<sheetData>" + row + "</row></sheetData>"));
        assertThat(words(document)).contains("0", "16382");
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    @Test
    void millionMergedRegionsAreRefused() {
        StringBuilder merges = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            merges.append("<mergeCell ref=\"A" + i + ":B" + i + "\"/>");
        }
        assertThat(codes(read(EvilSheets.withSheet(
                        "<sheetData>" + TWO_ROWS + "</sheetData><mergeCells>" + merges + "</mergeCells>"))))
                .containsExactly("TOO_MANY_CELLS");
    }

    @Test
    void mergesOverEverythingAndOverEachOtherLoseNoSoundCell() {
        Document document = read(
                EvilSheets.withSheet(
                        "<sheetData>" + TWO_ROWS + "</sheetData><mergeCells>"
                                + "<mergeCell ref=\"A3:XFD1048576\"/><mergeCell ref=\"A5:B9\"/><mergeCell ref=\"B1:B1\"/></mergeCells>"));
        assertThat(words(document)).contains("项目", "数", "甲", "1.5");
    }

    @Test
    void oneLongTextSharedByManyCellsIsRefused() {
        StringBuilder rows = new StringBuilder();
        for (int r = 1; r <= 2_000; r++) {
            rows.append("<row r=\"" + r + "\"><c r=\"A" + r + "\" t=\"s\"><v>0</v></c></row>");
        }
        EvilSheets book = EvilSheets.withSheet("<sheetData>" + rows + "</sheetData>")
                .strings("<si><t>" + "长".repeat(30_000) + "</t></si>");
        assertThat(codes(read(book))).containsExactly("EXCESSIVE");
    }

    @Test
    void stringThatInflatesWithoutEndIsRefused() {
        EvilSheets book = EvilSheets.withSheet("<sheetData>" + TWO_ROWS + "</sheetData>")
                .strings("<si><t>" + "0".repeat(60_000_000) + "</t></si>");
        assertThat(codes(read(book))).containsExactly("EXCESSIVE");
    }

    @Test
    void entitiesAreNeverResolved(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密内容");
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        EvilSheets book = EvilSheets.withSheet("<sheetData>" + TWO_ROWS + "</sheetData>");
        for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml")) {
            EvilSheets evil = EvilSheets.withSheet("<sheetData>" + TWO_ROWS + "</sheetData>");
            evil.part(
                    part,
                    book.part(part)
                            .replace("<?xml version=\"1.0\"?>", doctype)
                            .replace("项目", "&e;")
                            .replace("甲", "&e;"));
            Document document = read(evil);
            assertThat(words(document)).as(part).noneMatch(word -> word.contains("机密"));
        }
    }

    @Test
    void growingEntitiesAreRefused() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        EvilSheets book = EvilSheets.withSheet("<sheetData>" + TWO_ROWS + "</sheetData>");
        book.part(
                "xl/sharedStrings.xml",
                "<?xml version=\"1.0\"?>" + doctype + "]>"
                        + book.part("xl/sharedStrings.xml").substring(21).replace("项目", "&a11;"));
        assertThat(words(read(book)).stream().mapToInt(String::length).sum()).isLessThan(100_000);
    }

    @Test
    void formulasAreNeverComputed() {
        StringBuilder rows = new StringBuilder(TWO_ROWS);
        for (int r = 3; r < 3_000; r++) {
            rows.append("<row r=\"" + r + "\"><c r=\"A" + r + "\"><f>B" + (r + 1) + "*2</f></c><c r=\"B" + r + "\"><f>A"
                    + (r + 1) + "+WEBSERVICE(\"http://127.0.0.1:9/\")</f></c></row>");
        }
        Document document = read(EvilSheets.withSheet("<sheetData>" + rows + "</sheetData>"));
        assertThat(codes(document)).containsExactly("FORMULA_WITHOUT_RESULT");
        assertThat(document.problems().getFirst().message()).contains("5,994").hasSizeLessThan(120);
        assertThat(words(document)).contains("1.5");
    }

    @Test
    void endlessFormatsAndNumbersShowSomething() {
        EvilSheets book = EvilSheets.withSheet(
                "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1E308</v></c><c r=\"B1\" s=\"1\"><v>-1E-300</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>1E400</v></c><c r=\"B2\" s=\"1\"><v>nonsense</v></c></row></sheetData>");
        book.part(
                "xl/styles.xml",
                "<?xml version=\"1.0\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"" + "0,".repeat(20_000)
                        + "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
        assertThatCode(() -> read(book)).doesNotThrowAnyException();
    }

    @Test
    void hiddenRowsToTheEndAreCountedQuickly() {
        StringBuilder rows = new StringBuilder(TWO_ROWS);
        for (int r = 3; r < 60_000; r++) {
            rows.append("<row r=\"" + r + "\" hidden=\"1\"/>");
        }
        rows.append("<row r=\"60000\"><c r=\"A60000\"><v>7</v></c><c r=\"B60000\"><v>8</v></c></row>");
        Document document = read(EvilSheets.withSheet("<sheetData>" + rows + "</sheetData>"));
        assertThat(words(document)).contains("7", "8");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void brokenBytesOfOldWorkbooksAreASentence() throws Exception {
        byte[] whole;
        try (HSSFWorkbook book = new HSSFWorkbook();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("表");
            for (int r = 0; r < 20; r++) {
                sheet.createRow(r).createCell(0).setCellValue("项目" + r);
                sheet.getRow(r).createCell(1).setCellValue(r * 1.5);
            }
            book.write(out);
            whole = out.toByteArray();
        }
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] broken = whole.clone();
            for (int n = 0; n < 1 + i % 40; n++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> Documents.read("坏.xls", broken)).doesNotThrowAnyException();
        }
    }

    @Test
    void brokenMarkupOfNewWorkbooksIsASentence() {
        String sheet =
                EvilSheets.withSheet("<sheetData>" + TWO_ROWS + "</sheetData>").part("xl/worksheets/sheet1.xml");
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            StringBuilder broken = new StringBuilder(sheet);
            for (int n = 0; n < 1 + i % 5; n++) {
                broken.setCharAt(random.nextInt(broken.length()), "<>&\"=/0A\u0001".charAt(random.nextInt(9)));
            }
            EvilSheets book = EvilSheets.withSheet("").part("xl/worksheets/sheet1.xml", broken.toString());
            assertThatCode(() -> read(book)).doesNotThrowAnyException();
        }
    }

    @Test
    void separatedValuesWithoutEndAreRefused() {
        byte[] commas = ",1".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(codes(Documents.read("a.csv", commas))).contains("SHEET_TOO_LARGE");
    }

    @Test
    void xmlSpreadsheetWithEndlessColumnsIsASentence() {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表\"><Table>"
                + "<Column ss:Span=\"2000000000\" ss:Hidden=\"1\"/>".repeat(5_000)
                + "<Row ss:Index=\"2000000000\"><Cell ss:Index=\"2000000000\" ss:MergeDown=\"2000000000\"><Data ss:Type=\"Number\">1</Data></Cell></Row>"
                + "</Table></Worksheet></Workbook>";
        assertThatCode(() -> Documents.read("a.xls", xml.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }
}
