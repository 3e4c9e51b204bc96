package org.benmo.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.junit.jupiter.api.Test;

/** Pages as government sites and office programs make them. */
class HtmlTest {
    private static final String SENTENCE = "本年收入合计381.27万元，其中财政拨款收入381.27万元，占100.00%。";

    private static Document read(String html) {
        return Documents.read("决算.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(String html) {
        return shown(read(html));
    }

    private static List<String> shown(Document document) {
        List<String> all = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    all.add((paragraph.continues() ? "+" : "")
                            + paragraph.text().characters());
                case Block.Table table -> all.addAll(rows(table));
            }
        }
        return all;
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

    @Test
    void readsTextAndTablesInOrderWithPlaces() {
        Document document = read("<html><body><div><h1>示例局2023年度部门决算</h1><p>　　" + SENTENCE + "</p>"
                + "<table><tr><td>项目</td><td>决算数</td></tr><tr><td>教育</td><td>1.00</td></tr></table>"
                + "<p>注：本表反映收入。</p></div></body></html>");
        assertThat(shown(document)).containsExactly("示例局2023年度部门决算", SENTENCE, "项目|决算数", "教育|1.00", "注：本表反映收入。");
        Block.Paragraph paragraph = (Block.Paragraph) document.blocks().get(1);
        assertThat(paragraph.text().places(0, 3)).containsExactly(new Place.ElementPath("body/div[1]/p[1]", 1, 3));
        Block.Table table = (Block.Table) document.blocks().get(2);
        assertThat(table.cells().getLast().place())
                .isEqualTo(new Place.ElementPath("body/div[1]/table[1]/tbody[1]/tr[2]/td[2]"));
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void tellsTheEncodingByItsBytesWhateverThePageSays() {
        String page =
                "<html><head><meta charset=\"%s\"><title>x</title></head><body><p>" + SENTENCE + "</p></body></html>";
        record Case(String said, String real) {}
        for (Case c : List.of(
                new Case("utf-8", "UTF-8"),
                new Case("gb2312", "GBK"),
                new Case("gb2312", "UTF-8"),
                new Case("utf-8", "GBK"),
                new Case("nonsense", "GB18030"),
                new Case("utf-16", "UTF-16LE"))) {
            byte[] bytes = page.replace("%s", c.said()).getBytes(Charset.forName(c.real()));
            assertThat(shown(Documents.read("a.htm", bytes))).as(c.toString()).contains(SENTENCE);
        }
        byte[] big5 = "<html><head><meta charset=big5></head><body><p>本年收入合計</p></body></html>"
                .getBytes(Charset.forName("Big5"));
        assertThat(shown(Documents.read("a.htm", big5))).contains("本年收入合計");
    }

    @Test
    void pageWithoutAnyWordOfItsEncodingIsChinese() {
        byte[] gbk = ("<html><body><p>" + SENTENCE + "</p></body></html>").getBytes(Charset.forName("GBK"));
        assertThat(shown(Documents.read("a.htm", gbk))).containsExactly(SENTENCE);
    }

    @Test
    void leavesOutWhatASitePutsAroundEveryPage() {
        String menu = "<div class='menu'><ul><li><a href='/a'>首页</a></li><li><a href='/b'>政务公开</a></li>"
                + "<li><a href='/c'>办事服务</a></li><li><a href='/d'>互动交流</a></li></ul></div>";
        String footer = "<div><p>主办单位：示例市人民政府 版权所有 赣ICP备05000001号</p><p>网站标识码：3600000001</p></div>";
        String text = ("<p>" + SENTENCE + "</p>").repeat(8);
        List<String> shown = shown("<html><head><title>示例局2023年度部门决算-示例市人民政府</title></head><body>"
                + menu
                + "<div class='location'>当前位置：<a href='/'>首页</a> &gt; <a href='/x'>财政公开</a></div>"
                + "<div id='content'><div class='info'>发布时间：2024-08-20 来源：示例局 浏览次数：1234 字体：【大 中 小】</div>"
                + text + "<script>var a = 1;</script><p style='display:none'>隐藏</p><!-- 说明 --></div>"
                + footer + "</body></html>");
        assertThat(shown).hasSize(9).first().isEqualTo("示例局2023年度部门决算");
        assertThat(shown.subList(1, 9)).allMatch(SENTENCE::equals);
    }

    @Test
    void keepsContentsAndFormsThatOnlyLookLikeMenus() {
        String contents = "<ul><li><a href='#1'>一、收入支出决算总表</a></li><li><a href='#2'>二、收入决算表</a></li>"
                + "<li><a href='#3'>三、支出决算表</a></li><li><a href='#4'>四、其他</a></li></ul>";
        String table = "<table class='top'><tr><td>项目</td><td>数</td></tr><tr><td>甲</td><td>1234.56</td></tr></table>";
        assertThat(shown("<html><body>" + contents + ("<p>" + SENTENCE + "</p>").repeat(5) + table + "</body></html>"))
                .contains("一、收入支出决算总表", "四、其他", "甲|1234.56");
    }

    @Test
    void namesOfLooksTakeNoTextAway() {
        String text = "<p>负责图书收藏、阅读推广和资料打印。</p>" + ("<p>" + SENTENCE + "</p>").repeat(5);
        assertThat(shown("<html><body><div class='article-header'><div class='top'>示例局2023年度部门决算</div></div>" + text
                        + "<table><tr><td class='top'>项目</td><td class='position'>决算数</td></tr>"
                        + "<tr><td class='bottom'>合计</td><td>1.00</td></tr></table></body></html>"))
                .startsWith("示例局2023年度部门决算", "负责图书收藏、阅读推广和资料打印。")
                .endsWith("项目|决算数", "合计|1.00");
    }

    @Test
    void resolvesSpansAsBrowsersDo() {
        assertThat(shown("<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
                        + "<tr><td rowspan=0>e</td><td>f</td><td rowspan=99>g</td></tr><tr><td>h</td></tr>"
                        + "<tr><td colspan=999999999>i</td></tr></table>"))
                .containsExactly("a{2x1}|b{1x2}", "c|d", "e{3x1}|f|g{3x1}", "h", "i");
    }

    @Test
    void headAndFootOfATableStandWhereTheyAreShown() {
        assertThat(shown("<table><tfoot><tr><td>合计</td><td>3.00</td></tr></tfoot>"
                        + "<tbody><tr><td>甲</td><td>3.00</td></tr></tbody>"
                        + "<thead><tr><th>项目</th><th>数</th></tr></thead></table>"))
                .containsExactly("项目|数", "甲|3.00", "合计|3.00");
    }

    @Test
    void tablesOfLayoutDissolveAndTablesInThemStay() {
        assertThat(
                        shown(
                                "<table><tr><td><p>" + SENTENCE + "</p></td></tr><tr><td>"
                                        + "<table><tr><td>项目</td><td>数</td></tr><tr><td>甲</td><td>1.00</td></tr></table></td></tr></table>"))
                .containsExactly(SENTENCE, "项目|数", "甲|1.00");
    }

    @Test
    void formsPastedAsOneTableArePartedAtTheirTitles() {
        Document document = read(
                "<table><tr><td colspan=2>表一</td></tr><tr><td>项目</td><td>数</td></tr>"
                        + "<tr><td>甲</td><td>1.00</td></tr><tr><td></td><td>&nbsp;</td></tr>"
                        + "<tr><td colspan=2>表二</td></tr><tr><td>项目</td><td>数</td></tr><tr><td>乙</td><td>2.00</td></tr></table>");
        assertThat(document.blocks()).hasSize(2);
        assertThat(rows((Block.Table) document.blocks().get(1))).containsExactly("表二{1x2}", "项目|数", "乙|2.00");
    }

    @Test
    void wordLeavesNoTraces() {
        assertThat(shown("<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p{}</style></head><body>"
                        + "<p class=MsoToc1><span>一、收入<span style='mso-tab-count:1 dotted'>… </span></span>"
                        + "<span style='mso-element:field-begin'></span><span> PAGEREF _Toc123 \\h </span>"
                        + "<span style='mso-element:field-separator'></span>3<span style='mso-element:field-end'></span></p>"
                        + "<p class=MsoNormal><![if !supportLists]>一、<![endif]>收入<o:p></o:p></p>"
                        + "<!--[if gte mso 9]><xml><w:WordDocument>9.99</w:WordDocument></xml><![endif]-->"
                        + "<p>HYPERLINK \\l \"_Toc5\" 二、支出 PAGEREF _Toc5 \\h 4</p></body></html>"))
                .containsExactly("一、收入…3", "一、收入", "二、支出4");
    }

    @Test
    void blanksAndEntitiesAreNoPartOfNumbers() {
        assertThat(shown("<p>收入&nbsp;3&#56;1.27\n   万元，增长&#65288;8.87&#37;&#65289;。</p>"))
                .containsExactly("收入381.27万元，增长（8.87%）。");
        assertThat(shown("<p>合计 2,112.86 2,106.66&nbsp;6.20</p>")).containsExactly("合计2,112.86", "2,106.66", "6.20");
        assertThat(shown("<table><tr><td>a</td><td>1.5<br>2.5</td></tr><tr><td>决算<br>数</td><td>3</td></tr></table>"))
                .containsExactly("a|1.5；2.5", "决算数|3");
    }

    @Test
    void lineBreaksPartParagraphsWhereSentencesEnd() {
        assertThat(shown("<div>一、收入情况<br>　　" + SENTENCE + "<br/>　　支出合计2.00万元。<br><br>二、支出情况</div>"))
                .containsExactly("一、收入情况", SENTENCE, "支出合计2.00万元。", "二、支出情况");
    }

    @Test
    void pageMadeFromPdfLineByLineIsJoined() {
        StringBuilder html = new StringBuilder("<html><body>");
        for (int i = 0; i < 8; i++) {
            html.append("<p>本年收入合计三百八十一万元，其中财政拨款收入三百</p><p>八十一万元，占百分之一百，比上年减少五十九点九零万</p><p>元。</p>");
        }
        assertThat(shown(html + "</body></html>"))
                .hasSize(8)
                .allMatch("本年收入合计三百八十一万元，其中财政拨款收入三百八十一万元，占百分之一百，比上年减少五十九点九零万元。"::equals);
    }

    @Test
    void listsCountThemselves() {
        assertThat(shown("<div><ol><li>甲</li><li>乙</li></ol></div>")).containsExactly("1.甲", "2.乙");
    }

    @Test
    void packedPageIsUnpacked() {
        String mail = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_X\"\r\n\r\n"
                + "------=_X\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<html><body><p>=CA=D5=C8=EB381.27=CD=F2=\r\n=D4=AA</p></body></html>\r\n"
                + "------=_X\r\nContent-Type: image/png\r\n\r\nxx\r\n------=_X--\r\n";
        Document document = Documents.read("决算.mht", mail.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shown(document)).containsExactly("收入381.27万元");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void pageNamedXlsIsReadAndTold() {
        Document document = Documents.read(
                "公开表.xls",
                "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><table><tr><td>项目</td><td>数</td></tr><tr><td>甲</td><td x:num='1.004'>1.00</td></tr></table></body></html>"
                        .getBytes(Charset.forName("GBK")));
        assertThat(shown(document)).containsExactly("项目|数", "甲|1.00");
        assertThat(document.problems()).extracting(Problem::code).containsExactly("NOT_WHAT_IT_SAYS");
    }

    @Test
    void frameWithoutTextIsASentence() {
        Document document =
                read("<html><head><title>决算</title></head><frameset><frame src='sheet001.htm'></frameset></html>");
        assertThat(document.isUnusable()).isTrue();
        assertThat(document.problems()).extracting(Problem::code).containsExactly("NO_TEXT");
    }
}
