package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class RuledTablesTest {
    private static final double[] XS = {60, 200, 300, 400};
    private static final double[] YS = {100, 120, 140, 160};
    private static final String[] ROWS = {"项目|预算数|决算数", "一般公共服务|1,234.50|1,000.00", "教育|2.00|"};
    private static final List<String> READ = List.of("项目|预算数|决算数", "一般公共服务|1,234.50|1,000.00", "教育|2.00|");

    private static Block.Table only(Drawing drawing) {
        Document document = drawing.read();
        assertThat(document.problems()).isEmpty();
        assertThat(Shown.tables(document)).hasSize(1);
        Block.Table table = Shown.tables(document).getFirst();
        int covered = table.cells().stream()
                .mapToInt(c -> c.rowSpan() * c.columnSpan())
                .sum();
        assertThat(covered).as("every position covered once").isEqualTo(table.rows() * table.columns());
        return table;
    }

    @Test
    void readsStrokedLines() {
        Block.Table table = only(Drawing.a4().grid(XS, YS, ROWS));
        assertThat(Shown.rows(table)).isEqualTo(READ);
        assertThat(table.ruled()).isTrue();
        assertThat(table.page()).isEqualTo(1);
    }

    @Test
    void placesACellAtItsWordsAndABlankCellAtItsEdges() {
        Block.Table table = only(Drawing.a4().grid(XS, YS, ROWS));
        assertThat(table.cells().get(4).place()).isEqualTo(new Place.PageBox(1, 203, 125.35, 239, 134.35));
        assertThat(table.cells().get(8).place()).isEqualTo(new Place.PageBox(1, 300, 140, 400, 160));
    }

    @Test
    void readsThinFilledRectangles() {
        Drawing drawing = Drawing.a4().words(XS, YS, ROWS);
        for (double x : XS) {
            drawing.fill(x, YS[0], 0.7, 60);
        }
        for (double y : YS) {
            drawing.fill(XS[0], y, 340, 0.7);
        }
        assertThat(Shown.rows(only(drawing))).isEqualTo(READ);
    }

    @Test
    void readsTablesDrawnCellByCellWithGapsBetween() {
        Drawing drawing = Drawing.a4().words(XS, YS, ROWS);
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                drawing.box(XS[c] + 1, YS[r] + 1, XS[c + 1] - XS[c] - 2, YS[r + 1] - YS[r] - 2);
            }
        }
        assertThat(Shown.rows(only(drawing))).isEqualTo(READ);
    }

    @Test
    void readsRowsOfDotsAndDashes() {
        Drawing drawing = Drawing.a4().words(XS, YS, ROWS);
        for (double x : XS) {
            for (double y = YS[0]; y < YS[3]; y += 7) {
                drawing.line(x, y, x, Math.min(y + 4, YS[3]));
            }
        }
        for (double y : YS) {
            for (double x = XS[0]; x < XS[3]; x += 2) {
                drawing.fill(x, y, 1, 1);
            }
        }
        assertThat(Shown.rows(only(drawing))).isEqualTo(READ);
    }

    @Test
    void takesADoubledLineForOne() {
        Drawing drawing = Drawing.a4().grid(XS, YS, ROWS);
        for (double y : YS) {
            drawing.line(XS[0], y + 2.5, XS[3], y + 2.5);
        }
        for (double x : XS) {
            drawing.line(x + 2.5, YS[0], x + 2.5, YS[3] + 2.5);
        }
        assertThat(Shown.rows(only(drawing))).isEqualTo(READ);
    }

    @Test
    void takesNoShadingForALine() {
        Drawing drawing = Drawing.a4()
                .raw("0.8 g")
                .fill(60, 120, 340, 12)
                .fill(205, 122, 60, 6)
                .raw("0 g");
        assertThat(Shown.rows(only(drawing.grid(XS, YS, ROWS)))).isEqualTo(READ);
    }

    @Test
    void closesTablesWithOpenSides() {
        Drawing drawing = Drawing.a4().words(XS, YS, ROWS);
        for (double y : YS) {
            drawing.line(XS[0], y, XS[3], y);
        }
        drawing.line(XS[1], YS[0], XS[1], YS[3]).line(XS[2], YS[0], XS[2], YS[3]);
        assertThat(Shown.rows(only(drawing))).isEqualTo(READ);
    }

    @Test
    void joinsCellsWithoutALineBetween() {
        Drawing drawing = Drawing.a4();
        for (double y : new double[] {100, 160, 180}) {
            drawing.line(60, y, 400, y);
        }
        drawing.line(200, 120, 400, 120).line(60, 100, 60, 180).line(400, 100, 400, 180);
        drawing.line(200, 100, 200, 180).line(300, 120, 300, 180);
        drawing.text(63, 133, 9, "项").text(80, 133, 9, "目").text(203, 113, 9, "本年支出");
        drawing.text(203, 143, 9, "基本").text(203, 155, 9, "支出").text(303, 143, 9, "项目支出");
        drawing.text(63, 173, 9, "合计").text(203, 173, 9, "1.00").text(303, 173, 9, "2.00");
        assertThat(Shown.rows(only(drawing))).containsExactly("项目{2x1}|本年支出{1x2}", "基本支出|项目支出", "合计|1.00|2.00");
    }

    @Test
    void keepsANumberWholeThatARulingCutsThrough() {
        Drawing drawing = Drawing.a4().grid(XS, YS, "项目|预算数|决算数", "教育||", "科学||");
        drawing.rightText(398, 133, 9, "123,456,789,012,345.2500").text(203, 133, 9, "7.10");
        assertThat(Shown.rows(only(drawing))).contains("教育|7.10|123,456,789,012,345.2500");
    }

    @Test
    void keepsCodesOfNeighbouringColumnsApart() {
        double[] xs = {60, 75, 86, 97, 200};
        assertThat(Shown.rows(only(Drawing.a4()
                        .grid(xs, YS, "类|款|项|科目", "", "")
                        .text(61, 133, 9, "201")
                        .text(76.2, 133, 9, "06")
                        .text(87, 133, 9, "01")
                        .text(100, 133, 9, "行政运行"))))
                .contains("201|06|01|行政运行");
    }

    @Test
    void leavesTwoAmountsWithoutARulingBetweenUnread() {
        Block.Table table = only(Drawing.a4()
                .grid(new double[] {60, 200, 400}, YS, "项目|决算数", "教育|1.50", "科学|")
                .text(203, 153, 9, "12.50")
                .text(300, 153, 9, "38.20"));
        assertThat(Shown.rows(table)).contains("科学|12.50\uFFFD38.20");
    }

    @Test
    void opensRowsThatNoRulingParts() {
        Drawing drawing = Drawing.a4();
        for (double x : XS) {
            drawing.line(x, 100, x, 220);
        }
        for (double y : new double[] {100, 120, 200, 220}) {
            drawing.line(60, y, 400, y);
        }
        drawing.words(
                XS,
                new double[] {100, 120, 140, 160, 180, 200, 220},
                "项目|预算数|决算数",
                "一、教育|1.00|2.00",
                "二、科学",
                "三、农业|5.00|",
                "四、林业|6.00|7.00",
                "合计|12.00|9.00");
        assertThat(Shown.rows(only(drawing)))
                .containsExactly(
                        "项目|预算数|决算数", "一、教育|1.00|2.00", "二、科学||", "三、农业|5.00|", "四、林业|6.00|7.00", "合计|12.00|9.00");
    }

    @Test
    void readsWordsThatRunUpACell() {
        Drawing drawing = Drawing.a4().grid(XS, new double[] {100, 180, 200}, "|预算数|", "合计|1.00|2.00");
        drawing.text(120, 170, 9, "经济分类", -90);
        assertThat(Shown.rows(only(drawing))).contains("经济分类|预算数|");
    }

    @Test
    void takesAFrameAroundTextForNoTable() {
        Document document = Drawing.a4()
                .box(50, 50, 495, 742)
                .text(70, 100, 12, "本部门没有政府性基金预算财政拨款支出。")
                .grid(XS, new double[] {200, 220, 240, 260}, ROWS)
                .read();
        assertThat(Shown.paragraphs(document)).containsExactly("本部门没有政府性基金预算财政拨款支出。");
        assertThat(Shown.rows(Shown.tables(document).getFirst())).isEqualTo(READ);
    }

    @Test
    void keepsSeveralTablesOfAPageApart() {
        Document document = Drawing.a4()
                .grid(XS, YS, ROWS)
                .text(60, 190, 12, "注：本表反映总体情况。")
                .grid(XS, new double[] {200, 220, 240}, "项目|人数|", "在职|38|")
                .read();
        assertThat(Shown.tables(document)).hasSize(2);
        assertThat(document.blocks().get(1)).isInstanceOf(Block.Paragraph.class);
    }
}
