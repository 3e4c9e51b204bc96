package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class ContinuedTablesTest {
    private static final double[] XS = {60, 130, 300, 400};
    private static final double[] TWO = {100, 120, 140};
    private static final double[] THREE = {100, 120, 140, 160};

    @Test
    void joinsThreePagesToOneTable() {
        Document document = Drawing.a4()
                .text(200, 80, 14, "支出决算表")
                .grid(XS, THREE, "编码|名称|金额", "201|公共|1.00", "202|外交|2.00")
                .text(290, 820, 9, "- 1 -")
                .page()
                .grid(XS, TWO, "203|国防|3.00", "204|公安|4.00")
                .text(290, 820, 9, "- 2 -")
                .page()
                .grid(XS, new double[] {60, 80}, "|合计|10.00")
                .text(290, 820, 9, "- 3 -")
                .read();
        assertThat(Shown.tables(document)).hasSize(1);
        Block.Table table = Shown.tables(document).getFirst();
        assertThat(Shown.rows(table))
                .containsExactly("编码|名称|金额", "201|公共|1.00", "202|外交|2.00", "203|国防|3.00", "204|公安|4.00", "|合计|10.00");
        assertThat(table.page()).isEqualTo(1);
        assertThat(((Place.PageBox) table.cells().getLast().place()).page()).isEqualTo(3);
    }

    @Test
    void dropsTheHeaderRepeatedOnTheNextPage() {
        Document document = Drawing.a4()
                .grid(XS, THREE, "编码|名称|金额", "201|公共|1.00", "202|外交|2.00")
                .page()
                .grid(XS, THREE, "编码|名称|金额", "203|国防|3.00", "204|公安|4.00")
                .read();
        assertThat(Shown.rows(Shown.tables(document).getFirst()))
                .containsExactly("编码|名称|金额", "201|公共|1.00", "202|外交|2.00", "203|国防|3.00", "204|公安|4.00");
    }

    @Test
    void joinsWhenTheTitleIsRepeatedToo() {
        Document document = Drawing.a4()
                .text(220, 80, 14, "支出决算表")
                .text(340, 95, 9, "单位：万元")
                .grid(XS, THREE, "编码|名称|金额", "201|公共|1.00", "202|外交|2.00")
                .page()
                .text(220, 80, 14, "支出决算表（续）")
                .text(340, 95, 9, "单位：万元")
                .grid(XS, THREE, "编码|名称|金额", "203|国防|3.00", "204|公安|4.00")
                .read();
        assertThat(Shown.tables(document)).hasSize(1);
        assertThat(Shown.paragraphs(document)).containsExactly("支出决算表", "单位：万元");
    }

    @Test
    void keepsTablesWithTitlesOfTheirOwnApart() {
        Document document = Drawing.a4()
                .text(200, 80, 14, "政府性基金预算支出表")
                .grid(XS, THREE, "编码|名称|金额", "||", "||")
                .page()
                .text(200, 80, 14, "国有资本经营预算支出表")
                .grid(XS, THREE, "编码|名称|金额", "||", "||")
                .read();
        assertThat(Shown.tables(document)).hasSize(2);
    }

    @Test
    void keepsTablesOfOtherColumnsApart() {
        Document document = Drawing.a4()
                .grid(XS, TWO, "编码|名称|金额", "201|公共|1.00")
                .page()
                .grid(new double[] {60, 150, 300, 400}, TWO, "项目|人数|金额", "在职|38|1.00")
                .read();
        assertThat(Shown.tables(document)).hasSize(2);
    }

    @Test
    void dropsTheEmptyRestOfARowCutByThePageBreak() {
        Document document = Drawing.a4()
                .grid(XS, TWO, "编码|名称|金额", "201|公共|1.00")
                .page()
                .grid(XS, TWO, "||", "202|外交|2.00")
                .read();
        assertThat(Shown.rows(Shown.tables(document).getFirst()))
                .containsExactly("编码|名称|金额", "201|公共|1.00", "202|外交|2.00");
    }

    @Test
    void mendsALabelCutByThePageBreak() {
        double[] five = {100, 120, 140, 160, 180};
        Document document = Drawing.a4()
                .grid(XS, five, "编码|名称|金额", "201|公共|1.00", "202|外交|2.00", "20805|机关事业单位基本养老|3.00")
                .page()
                .grid(XS, TWO, "|保险缴费支出|", "204|公安|4.00")
                .read();
        assertThat(Shown.rows(Shown.tables(document).getFirst()))
                .endsWith("20805|机关事业单位基本养老保险缴费支出|3.00", "204|公安|4.00");
    }

    @Test
    void mendsACutLabelInAShortLastColumnBesideCodedOnes() {
        double[] six = {60, 110, 200, 250, 300, 390, 440};
        double[] five = {100, 120, 140, 160, 180};
        Document cut = Drawing.a4()
                .grid(
                        six,
                        five,
                        "编码|名称|金额|编码|名称|金额",
                        "301|工资|1.00|||",
                        "30101|基本工资|2.00|30239|其他交通费用|4.00",
                        "30102|津贴|2.00|30299|其他商品|5.00")
                .page()
                .grid(six, TWO, "||||和服务支出|", "30103|奖金|1.00|||")
                .read();
        assertThat(Shown.rows(Shown.tables(cut).getFirst()))
                .endsWith("30102|津贴|2.00|30299|其他商品和服务支出|5.00", "30103|奖金|1.00|||");
    }

    @Test
    void mendsLabelsCutInTheFirstRowBelowTheHeader() {
        double[] six = {60, 110, 200, 250, 300, 390, 440};
        double[] five = {100, 120, 140, 160, 180};
        Document document = Drawing.a4()
                .grid(six, TWO, "编码|名称|金额|编码|名称|金额", "302|商品和服务|9.00|30299|其他商品和服务|5.00")
                .page()
                .grid(
                        six,
                        five,
                        "|支出|||支出|",
                        "30201|办公费|1.00|310|资本性支出|3.00",
                        "30206|电费|1.00|31002|设备购置|3.00",
                        "30213|维修|1.00|||")
                .read();
        assertThat(Shown.rows(Shown.tables(document).getFirst()))
                .contains("302|商品和服务支出|9.00|30299|其他商品和服务支出|5.00")
                .hasSize(5);
    }

    @Test
    void mendsALabelCutBetweenTwoLineNumbers() {
        double[] six = {100, 120, 140, 160, 180, 200, 220};
        String[] lines = {"项目|行次|金额", "一、收入|1|9.00", "二、上年|2|1.00", "三、其他|3|2.00", "四、结转|4|3.00", "政府性基金预|5|0.00"};
        Document document = Drawing.a4()
                .grid(XS, six, lines)
                .page()
                .grid(XS, THREE, "算财政拨款||", "总计|6|9.00", "|7|")
                .read();
        assertThat(Shown.rows(Shown.tables(document).getFirst())).endsWith("政府性基金预算财政拨款|5|0.00", "总计|6|9.00", "|7|");

        Document own = Drawing.a4()
                .grid(XS, six, lines)
                .page()
                .grid(XS, THREE, "小计||", "总计|7|9.00", "|8|")
                .read();
        assertThat(Shown.rows(Shown.tables(own).getFirst())).contains("政府性基金预|5|0.00", "小计||");
    }
}
