package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.documents.Document;
import org.junit.jupiter.api.Test;

class FurnitureTest {
    private static final String LINE = "项目资金严格按照库区移民工作经费和统计监测培训费相关的财务管理制度和会";

    /** Pages full of one paragraph, with something printed at their head and foot. */
    private static Document pages(int count, String head, String foot) {
        Drawing drawing = Drawing.a4();
        for (int p = 1; p <= count; p++) {
            drawing.text(200, 40, 10, head.replace("#", String.valueOf(p)));
            for (int i = 0; i < 20; i++) {
                drawing.text(73, 100 + 33 * i, 14, LINE.substring(0, 32));
            }
            drawing.text(280, 810, 10, foot.replace("#", String.valueOf(p)));
            if (p < count) {
                drawing.page();
            }
        }
        return drawing.read();
    }

    @Test
    void removesPageNumbersFromInsideASentence() {
        for (String foot : new String[] {"#", "- # -", "—#—", "第 # 页 共 4 页", "#/4", "— #"}) {
            assertThat(Shown.paragraphs(pages(4, "", foot)))
                    .as("page numbers like %s", foot)
                    .containsExactly(LINE.substring(0, 32).repeat(80));
        }
    }

    @Test
    void removesRunningHeads() {
        Document document = pages(4, "上饶市乡村振兴局2021年度部门决算", "2021年度部门决算 #");
        assertThat(Shown.paragraphs(document)).hasSize(1);
    }

    @Test
    void keepsRealTextAtThePagesEdge() {
        Document document = Drawing.a4()
                .text(200, 60, 14, "收入决算表")
                .text(73, 400, 14, "本年收入合计")
                .text(73, 790, 14, "注：本表反映总体情况。")
                .page()
                .text(200, 60, 14, "支出决算表")
                .text(73, 790, 14, "合计 38 人")
                .page()
                .text(200, 60, 14, "名词解释")
                .text(73, 790, 14, "一、财政拨款收入。")
                .read();
        assertThat(Shown.paragraphs(document))
                .containsExactly("收入决算表", "本年收入合计", "注：本表反映总体情况。", "支出决算表", "合计38人", "名词解释", "一、财政拨款收入。");
    }

    @Test
    void keepsNumbersThatDoNotCountThePages() {
        Drawing drawing = Drawing.a4();
        for (int p = 1; p <= 4; p++) {
            drawing.text(73, 100, 14, "保有量").text(73, 790, 14, String.valueOf(p * p * 7));
            if (p < 4) {
                drawing.page();
            }
        }
        assertThat(Shown.paragraphs(drawing.read())).contains("7", "28", "63", "112");
    }

    @Test
    void keepsNumberedTableMarksOnTopOfPages() {
        Drawing drawing = Drawing.a4();
        for (int p = 1; p <= 6; p++) {
            drawing.text(430, 60, 10, "公开0" + (p + 3) + "表").text(200, 90, 14, "决算表之" + "甲乙丙丁戊己".charAt(p - 1));
            if (p < 6) {
                drawing.page();
            }
        }
        assertThat(Shown.paragraphs(drawing.read())).contains("公开04表", "公开09表");
    }
}
