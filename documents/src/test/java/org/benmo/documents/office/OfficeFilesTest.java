package org.benmo.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.Specimen;
import org.benmo.documents.publication.docx.DocxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same page as docx, doc and rtf by LibreOffice reads the same. */
class OfficeFilesTest {
    private static final String PAGE = """
            <html><head><meta charset="utf-8"></head><body>
            <h1>示例市某某局2023年度部门决算</h1>
            <ol><li>第一项工作</li><li>第二项工作</li></ol>
            <p>一、收入支出决算总表</p>
            <p>金额单位：万元</p>
            <table border="1">
            <tr><th colspan="2">收入</th><th colspan="3">支出</th></tr>
            <tr><th rowspan="2">项目</th><th rowspan="2">决算数</th><th rowspan="2">项目</th><th colspan="2">决算数</th></tr>
            <tr><th>小计</th><th>其中：财政拨款</th></tr>
            <tr><td>一、一般公共预算财政拨款收入</td><td>1,812.40</td><td>一、一般公共服务支出</td><td></td><td>—</td></tr>
            <tr><td>二、其他<br>收入</td><td>-3.20</td><td>二、农林水支出</td><td>1,809.20</td><td>0.00</td></tr>
            </table>
            <p>本年收入合计1,809.20&nbsp;万元，其中：办公用房1234<sup>2</sup>平方米。</p>
            <table border="1"><tr><td>外层</td><td><table border="1"><tr><td>内</td><td>1.00</td></tr><tr><td>层</td><td>2.00</td></tr></table></td></tr>
            <tr><td>甲</td><td>乙</td></tr></table>
            <p>第二段话。</p>
            </body></html>
            """;

    private static List<String> shown(Document document) {
        List<String> shown = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> shown.add(paragraph.text().characters());
                case Block.Table table -> shown.addAll(rows(table));
            }
        }
        return shown;
    }

    private static List<String> rows(Block.Table table) {
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        for (Block.Cell cell : table.cells()) {
            String span =
                    cell.rowSpan() * cell.columnSpan() == 1 ? "" : "{" + cell.rowSpan() + "x" + cell.columnSpan() + "}";
            rows.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell.text() + span);
        }
        return rows.values().stream().map(cells -> String.join("|", cells)).toList();
    }

    private static void assertRead(Document document, String format) {
        assertThat(document.format()).isEqualTo(format);
        assertThat(document.problems()).isEmpty();
        assertThat(shown(document))
                .containsExactly(
                        "示例市某某局2023年度部门决算",
                        "1.第一项工作",
                        "2.第二项工作",
                        "一、收入支出决算总表",
                        "金额单位：万元",
                        "收入{1x2}|支出{1x3}",
                        "项目{2x1}|决算数{2x1}|项目{2x1}|决算数{1x2}",
                        "小计|其中：财政拨款",
                        "一、一般公共预算财政拨款收入|1,812.40|一、一般公共服务支出||—",
                        "二、其他收入|-3.20|二、农林水支出|1,809.20|0.00",
                        "本年收入合计1,809.20万元，其中：办公用房1234²平方米。",
                        "外层|",
                        "甲|乙",
                        "内|1.00",
                        "层|2.00",
                        "第二段话。");
    }

    @Test
    void readsWhatLibreOfficeWritesAsDocx(@TempDir Path folder) throws IOException, InterruptedException {
        assertRead(Documents.read(Office.convert(folder, PAGE, "docx")), "docx");
    }

    @Test
    void readsWhatLibreOfficeWritesAsDoc(@TempDir Path folder) throws IOException, InterruptedException {
        Path docx = Office.convert(folder, PAGE, "docx");
        Path doc = Office.convert(folder, docx, "doc:MS Word 97");
        assertRead(Documents.read(doc), "doc");
        Document renamed = Documents.read("决算.docx", Files.readAllBytes(doc));
        assertThat(renamed.problems()).hasSize(1);
        assertThat(shown(renamed)).isEqualTo(shown(Documents.read(doc)));
    }

    @Test
    void readsWhatLibreOfficeWritesAsRtf(@TempDir Path folder) throws IOException, InterruptedException {
        // Nested tables are flattened in RTF, as its control words for them are.
        String page = PAGE.replaceAll("(?s)<table border=\"1\"><tr><td>外层.*?</table></td></tr>.*?</table>", "");
        Path docx = Office.convert(folder, page, "docx");
        Document document = Documents.read(Office.convert(folder, docx, "rtf:Rich Text Format"));
        assertThat(document.format()).isEqualTo("rtf");
        List<String> expected = new ArrayList<>(shown(Documents.read(docx)));
        assertThat(shown(document)).isEqualTo(expected);
        Document renamed = Documents.read("决算.doc", Files.readAllBytes(folder.resolve("决算.rtf")));
        assertThat(renamed.problems()).extracting(problem -> problem.code()).containsExactly("NOT_WHAT_IT_SAYS");
        assertThat(shown(renamed)).isEqualTo(expected);
    }

    @Test
    void readsContentsPagesOfEveryKindWithTheirLeaders(@TempDir Path folder) throws IOException, InterruptedException {
        Path docx = Files.write(folder.resolve("决算.docx"), new DocxWriter().write(Specimen.publication()));
        // Our own file leaves the numbers of the pages to the program that opens it.
        List<String> entries = entries(Documents.read(Office.convert(folder, docx, "doc:MS Word 97")));
        assertThat(entries).hasSizeGreaterThan(2);
        assertThat(entries(Documents.read(Office.convert(folder, docx, "rtf:Rich Text Format"))))
                .isEqualTo(entries);
    }

    private static List<String> entries(Document document) {
        return shown(document).stream().filter(text -> text.matches(".*……\\d+")).toList();
    }
}
