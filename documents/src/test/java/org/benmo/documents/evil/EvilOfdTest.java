package org.benmo.documents.evil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Zips;
import org.benmo.documents.ofd.Ofd;
import org.junit.jupiter.api.Test;

/** OFD files made to do harm, or broken: each ends in a sentence, and what can be read is read. */
class EvilOfdTest {
    private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";

    private static void assertRefused(Document document, ProblemCode code) {
        assertThat(document.problems()).extracting(Problem::code).containsExactly(code.name());
        assertThat(document.isUnusable()).isTrue();
        assertThat(document.blocks()).isEmpty();
    }

    private static void assertNamed(Document document, ProblemCode code) {
        assertThat(document.problems()).extracting(Problem::code).contains(code.name());
    }

    private static Ofd two() {
        return Ofd.pages(Ofd.text(20, 40, "第一页。"), Ofd.text(20, 40, "第二页。"));
    }

    @Test
    void bombsAndEntities() {
        byte[] blanks = ("<OFD>" + " ".repeat(190 << 20)).getBytes(StandardCharsets.US_ASCII);
        byte[] bomb = Zips.of(Map.of("OFD.xml", blanks));
        assertRefused(Documents.read("a.ofd", bomb), ProblemCode.EXCESSIVE);
        assertRefused(
                two().part("OFD.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><OFD>&x;</OFD>")
                        .read(),
                ProblemCode.UNSAFE_XML);
        assertNamed(
                two().part(PAGE, "<!DOCTYPE a [<!ENTITY x \"y\">]><Page>&x;</Page>")
                        .read(),
                ProblemCode.DAMAGED_PAGES);
    }

    @Test
    void partsThatLeadOutsideOrNowhere() {
        assertRefused(
                two().part("OFD.xml", "<OFD><DocBody><DocRoot>../../../etc/passwd</DocRoot></DocBody></OFD>")
                        .read(),
                ProblemCode.DAMAGED);
        assertRefused(two().part("OFD.xml", "<OFD/>").read(), ProblemCode.DAMAGED);
        assertRefused(two().part("Doc_0/Document.xml", "<broken").read(), ProblemCode.DAMAGED);
        assertNamed(two().part(PAGE, "<Page>").read(), ProblemCode.DAMAGED_PAGES);
    }

    @Test
    void blocksInBlocksWithoutEnd() {
        int deep = 10_000;
        String nested = "<ofd:PageBlock>".repeat(deep) + "</ofd:PageBlock>".repeat(deep);
        Document document = Ofd.pages(nested, Ofd.text(20, 40, "第二页。")).read();
        assertNamed(document, ProblemCode.DAMAGED_PAGES);
        assertThat(document.blocks()).hasSize(1);
    }

    @Test
    void drawingsThatContainThemselves() {
        String self = "<CompositeObject ResourceID=\"1\"/>";
        Ofd ofd = Ofd.pages("<ofd:CompositeObject ResourceID=\"1\"/>", Ofd.text(20, 40, "第二页。"))
                .part(
                        "Doc_0/Res.xml",
                        "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID=\"1\"><Content>" + self.repeat(20)
                                + "</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");
        Document document = ofd.part(
                        "Doc_0/Document.xml",
                        "<Document><CommonData><DocumentRes>Res.xml</DocumentRes></CommonData><Pages>"
                                + "<Page BaseLoc=\"Pages/Page_0/Content.xml\"/><Page BaseLoc=\"Pages/Page_1/Content.xml\"/></Pages></Document>")
                .read();
        assertNamed(document, ProblemCode.TOO_DENSE);
        assertThat(document.blocks()).hasSize(1);
    }

    @Test
    void distancesAndOutlinesWithoutEnd() {
        String text =
                "<ofd:TextObject Boundary=\"20 40 100 8\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 2000000000 4 g 2000000000 4\">收入</ofd:TextCode></ofd:TextObject>";
        String path = "<ofd:PathObject Boundary=\"0 0 1 1\"><ofd:AbbreviatedData>M 0 0 "
                + "L 1 1 L 0 0 ".repeat(200_000) + "</ofd:AbbreviatedData></ofd:PathObject>";
        assertThat(Ofd.pages(text + path).read().blocks()).hasSize(1);
    }

    @Test
    void numbersThatAreNone() {
        String odd =
                "<ofd:TextObject Boundary=\"NaN 1e999 x\" Size=\"Infinity\" CTM=\"1 2\"><ofd:TextCode X=\"a\" DeltaX=\"g g g\">坏</ofd:TextCode></ofd:TextObject>"
                        + "<ofd:PathObject Boundary=\"\"><ofd:AbbreviatedData>M L C Q 1 X</ofd:AbbreviatedData></ofd:PathObject>"
                        + "<ofd:ImageObject Boundary=\"1 2 3\"/>";
        Document document = Ofd.pages(odd + Ofd.text(20, 40, "好。")).read();
        assertThat(document.blocks()).hasSize(1);
    }

    @Test
    void pagesWithoutEnd() {
        String page = "<Page BaseLoc=\"Pages/Page_0/Content.xml\"/>";
        Document document = two().part(
                        "Doc_0/Document.xml", "<Document><Pages>" + page.repeat(5000) + "</Pages></Document>")
                .read();
        assertNamed(document, ProblemCode.TOO_MANY_PAGES);
        assertThat(document.pages()).isEqualTo(5000);
    }

    @Test
    void glyphsWithoutEnd() {
        String text =
                "<ofd:TextObject Boundary=\"20 40 100 8\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 300000 0.0004\">"
                        + "收".repeat(300_000) + "</ofd:TextCode></ofd:TextObject>";
        assertNamed(Ofd.pages(text, Ofd.text(20, 40, "第二页。")).read(), ProblemCode.TOO_DENSE);
    }

    @Test
    void bytesChangedByChance() {
        byte[] good = Ofd.pages(Ofd.text(20, 20, "收入决算表") + Ofd.table(20, 30, 2, "项目", "决算数", "合计", "615.41"))
                .bytes();
        Random random = new Random(20260101);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j <= i % 5; j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Document document = Documents.read("a.ofd", bad);
            assertThat(document.isUnusable() || !document.blocks().isEmpty()).isTrue();
        }
    }
}
