package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.junit.jupiter.api.Test;

class UnruledTablesTest {
    private static Drawing rows(Drawing drawing, double top, double pitch) {
        String[][] rows = {
            {"一、一般公共服务支出", "2,106.66", "1,503.52"},
            {"二、社会保障和就业支出", "326.72", ""},
            {"三、住房保障支出", "45.69", "6.00"},
            {"合计", "2,479.07", "1,509.52"}
        };
        for (int r = 0; r < rows.length; r++) {
            double y = top + r * pitch;
            drawing.text(70, y, 10, rows[r][0]).rightText(330, y, 10, rows[r][1]);
            if (!rows[r][2].isEmpty()) {
                drawing.rightText(480, y, 10, rows[r][2]);
            }
        }
        return drawing;
    }

    @Test
    void readsTheThreeLineTable() {
        Drawing drawing = Drawing.a4()
                .line(60, 100, 500, 100)
                .line(60, 122, 500, 122)
                .line(60, 210, 500, 210)
                .text(100, 115, 10, "项　目")
                .text(290, 115, 10, "决算数")
                .text(440, 115, 10, "基本支出");
        Document document = rows(drawing, 140, 20).read();
        assertThat(Shown.tables(document)).hasSize(1);
        Block.Table table = Shown.tables(document).getFirst();
        assertThat(table.ruled()).isFalse();
        assertThat(Shown.rows(table))
                .containsExactly(
                        "项目|决算数|基本支出",
                        "一、一般公共服务支出|2,106.66|1,503.52",
                        "二、社会保障和就业支出|326.72|",
                        "三、住房保障支出|45.69|6.00",
                        "合计|2,479.07|1,509.52");
    }

    @Test
    void readsAlignedAmountsWithoutAnyLine() {
        Drawing drawing = Drawing.a4()
                .text(230, 80, 14, "支出决算表")
                .text(430, 100, 10, "单位：万元")
                .text(100, 120, 10, "项目")
                .text(290, 120, 10, "决算数")
                .text(440, 120, 10, "基本支出");
        Document document = rows(drawing, 140, 20).read();
        assertThat(Shown.tables(document)).hasSize(1);
        assertThat(Shown.rows(Shown.tables(document).getFirst()))
                .startsWith("项目|决算数|基本支出", "一、一般公共服务支出|2,106.66|1,503.52")
                .hasSize(5);
        assertThat(Shown.paragraphs(document)).containsExactly("支出决算表", "单位：万元");
    }

    @Test
    void joinsALabelThatWrapsAroundItsNumbers() {
        Document document = rows(Drawing.a4(), 140, 24)
                .text(70, 254, 10, "机关事业单位基本养老")
                .rightText(330, 260, 10, "160.75")
                .text(70, 266, 10, "保险缴费支出")
                .read();
        assertThat(Shown.rows(Shown.tables(document).getFirst())).endsWith("机关事业单位基本养老保险缴费支出|160.75|");
    }

    @Test
    void takesATableOfContentsForText() {
        Drawing drawing = Drawing.a4();
        String[] entries = {"一、主要职能", "二、机构设置", "三、收入决算表", "四、支出决算表", "五、名词解释"};
        for (int i = 0; i < entries.length; i++) {
            drawing.text(80, 100 + 25 * i, 12, entries[i]).rightText(500, 100 + 25 * i, 12, String.valueOf(3 + i));
        }
        Document document = drawing.read();
        assertThat(Shown.tables(document)).isEmpty();
        assertThat(Shown.paragraphs(document)).hasSize(5).startsWith("一、主要职能3");
    }

    @Test
    void takesRunningTextWithNumbersForText() {
        Drawing drawing = Drawing.a4();
        for (int i = 0; i < 6; i++) {
            drawing.text(80, 100 + 22 * i, 12, "收入总计 615.41 万元，较上年增加 26.33 万元，增长 12.67%，占 62.1%");
        }
        assertThat(Shown.tables(drawing.read())).isEmpty();
    }

    @Test
    void neverGluesNumbersOfUnrecognisedColumns() {
        Document document = Drawing.a4()
                .text(80, 100, 12, "合计")
                .text(200, 100, 12, "12.50")
                .text(260, 100, 12, "38.20")
                .read();
        assertThat(Shown.paragraphs(document)).containsExactly("合计12.50", "38.20");
    }
}
