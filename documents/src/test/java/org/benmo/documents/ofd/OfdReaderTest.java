package org.benmo.documents.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.junit.jupiter.api.Test;

class OfdReaderTest {
    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text().characters())
                .toList();
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    @Test
    void readsTextAndTellsWhereItStandsInPoints() {
        Document document = Ofd.pages(Ofd.text(25.4, 50.8, "收入615.41万元。")).read();
        assertThat(document.problems()).isEmpty();
        assertThat(document.format()).isEqualTo("ofd");
        assertThat(document.pages()).isEqualTo(1);
        Block.Paragraph paragraph = (Block.Paragraph) document.blocks().getFirst();
        assertThat(paragraph.text().characters()).isEqualTo("收入615.41万元。");
        Place.PageBox box = (Place.PageBox) paragraph.text().places(0, 2).getFirst();
        assertThat(box.page()).isEqualTo(1);
        assertThat(box.x0()).isBetween(71.9, 72.1);
        assertThat(box.x1()).isBetween(94.5, 94.8);
        assertThat(box.y1()).isBetween(144.0, 147.0);
    }

    @Test
    void readsRuledTablesLikeThoseOfAPdf() {
        Document document = Ofd.pages(Ofd.text(80, 20, "收入支出决算总表")
                        + Ofd.table(20, 30, 3, "项目", "行次", "决算数", "本年收入合计", "", "1,615.41", "总计", "2", "-20.00"))
                .read();
        assertThat(paragraphs(document)).containsExactly("收入支出决算总表");
        Block.Table table = (Block.Table) document.blocks().get(1);
        assertThat(table.cells())
                .extracting(Block.Cell::text)
                .containsExactly("项目", "行次", "决算数", "本年收入合计", "", "1,615.41", "总计", "2", "-20.00");
        assertThat(table.ruled()).isTrue();
        assertThat(table.cells().get(5).place()).isInstanceOf(Place.PageBox.class);
    }

    @Test
    void followsDistancesBetweenCharacters() {
        String spread = Ofd.object(
                20,
                40,
                "Size=\"4\"",
                "<ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 3 2 40 g 5 2\">1.002.00</ofd:TextCode>");
        assertThat(paragraphs(Ofd.pages(spread).read())).containsExactly("1.00", "2.00");
        String upright =
                Ofd.object(20, 40, "Size=\"4\"", "<ofd:TextCode X=\"0\" Y=\"4\" DeltaY=\"g 1 8\">一二</ofd:TextCode>");
        assertThat(paragraphs(Ofd.pages(upright).read())).containsExactly("一", "二");
    }

    @Test
    void readsSeveralPiecesAndScaledFrames() {
        String pieces = Ofd.object(
                20,
                40,
                "Size=\"4\"",
                "<ofd:TextCode X=\"0\" Y=\"4\">收入</ofd:TextCode><ofd:TextCode X=\"8\">支出</ofd:TextCode>");
        String scaled =
                Ofd.object(20, 60, "Size=\"1\" CTM=\"4 0 0 4 0 0\"", "<ofd:TextCode X=\"0\" Y=\"1\">合计</ofd:TextCode>");
        Document document = Ofd.pages(pieces + scaled).read();
        assertThat(paragraphs(document)).containsExactly("收入支出", "合计");
        assertThat(((Block.Paragraph) document.blocks().getLast()).fontSize()).isBetween(11.0, 11.6);
    }

    @Test
    void readsPagesThatAreTurned() {
        String turned = Ofd.object(
                100, 100, "Size=\"4\" CTM=\"0 1 -1 0 0 0\"", "<ofd:TextCode X=\"0\" Y=\"4\">本年收入合计</ofd:TextCode>");
        assertThat(paragraphs(Ofd.pages(turned).read())).containsExactly("本年收入合计");
    }

    @Test
    void laysPagesOverTheirTemplates() {
        Ofd ofd = new Ofd()
                .common("<ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                .part("Doc_0/Tpls/Tpl_0/Content.xml", Ofd.content("", Ofd.table(20, 30, 2, "项目", "决算数", "合计", "")));
        ofd.page("<ofd:Template TemplateID=\"9\" ZOrder=\"Background\"/>", Ofd.text(62, 44, "615.41"));
        Block.Table table = (Block.Table) ofd.read().blocks().getFirst();
        assertThat(table.cells()).extracting(Block.Cell::text).containsExactly("项目", "决算数", "合计", "615.41");
    }

    @Test
    void takesPageNumbersOffAndJoinsTablesOverPages() {
        String[] pages = new String[4];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = (i == 0 ? Ofd.text(20, 20, "支出决算表") : "")
                    + Ofd.table(20, i == 0 ? 30 : 25, 2, "科目", "决算数", "第" + (i + 1) + "项支出", (i + 1) + ".00")
                    + Ofd.text(100, 290, "— " + (i + 1) + " —");
        }
        Document document = Ofd.pages(pages).read();
        assertThat(paragraphs(document)).containsExactly("支出决算表");
        Block.Table table = (Block.Table) document.blocks().get(1);
        assertThat(table.cells())
                .extracting(Block.Cell::text)
                .containsExactly("科目", "决算数", "第1项支出", "1.00", "第2项支出", "2.00", "第3项支出", "3.00", "第4项支出", "4.00");
    }

    @Test
    void drawsWhatPagesShare() {
        Ofd ofd = Ofd.pages("<ofd:CompositeObject ID=\"7\" ResourceID=\"30\" Boundary=\"20 40 100 20\"/>")
                .common("<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>")
                .part(
                        "Doc_0/DocumentRes.xml",
                        "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID=\"30\"><Content>"
                                + Ofd.text(0, 6, "共用的字。").replace("ofd:", "")
                                + "</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");
        assertThat(paragraphs(ofd.read())).containsExactly("共用的字。");
    }

    @Test
    void readsAllDocumentsOfAFile() {
        String second =
                "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/>"
                        + "</ofd:Pages></ofd:Document>";
        Ofd ofd = Ofd.pages(Ofd.text(20, 40, "第一份。"))
                .part(
                        "OFD.xml",
                        "<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>Doc_1/Document.xml</DocRoot></DocBody></OFD>")
                .part("Doc_1/Document.xml", second)
                .part("Doc_1/P.xml", Ofd.content("", Ofd.text(20, 40, "第二份。")));
        Document document = ofd.read();
        assertThat(paragraphs(document)).containsExactly("第一份。", "第二份。");
        assertThat(document.pages()).isEqualTo(2);
        assertThat(((Block.Paragraph) document.blocks().getLast()).page()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        String hidden = Ofd.text(20, 40, "看不见").replace("<ofd:TextObject", "<ofd:TextObject Visible=\"false\"");
        String watermark =
                Ofd.object(20, 90, "Size=\"20\" Alpha=\"60\"", "<ofd:TextCode X=\"0\" Y=\"20\">样稿</ofd:TextCode>");
        assertThat(paragraphs(
                        Ofd.pages(hidden + watermark + Ofd.text(20, 60, "看得见。")).read()))
                .containsExactly("看得见。");
    }

    @Test
    void namesPagesThatAreMissingDamagedOrPictures() {
        Ofd ofd = Ofd.pages(Ofd.text(20, 40, "正文。"), "", "", "<ofd:ImageObject ID=\"4\" Boundary=\"0 0 210 297\"/>");
        ofd.part("Doc_0/Pages/Page_1/Content.xml", "<ofd:Page><broken");
        Document document = ofd.read();
        assertThat(codes(document)).containsExactly("DAMAGED_PAGES", "PAGES_WITHOUT_TEXT");
        assertThat(document.problems().getFirst().message()).contains("第 2 页");
        assertThat(document.problems().getLast().message()).contains("第 4 页");
        assertThat(codes(Ofd.pages("<ofd:ImageObject ID=\"4\" Boundary=\"0 0 210 297\"/>")
                        .read()))
                .containsExactly("SCANNED");
    }

    @Test
    void saysWhenAFileIsEncryptedOrBegun() {
        assertThat(codes(Ofd.pages(Ofd.text(20, 40, "正文。"))
                        .part("Doc_0/Encryptions.xml", "<x/>")
                        .read()))
                .containsExactly("ENCRYPTED");
        assertThat(codes(Ofd.pages().read())).containsExactly("DAMAGED");
    }
}
