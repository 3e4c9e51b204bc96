package org.benmo.documents.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String FULL = "本部门收入总计其中年初结转和结余较上年增加本年收入合计";

    private static Document read(String text) {
        return Documents.read("决算.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : read(text).blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(
                        (paragraph.continues() ? "+" : "") + paragraph.text().characters());
            }
        }
        return paragraphs;
    }

    private static Block.Table table(String text) {
        Document document = read(text);
        return (Block.Table) document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Block.Table table) {
        return table.cells().stream().map(Block.Cell::text).toList();
    }

    private static String full(int characters) {
        return FULL.substring(0, characters);
    }

    @Test
    void joinsLinesBrokenAtTheirFullWidth() {
        String text = "二、支出决算情况说明\n\n　　" + full(24) + "\n\n" + full(26) + "\n\n" + full(9) + "。\n\n　　" + full(24)
                + "\n\n" + full(3) + "。\n";
        assertThat(paragraphs(text))
                .containsExactly("二、支出决算情况说明", full(24) + full(26) + full(9) + "。", full(24) + full(3) + "。");
    }

    @Test
    void joinsLinesWhoseIndentsAreLost() {
        String text = "二、支出决算情况说明\n\n" + full(24) + "\n\n" + full(26) + "\n\n" + full(9) + "。\n\n" + full(24) + "\n\n"
                + full(3) + "。\n";
        assertThat(paragraphs(text))
                .containsExactly("二、支出决算情况说明", full(24) + full(26) + full(9) + "。", full(24) + full(3) + "。");
    }

    @Test
    void partsParagraphsAtBlankLinesWhereTheseAreRare() {
        String line = full(26) + "\n";
        assertThat(paragraphs(line + line + full(12) + "。\n\n" + line + line + line + full(4) + "。\n"))
                .hasSize(2);
    }

    @Test
    void takesPageNumbersOutOfSentences() {
        for (String number : new String[] {"—26", "- 26 -", "26", "第 26 页", "26/40"}) {
            String text =
                    full(26) + "\n\n" + full(26) + "\n\n\n\n" + number + "\n\n" + full(26) + "\n\n" + full(7) + "。\n";
            assertThat(paragraphs(text)).as(number).containsExactly(full(26).repeat(3) + full(7) + "。");
        }
    }

    @Test
    void keepsNumbersThatAreNoPageNumbers() {
        assertThat(paragraphs("在职人员\n22\n离休人员\n7\n退休人员\n15\n")).contains("22", "7", "15");
        assertThat(paragraphs("差额\n-59\n合计\n")).contains("-59");
    }

    @Test
    void takesFormFeedsForPageBreaksAndDropsRunningHeads() {
        String page = "XX局2021年度部门决算\n" + full(26) + "\n" + full(26) + "\n- # -\n";
        String text = page.replace("#", "1") + "\f" + page.replace("#", "2") + "\f" + page.replace("#", "3");
        Document document = read(text);
        assertThat(document.pages()).isEqualTo(3);
        // The first page's head cannot be told from a title.
        assertThat(paragraphs(text)).containsExactly("XX局2021年度部门决算", full(26).repeat(6));
    }

    @Test
    void pointsToLineAndColumn() {
        Document document = read("一、收入\n 支出总计 615.41 万元，其中 " + full(16) + "\n" + full(9) + "。\n");
        Block.Paragraph paragraph = (Block.Paragraph) document.blocks().get(1);
        assertThat(paragraph.text().characters()).startsWith("支出总计615.41万元");
        assertThat(paragraph.text().places(4, 10)).containsExactly(new Place.LineSpan(2, 7, 12));
    }

    @Test
    void readsTablesPartedByTabs() {
        Block.Table table = table("表一\n项目\t预算数\t决算数\n教育\t1.00\t2.00\n农业\t\t3.00\n合计\t1.00\n");
        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.ruled()).isFalse();
        assertThat(words(table))
                .containsExactly("项目", "预算数", "决算数", "教育", "1.00", "2.00", "农业", "", "3.00", "合计", "1.00", "");
        assertThat(table.cells().get(5).place()).isEqualTo(new Place.LineSpan(3, 9, 12));
    }

    @Test
    void readsTablesPartedByBars() {
        List<String> cells = List.of("项目", "决算数", "教育", "2.00");
        assertThat(words(table("| 项目 | 决算数 |\n|------|-----:|\n| 教育 | 2.00 |\n")))
                .isEqualTo(cells);
        assertThat(words(table("┌──┬──┐\n│项目│决算数│\n├──┼──┤\n│教育│2.00│\n└──┴──┘\n")))
                .isEqualTo(cells);
    }

    @Test
    void takesTabsThatIndentForText() {
        assertThat(read("\t一、收入情况。\n\t二、支出情况。\n").blocks()).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
    }

    @Test
    void neverGluesTwoNumbers() {
        assertThat(paragraphs("201 一般公共服务支出 2,112.86 2,106.66 6.20\n"))
                .containsExactly("201一般公共服务支出2,112.86", "2,106.66", "6.20");
        assertThat(paragraphs("2 0 2 1 年 度 增长 21 . 07 万元\n")).containsExactly("2021年度增长21.07万元");
    }
}
