package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class LinesAndParagraphsTest {
    private static final String FULL = "本部门二〇二一年度收入总计其中年初结转和结余较上年增加本年收入合计";

    /** A page of running text: lines of 32 characters of 14 points from x = 73 to 521. */
    private static Drawing prose(String... lines) {
        Drawing drawing = Drawing.a4();
        for (int i = 0; i < lines.length; i++) {
            boolean indented = lines[i].startsWith(" ");
            drawing.text(indented ? 101 : 73, 100 + 26 * i, 14, lines[i].strip());
        }
        return drawing;
    }

    private static String full(int characters) {
        return FULL.substring(0, characters);
    }

    @Test
    void joinsWrappedLinesAndPartsIndentedOnes() {
        Document document = prose(" " + full(30), full(32), full(10) + "。", " " + full(30), full(8) + "。")
                .read();
        assertThat(Shown.paragraphs(document))
                .containsExactly(full(30) + full(32) + full(10) + "。", full(30) + full(8) + "。");
        Block.Paragraph first = (Block.Paragraph) document.blocks().getFirst();
        assertThat(first.fontSize()).isEqualTo(14);
        assertThat(first.indent()).isEqualTo(28);
        assertThat(first.continues()).isFalse();
    }

    @Test
    void endsAParagraphAtAShortLine() {
        Document document =
                prose(full(32), full(20) + "。", full(32), full(5) + "。").read();
        assertThat(Shown.paragraphs(document)).hasSize(2);
    }

    @Test
    void doesNotTakeALineForShortThatOnlyLacksRoomForTheNextNumber() {
        Document document = prose(" " + full(30), full(28), "1234567.89" + full(20) + "。", full(32))
                .read();
        assertThat(Shown.paragraphs(document))
                .hasSize(2)
                .startsWith(full(30) + full(28) + "1234567.89" + full(20) + "。");
    }

    @Test
    void setsATitleApart() {
        Document document = Drawing.a4()
                .text(233, 100, 16, "收入支出决算总表")
                .text(101, 140, 14, full(30))
                .text(73, 166, 14, full(32))
                .text(73, 192, 14, full(32))
                .text(73, 218, 14, full(32))
                .read();
        assertThat(Shown.paragraphs(document)).hasSize(2).startsWith("收入支出决算总表");
    }

    @Test
    void ordersLinesByWhereTheyStandNotByWhenTheyWereDrawn() {
        Document document = Drawing.a4()
                .text(73, 152, 14, full(6) + "。")
                .text(73, 126, 14, full(32))
                .text(73, 178, 14, full(32))
                .text(73, 204, 14, full(32))
                .text(101, 100, 14, full(30))
                .read();
        assertThat(Shown.paragraphs(document)).startsWith(full(30) + full(32) + full(6) + "。");
    }

    @Test
    void joinsDigitsOfAnotherFontSetALittleOff() {
        Document document = Drawing.a4()
                .text(120, 98.4, 13, "615.41")
                .text(60, 100, 14, "支出总计")
                .text(162, 100, 14, "万元")
                .read();
        assertThat(Shown.paragraphs(document)).containsExactly("支出总计615.41万元");
    }

    @Test
    void keepsTheMarkOfANoteOutOfTheNumberBeforeIt() {
        Document document = Drawing.a4()
                .text(60, 100, 14, "合计615.41")
                .text(130, 94, 7, "1")
                .text(134, 100, 14, "万元，")
                .text(178, 100, 14, "5m")
                .text(192, 94, 7, "2")
                .read();
        assertThat(Shown.paragraphs(document)).containsExactly("合计615.41¹万元，5m²");
    }

    @Test
    void keepsRowsPrintedOverEachOtherApart() {
        Document document = Drawing.a4()
                .text(60, 100, 12, "机关事业单位")
                .text(60, 104, 12, "职业年金缴费")
                .read();
        assertThat(Shown.paragraphs(document).toString()).contains("机关事业单位").contains("职业年金缴费");
    }

    @Test
    void dropsBlanksInsideWordsAndNumbers() {
        Document document =
                Drawing.a4().text(60, 100, 12, "本 年 收 入 合 计 21 . 07 万元").read();
        assertThat(Shown.paragraphs(document)).containsExactly("本年收入合计21.07万元");
    }

    @Test
    void readsFakedBoldOnce() {
        Document document = Drawing.a4()
                .text(60, 100, 14, "合计 11.10")
                .text(60.4, 100, 14, "合计 11.10")
                .text(60, 100.4, 14, "合计 11.10")
                .read();
        assertThat(Shown.paragraphs(document)).containsExactly("合计11.10");
    }

    @Test
    void leavesOutWatermarksInvisibleTextAndWhatIsOutsideThePage() {
        Document document = Drawing.a4()
                .text(60, 100, 14, "支出总计")
                .text(100, 500, 60, "内部资料", -45)
                .raw("0.9 g")
                .text(60, 110, 80, "样张")
                .raw("0 g")
                .raw("3 Tr")
                .text(60, 200, 14, "看不见")
                .raw("0 Tr")
                .text(60, 900, 14, "页外")
                .raw("q 0 0 50 50 re W n")
                .text(60, 300, 14, "裁掉")
                .raw("Q")
                .read();
        assertThat(Shown.paragraphs(document)).containsExactly("支出总计");
    }

    @Test
    void decodesAFontThatIsNotEmbeddedAndHasNoMap() {
        Document document = Drawing.a4().gbk(60, 100, 14, "上饶市乡村振兴局２０２１年").read();
        assertThat(Shown.paragraphs(document)).containsExactly("上饶市乡村振兴局2021年");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void placesEveryCharacterOfAParagraph() {
        Document document = Drawing.a4().text(60, 100, 10, "支出615.41万元").read();
        Block.Paragraph paragraph = (Block.Paragraph) document.blocks().getFirst();
        List<Place> places = paragraph.text().places(2, 8);
        assertThat(places).containsExactly(new Place.PageBox(1, 80, 91.5, 110, 101.5));
    }

    @Test
    void placesAWordThatRunsOverALineEndTwice() {
        Document document = prose(full(32), full(32), full(32), full(32)).read();
        Block.Paragraph paragraph = (Block.Paragraph) document.blocks().getFirst();
        assertThat(paragraph.text().places(30, 34)).hasSize(2);
    }

    @Test
    void placesTextOfTurnedAndCroppedPagesAsDisplayed() {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            Drawing drawing = Drawing.a4();
            drawing.current().setRotation(rotation);
            drawing.current().setCropBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(10, 20, 500, 800));
            // Written so that it is upright once the page is turned, its baseline starting at 50, 100 as displayed.
            double[] at = switch (rotation) {
                case 0 -> new double[] {60, 842 - 820 + 100};
                case 90 -> new double[] {110, 842 - 70};
                case 180 -> new double[] {460, 842 - 120};
                default -> new double[] {410, 842 - 770};
            };
            drawing.text(at[0], at[1], 10, "支出615.41万元", -rotation);
            Document document = drawing.read();
            Block.Paragraph paragraph = (Block.Paragraph) document.blocks().getFirst();
            assertThat(paragraph.text().characters()).isEqualTo("支出615.41万元");
            assertThat(paragraph.text().places(2, 8))
                    .as("turned by %s", rotation)
                    .containsExactly(new Place.PageBox(1, 70, 91.5, 100, 101.5));
        }
    }

    @Test
    void readsATableDrawnSidewaysOnAnUprightPage() {
        Drawing drawing = Drawing.a4();
        // Turned a quarter to the left: rows run up the page, the table's top is at its left.
        for (double y : new double[] {700, 500, 400, 300}) {
            drawing.line(100, y, 140, y);
        }
        for (double x : new double[] {100, 120, 140}) {
            drawing.line(x, 300, x, 700);
        }
        drawing.text(113, 697, 9, "项目", -90).text(113, 497, 9, "预算数", -90).text(113, 397, 9, "决算数", -90);
        drawing.text(133, 697, 9, "教育", -90).text(133, 497, 9, "1.50", -90).text(133, 397, 9, "2.50", -90);
        drawing.text(80, 600, 14, "支出决算表", -90).text(290, 820, 9, "12");
        Document document = drawing.read();
        assertThat(Shown.rows(Shown.tables(document).getFirst())).containsExactly("项目|预算数|决算数", "教育|1.50|2.50");
        Place.PageBox place =
                (Place.PageBox) Shown.tables(document).getFirst().cells().get(4).place();
        assertThat(place).isEqualTo(new Place.PageBox(1, 125.35, 479, 134.35, 497));
        assertThat(Shown.paragraphs(document)).startsWith("支出决算表");
    }
}
