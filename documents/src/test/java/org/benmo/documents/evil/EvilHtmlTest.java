package org.benmo.documents.evil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.junit.jupiter.api.Test;

/** Hostile pages end in a sentence, or are read as far as they are sound; nothing is fetched. */
class EvilHtmlTest {
    private static final String ROW = "<tr><td>甲</td><td>1.50</td></tr>";

    private static Document read(String html) {
        return Documents.read("恶意.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    private static String words(Document document) {
        StringBuilder words = new StringBuilder();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> words.append(paragraph.text().characters());
                case Block.Table table -> table.cells().forEach(cell -> words.append(cell.text()));
            }
        }
        return words.toString();
    }

    @Test
    void endlesslyNestedElementsLoseNoWord() {
        for (String tag : List.of("div", "span", "b", "font", "ul><li", "table><tr><td", "p", "a href=x")) {
            String html = "<html><body>" + ("<" + tag + ">").repeat(50_000) + "收入1.50万元</body></html>";
            assertThat(words(read(html))).as(tag).contains("收入1.50万元");
        }
    }

    @Test
    void unclosedAndMisnestedElementsLoseNoWord() {
        String html = "<html><body>" + "<b><i><p><table><td>甲".repeat(2_000) + "乙";
        assertThat(words(read(html))).contains("甲").contains("乙");
    }

    @Test
    void absurdSpansAreCut() {
        Document document =
                read("<table><tr><td colspan=999999999>表</td></tr><tr><td rowspan=999999999>甲</td><td>1.50</td></tr>"
                        + ROW + "</table>");
        assertThat(words(document)).contains("甲", "1.50");
        Block.Table table = (Block.Table) document.blocks().getFirst();
        assertThat(table.columns()).isLessThan(10);
    }

    @Test
    void spansThatMultiplyAreRefused() {
        String row = "<tr>" + "<td rowspan=1000 colspan=1000>x</td>".repeat(50) + "</tr>";
        assertThat(codes(read("<p>收入</p><table>" + row.repeat(50) + "</table>")))
                .contains("TABLE_TOO_LARGE");
    }

    @Test
    void endlessTableIsRefusedAndTheRestIsRead() {
        Document document = read("<p>收入1.50万元</p><table>" + ROW.repeat(151_000) + "</table>");
        assertThat(codes(document)).containsExactly("TABLE_TOO_LARGE");
        assertThat(words(document)).contains("收入1.50万元");
    }

    @Test
    void fiftyMegabytesInOneLineAreRefused() {
        byte[] html = new byte[50 << 20];
        Arrays.fill(html, (byte) '0');
        byte[] start = "<html><body>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, html, 0, start.length);
        assertThat(codes(Documents.read("长.html", html))).containsExactly("TOO_LARGE");
        byte[] shorter = Arrays.copyOf(html, 30 << 20);
        assertThat(codes(Documents.read("长.html", shorter))).containsExactly("EXCESSIVE");
    }

    @Test
    void picturesInsideThePageDoNotCount() {
        String html = "<html><body><p>收入1.50万元</p><img src=\"data:image/png;base64," + "QUJD".repeat(5_000_000)
                + "\"></body></html>";
        assertThat(words(read(html))).isEqualTo("收入1.50万元");
    }

    @Test
    void zerosAndControlsDoNotHideText() {
        assertThat(words(read("<html><body>\0<p>收\0入1.\0" + "50万\u0001元</p></body></html>")))
                .isEqualTo("收入1.50万元");
    }

    @Test
    void endlessAttributesAreASentenceOrText() {
        StringBuilder html = new StringBuilder("<html><body><div");
        for (int i = 0; i < 200_000; i++) {
            html.append(" a").append(i).append("=1");
        }
        assertThat(words(read(html + ">收入1.50万元</div></body></html>"))).contains("收入1.50万元");
        assertThat(words(read("<html><body><div style='" + "display : ".repeat(200_000) + "'>收入</div></body></html>")))
                .contains("收入");
    }

    @Test
    void nestedTablesOfLayoutDissolveInGoodTime() {
        String html = "<table><tr><td>甲</td><td>".repeat(200) + "<table>" + ROW.repeat(500) + "</table>"
                + "</td></tr></table>".repeat(200);
        assertThat(words(read("<html><body>" + html + "</body></html>"))).contains("1.50");
    }

    @Test
    void nothingIsFetched() {
        assertThat(
                        words(
                                read(
                                        "<html><head><base href='http://127.0.0.1:9/'><link rel=stylesheet href=a.css>"
                                                + "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'></head><body>"
                                                + "<iframe src='http://127.0.0.1:9/x'>框</iframe><img src='http://127.0.0.1:9/y'><p>收入</p></body></html>")))
                .isEqualTo("收入");
    }

    @Test
    void packedPagesWithBrokenPartsAreASentence() {
        String head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n";
        for (String part : List.of(
                "",
                "--b",
                "--b\r\nContent-Type: text/html\r\n",
                "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!=",
                "--b\r\nContent-Type: text/html; charset=none\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=",
                "--b".repeat(10_000))) {
            assertThatCode(() -> Documents.read("a.mht", (head + part).getBytes(StandardCharsets.ISO_8859_1)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void brokenMarkupIsNeverADefect() {
        String page = "<html><head><meta charset=utf-8><title>t</title></head><body><table><tr><td rowspan=2>甲</td>"
                + "<td>1.5</td></tr><tr><td colspan=2><ol><li>乙<br>丙<sup>1</sup></ol></td></tr></table><p>&nbsp;丁</p></body></html>";
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 1 + i % 20; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> Documents.read("坏.html", bytes)).doesNotThrowAnyException();
        }
    }
}
