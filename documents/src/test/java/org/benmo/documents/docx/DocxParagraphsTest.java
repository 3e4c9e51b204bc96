package org.benmo.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.benmo.documents.docx.Docx.body;
import static org.benmo.documents.docx.Docx.p;
import static org.benmo.documents.docx.Docx.r;
import static org.benmo.documents.docx.Docx.tbl;
import static org.benmo.documents.docx.Docx.tc;
import static org.benmo.documents.docx.Docx.tr;

import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class DocxParagraphsTest {
    @Test
    void joinsTheRunsOfAParagraphAndKnowsItsPlace() {
        Document document = body(p("封面"), "<w:p>" + r("2021年度收入总计6") + r("15.4") + r("1 万元。") + "</w:p>")
                .read();
        Block.Paragraph paragraph = (Block.Paragraph) document.blocks().get(1);
        assertThat(paragraph.text().characters()).isEqualTo("2021年度收入总计615.41万元。");
        assertThat(paragraph.text().places(0, 4)).containsExactly(new Place.ElementPath("body/p[2]", 1, 4));
        assertThat(document.format()).isEqualTo("docx");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void readsARevisedDocumentAsAcceptedAndSaysSo() {
        Document document = body(
                        "<w:p>" + r("收入") + "<w:ins>" + r("615.41")
                                + "</w:ins><w:del><w:r><w:delText>61.54</w:delText></w:r></w:del>" + r("万元") + "</w:p>",
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("前半句，") + "</w:p>",
                        p("后半句。"),
                        "<w:p><w:moveFrom>" + r("移走") + "</w:moveFrom><w:moveTo>" + r("移来") + "</w:moveTo></w:p>")
                .read();
        assertThat(Docx.paragraphs(document)).containsExactly("收入615.41万元", "前半句，后半句。", "移来");
        assertThat(Docx.codes(document)).containsExactly("REVISIONS");
    }

    @Test
    void keepsResultsOfFieldsAndDropsTheirInstructions() {
        String nested = "<w:p>" + mark("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + mark("begin")
                + r("不显示") + mark("separate") + r("也不显示") + mark("end") + mark("separate") + r("615.41") + mark("end")
                + r("万元") + "</w:p>";
        String simple = "<w:p><w:fldSimple w:instr=\"REF a\">" + r("附表1") + "</w:fldSimple></w:p>";
        String lost = "<w:p>" + mark("begin") + r("指令") + "</w:p>" + p("没有结尾的域不会吞掉后文。");
        assertThat(body(nested, simple, lost).paragraphs()).containsExactly("615.41万元", "附表1", "没有结尾的域不会吞掉后文。");
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    @Test
    void readsContentsPagesWithTheirLeaders() {
        Document document = body(
                        p("目录"),
                        "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>" + mark("begin")
                                + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>" + mark("separate")
                                + "<w:hyperlink w:anchor=\"x\">" + r("第一部分 部门概况")
                                + "<w:r><w:rPr><w:webHidden/></w:rPr><w:tab/></w:r>"
                                + r("<w:webHidden/>", "3") + "</w:hyperlink></w:p>",
                        "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>" + r("第二部分 决算表") + "<w:r><w:tab/></w:r>"
                                + r("5") + mark("end") + "</w:p>")
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>")
                .read();
        assertThat(Docx.paragraphs(document)).containsExactly("目录", "第一部分部门概况……3", "第二部分决算表……5");
    }

    @Test
    void readsContentsTypedByHandWithTheirLeaders() {
        String tabs = "<w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"%s\" w:pos=\"8800\"/></w:tabs></w:pPr>";
        String tab = "<w:r><w:tab/></w:r>";
        Document document = body(
                        "<w:p>" + tabs.formatted("dot") + r("一、收入支出决算总表") + tab + r("3") + "</w:p>",
                        "<w:p>" + tabs.formatted("none") + r("合计") + tab + r("4") + "</w:p>",
                        "<w:p><w:pPr><w:pStyle w:val=\"w1\"/></w:pPr>" + r("二、收入决算表") + tab + r("5") + "</w:p>")
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"w1\"><w:name w:val=\"WPSOffice手动目录 1\"/></w:style>")
                .read();
        assertThat(Docx.paragraphs(document)).containsExactly("一、收入支出决算总表……3", "合计4", "二、收入决算表……5");
    }

    @Test
    void dropsHiddenTextWhereverItIsHidden() {
        Document document = body(
                        "<w:p>" + r("看得见") + r("<w:vanish/>", "看不见") + r("<w:rStyle w:val=\"h\"/>", "看不见")
                                + r("<w:vanish w:val=\"0\"/>", "也看得见") + "</w:p>",
                        p("<w:pStyle w:val=\"hp\"/>", "整段看不见"))
                .styles(
                        "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>",
                        "<w:style w:type=\"paragraph\" w:styleId=\"base\"><w:rPr><w:vanish/></w:rPr></w:style>",
                        "<w:style w:type=\"paragraph\" w:styleId=\"hp\"><w:basedOn w:val=\"base\"/></w:style>")
                .read();
        assertThat(Docx.paragraphs(document)).containsExactly("看得见也看得见");
    }

    @Test
    void readsTextBoxesOnceThoughTheyAreWrittenTwice() {
        String box = "<w:txbxContent>" + p("文本框里的话。") + "</w:txbxContent>";
        String drawing = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        Document document =
                body("<w:p>" + r("锚定段落。") + drawing + "</w:p>", p("下一段。")).read();
        assertThat(Docx.paragraphs(document)).containsExactly("锚定段落。", "文本框里的话。", "下一段。");
        Block.Paragraph inBox = (Block.Paragraph) document.blocks().get(1);
        assertThat(inBox.text().places(0, 1)).containsExactly(new Place.ElementPath("body/p[1]/txbx[1]/p[1]", 1, 1));
    }

    @Test
    void readsOldTextBoxesToo() {
        String old = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("旧式文本框。")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        assertThat(body("<w:p>" + old + "</w:p>").paragraphs()).containsExactly("旧式文本框。");
    }

    @Test
    void putsNotesBehindTheParagraphThatRefersToThem() {
        Document document = body(
                        "<w:p>" + r("收入615.41") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("万元。") + "</w:p>",
                        p("下一段。"))
                .part(
                        "word/footnotes.xml",
                        Docx.element(
                                "footnotes",
                                "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("—")
                                        + "</w:footnote><w:footnote w:id=\"2\">" + p("含结转资金。") + "</w:footnote>"))
                .read();
        assertThat(Docx.paragraphs(document)).containsExactly("收入615.41万元。", "含结转资金。", "下一段。");
    }

    @Test
    void leavesHeadersAndFootersOut() {
        Docx docx = body(p("正文。"), "<w:sectPr><w:headerReference r:id=\"r9\"/></w:sectPr>")
                .part("word/header1.xml", Docx.element("hdr", p("页眉")))
                .part("word/footer1.xml", Docx.element("ftr", p("第1页")));
        assertThat(docx.paragraphs()).containsExactly("正文。");
    }

    @Test
    void readsContentControlsLinksAndMovedStructure() {
        assertThat(body(
                                "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + p("控件里的段落。")
                                        + "</w:sdtContent></w:sdt>",
                                "<w:p><w:sdt><w:sdtContent>" + r("控件") + "</w:sdtContent></w:sdt><w:smartTag>" + r("里的")
                                        + "</w:smartTag><w:hyperlink r:id=\"r1\">" + r("文字") + "</w:hyperlink></w:p>")
                        .paragraphs())
                .containsExactly("控件里的段落。", "控件里的文字");
    }

    @Test
    void partsLinesThatSoftBreaksPart() {
        Document document = body(
                        "<w:p>" + r("一、收入决算情况说明") + "<w:r><w:br/></w:r>" + r("本年收入合计615.41万元。") + "<w:r><w:br/></w:r>"
                                + r("二、支出决算情况说明") + "</w:p>",
                        "<w:p>" + r("本年支出合计") + "<w:r><w:br/></w:r>" + r("，共600.00万元。") + "</w:p>")
                .read();
        assertThat(Docx.paragraphs(document))
                .containsExactly("一、收入决算情况说明", "本年收入合计615.41万元。", "二、支出决算情况说明", "本年支出合计，共600.00万元。");
    }

    @Test
    void neverJoinsNumbersThatStandApart() {
        assertThat(body("<w:p>" + r("615.41") + "<w:r><w:tab/></w:r>" + r("600.00") + "</w:p>")
                        .paragraphs())
                .containsExactly("615.41", "600.00");
    }

    @Test
    void partsNotesLeftAndRightOfALineBesideATable() {
        String table = tbl(tr(tc("项目"), tc("决算数")), tr(tc("合计"), tc("615.41")));
        assertThat(body(p("编制单位：某局      金额单位：万元"), table).paragraphs()).containsExactly("编制单位：某局", "金额单位：万元");
        String title = "<w:p>" + r("一、") + "<w:r><w:tab/></w:r>" + r("收入支出决算总表") + "</w:p>";
        assertThat(body(title, table).paragraphs()).containsExactly("一、收入支出决算总表");
        assertThat(body(p("第一部分      概况"), p("正文一。")).paragraphs()).containsExactly("第一部分概况", "正文一。");
    }

    @Test
    void keepsWhatIsRaisedFromBecomingPartOfANumber() {
        assertThat(body("<w:p>" + r("办公用房1234") + r("<w:vertAlign w:val=\"superscript\"/>", "2") + "</w:p>")
                        .paragraphs())
                .containsExactly("办公用房1234²");
    }

    @Test
    void showsSymbolsAndNeverTakesThemForDigits() {
        String sym =
                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r><w:r><w:sym w:font=\"X\" w:char=\"F031\"/></w:r>";
        assertThat(body("<w:p>" + sym + "<w:r><w:noBreakHyphen/></w:r>" + r("59.90") + "</w:p>")
                        .paragraphs())
                .containsExactly("√\uFFFD-59.90");
    }

    @Test
    void inheritsSizesAndIndentsFromStyles() {
        Document document = body(
                        p("<w:pStyle w:val=\"t\"/>", "标题"),
                        p("正文"),
                        "<w:p><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr>" + r("<w:sz w:val=\"32\"/>", "段落")
                                + "</w:p>")
                .styles(
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>",
                        "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:rPr><w:sz w:val=\"44\"/></w:rPr></w:style>",
                        "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:basedOn w:val=\"b\"/></w:style>")
                .read();
        assertThat(document.blocks())
                .extracting(block -> ((Block.Paragraph) block).fontSize())
                .containsExactly(22.0, 10.5, 16.0);
        assertThat(document.blocks())
                .extracting(block -> ((Block.Paragraph) block).indent())
                .containsExactly(0.0, 0.0, 32.0);
    }

    @Test
    void readsTablesTypedWithTabs() {
        String tab = "<w:r><w:tab/></w:r>";
        Document document = body(
                        p("收入决算表"),
                        "<w:p>" + r("项目") + tab + r("预算数") + tab + r("决算数") + "</w:p>",
                        "<w:p>" + r("合计") + tab + r("600.00") + tab + r("615.41") + "</w:p>",
                        "<w:p>" + r("其他") + tab + tab + r("0.01") + "</w:p>",
                        p("正文。"))
                .read();
        assertThat(Docx.paragraphs(document)).containsExactly("收入决算表", "正文。");
        Block.Table table = Docx.tables(document).getFirst();
        assertThat(table.cells())
                .extracting(Block.Cell::text)
                .containsExactly("项目", "预算数", "决算数", "合计", "600.00", "615.41", "其他", "", "0.01");
        assertThat(table.ruled()).isFalse();
    }

    @Test
    void namesWhatItDoesNotRead() {
        String picture =
                "<w:r><w:drawing><wp:inline><wp:extent cx=\"5000000\" cy=\"3000000\"/><a:graphic><a:graphicData>"
                        + "<pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
        String logo = picture.replace("5000000", "500000");
        String object = "<w:r><w:object><v:shape/><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>";
        Document document =
                body("<w:p>" + r("正文") + picture + logo + object + "</w:p>").read();
        assertThat(Docx.codes(document)).containsExactly("EMBEDDED_OBJECTS", "PICTURES");
        assertThat(document.problems().getFirst().message()).contains("1 个");
        assertThat(document.problems().getLast().message()).contains("1 幅");
        assertThat(document.isUnusable()).isFalse();
    }
}
