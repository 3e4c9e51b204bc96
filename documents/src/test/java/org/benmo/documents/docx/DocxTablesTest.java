package org.benmo.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.benmo.documents.docx.Docx.body;
import static org.benmo.documents.docx.Docx.p;
import static org.benmo.documents.docx.Docx.tbl;
import static org.benmo.documents.docx.Docx.tc;
import static org.benmo.documents.docx.Docx.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class DocxTablesTest {
    /** One string a row, as {@code 项目{1x2}|决算数}. */
    private static List<String> rows(Block.Table table) {
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        for (Block.Cell cell : table.cells()) {
            String span =
                    cell.rowSpan() * cell.columnSpan() == 1 ? "" : "{" + cell.rowSpan() + "x" + cell.columnSpan() + "}";
            rows.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell.text() + span);
        }
        return rows.values().stream().map(cells -> String.join("|", cells)).toList();
    }

    private static Block.Table only(Document document) {
        assertThat(Docx.tables(document)).hasSize(1);
        Block.Table table = Docx.tables(document).getFirst();
        assertCoversEveryPositionOnce(table);
        return table;
    }

    private static void assertCoversEveryPositionOnce(Block.Table table) {
        int[] covers = new int[table.rows() * table.columns()];
        for (Block.Cell cell : table.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    covers[r * table.columns() + c]++;
                }
            }
        }
        assertThat(Arrays.stream(covers).allMatch(n -> n == 1)).isTrue();
    }

    @Test
    void readsMergedCells() {
        Block.Table table = only(body(tbl(
                        tr(
                                tc("<w:vMerge w:val=\"restart\"/>", p("项目")),
                                tc("<w:gridSpan w:val=\"2\"/>", p("财政拨款")),
                                tc("合计")),
                        tr(tc("<w:vMerge/>", p("")), tc("一般公共预算"), tc("政府性基金"), tc("")),
                        tr(tc("其他支出"), tc("1.00"), tc("2.00"), tc("3.00"))))
                .read());
        assertThat(rows(table)).containsExactly("项目{2x1}|财政拨款{1x2}|合计", "一般公共预算|政府性基金|", "其他支出|1.00|2.00|3.00");
        assertThat(table.ruled()).isTrue();
        assertThat(table.cells().getLast().place()).isEqualTo(new Place.ElementPath("body/tbl[1]/tr[3]/tc[4]"));
    }

    @Test
    void fillsWhatRowsLeaveOpen() {
        Block.Table table = only(body(tbl(
                        tr(tc("甲"), tc("乙"), tc("丙")),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + tc("1.00")
                                + "</w:tr>",
                        tr(tc("丁"))))
                .read());
        assertThat(rows(table)).containsExactly("甲|乙|丙", "|1.00|", "丁|{1x2}");
    }

    @Test
    void dropsColumnsInWhichNothingBegins() {
        Block.Table table = only(body(tbl(
                        tr(tc("<w:gridSpan w:val=\"3\"/>", p("项目")), tc("<w:gridSpan w:val=\"100000\"/>", p("决算数"))),
                        tr(
                                tc("<w:gridSpan w:val=\"3\"/>", p("合计")),
                                tc("<w:gridSpan w:val=\"100000\"/>", p("615.41")))))
                .read());
        assertThat(rows(table)).containsExactly("项目|决算数", "合计|615.41");
    }

    @Test
    void joinsEdgesThatMissEachOtherByAHair() {
        String grid =
                "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"15\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";
        Block.Table table = only(body("<w:tbl>" + grid + tr(tc("项目"), tc("<w:gridSpan w:val=\"2\"/>", p("决算数")))
                        + tr(tc("<w:gridSpan w:val=\"2\"/>", p("合计")), tc("615.41")) + "</w:tbl>")
                .read());
        assertThat(rows(table)).containsExactly("项目|决算数", "合计|615.41");
    }

    @Test
    void keepsOrphansOfMergingAsCellsOfTheirOwn() {
        Block.Table table = only(body(tbl(
                        tr(tc("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", p("甲")), tc("乙")),
                        tr(tc("<w:vMerge/>", p("丙")), tc("丁"), tc("戊"))))
                .read());
        assertThat(rows(table)).containsExactly("甲{1x2}|乙", "丙|丁|戊");
    }

    @Test
    void readsMergingToTheRightOfOldPrograms() {
        Block.Table table = only(body(tbl(
                        tr(tc("<w:hMerge w:val=\"restart\"/>", p("项目")), tc("<w:hMerge/>", p("")), tc("数")),
                        tr(tc("类"), tc("款"), tc("1.00"))))
                .read());
        assertThat(rows(table)).containsExactly("项目{1x2}|数", "类|款|1.00");
    }

    @Test
    void takesNestedTablesOutOfTheirCells() {
        String inner = tbl(tr(tc("内"), tc("1.00")), tr(tc("层"), tc("2.00")));
        Document document = body(tbl(tr(tc("外"), tc("", p("层") + inner)), tr(tc("三"), tc("四"))))
                .read();
        assertThat(Docx.tables(document).stream().map(DocxTablesTest::rows))
                .containsExactly(List.of("外|层", "三|四"), List.of("内|1.00", "层|2.00"));
        Block.Table second = Docx.tables(document).getLast();
        assertThat(second.cells().getFirst().place())
                .isEqualTo(new Place.ElementPath("body/tbl[1]/tr[1]/tc[2]/tbl[1]/tr[1]/tc[1]"));
    }

    @Test
    void takesATableOfOneColumnForAFrame() {
        String inner = tbl(tr(tc("项目"), tc("数")), tr(tc("合计"), tc("2.00")));
        Document document = body(tbl(tr(tc("", p("框中的话。") + inner)))).read();
        assertThat(Docx.paragraphs(document)).containsExactly("框中的话。");
        assertThat(rows(only(document))).containsExactly("项目|数", "合计|2.00");
    }

    @Test
    void partsRowsThatWereTypedIntoOne() {
        Block.Table table = only(body(tbl(
                        tr(tc("科目"), tc("编码"), tc("决算数")),
                        tr(
                                tc("", p("行政运行") + p("住房公积金")),
                                tc(""),
                                tc("", "<w:p>" + Docx.r("1.00") + "<w:r><w:br/></w:r>" + Docx.r("2.00") + "</w:p>"))))
                .read());
        assertThat(rows(table)).containsExactly("科目|编码|决算数", "行政运行||1.00", "住房公积金||2.00");
    }

    @Test
    void neverReadsTwoAmountsInACellAsOne() {
        Block.Table table = only(body(tbl(
                        tr(tc("甲"), tc("", p("1.00") + p("2.00"))), tr(tc("", p("因公出国") + p("（境）费")), tc("3.00"))))
                .read());
        assertThat(rows(table)).containsExactly("甲|1.00\uFFFD2.00", "因公出国（境）费|3.00");
    }

    @Test
    void leavesOutRowsThatAreDeletedOrHidden() {
        Document document = body(tbl(
                        tr(tc("甲"), tc("1.00")),
                        "<w:tr><w:trPr><w:del/></w:trPr>" + tc("乙") + tc("2.00") + "</w:tr>",
                        "<w:tr><w:trPr><w:hidden/></w:trPr>" + tc("丙") + tc("3.00") + "</w:tr>",
                        tr(tc("丁"), tc("4.00"))))
                .read();
        assertThat(rows(only(document))).containsExactly("甲|1.00", "丁|4.00");
        assertThat(Docx.codes(document)).containsExactly("REVISIONS");
        assertThat(only(document).cells().getLast().place())
                .isEqualTo(new Place.ElementPath("body/tbl[1]/tr[4]/tc[2]"));
    }

    @Test
    void readsNotesAndBoxesInCellsOutsideTheTable() {
        String box = "<w:p>" + Docx.r("1.00") + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("盖章处")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        Document document =
                body(tbl(tr(tc("甲"), tc("", box)), tr(tc("乙"), tc("2.00")))).read();
        assertThat(rows(only(document))).containsExactly("甲|1.00", "乙|2.00");
        assertThat(Docx.paragraphs(document)).containsExactly("盖章处");
    }

    @Test
    void leavesBlankTablesOut() {
        assertThat(body(p("正文。"), tbl(tr(tc(""), tc("")), tr(tc(""), tc(""))))
                        .read()
                        .blocks())
                .hasSize(1);
    }
}
