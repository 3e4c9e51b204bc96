package org.benmo.documents.evil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.junit.jupiter.api.Test;

/** RTF files made by hand, made to do harm, or broken. */
class EvilRtfTest {
    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\info{\\author nobody}}";

    private static Document read(String rtf) {
        return Documents.read("决算.doc", rtf.getBytes(Charset.forName("GBK")));
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text().characters())
                .toList();
    }

    private static void assertRefused(Document document, ProblemCode code) {
        assertThat(document.problems()).extracting(Problem::code).contains(code.name());
        assertThat(document.isUnusable()).isTrue();
    }

    @Test
    void readsTextInItsSeveralWritings() {
        Document document = read(
                HEAD + "收入\\'36\\'31\\'35.41{\\uc1\\u19975?\\u20803?}{\\v 看不见}{\\*\\unknown 不读}\\par "
                        + "\\'d6\\'a7\\'b3\\'f6{\\field{\\*\\fldinst PAGE}{\\fldrslt 600.00}}{\\listtext 一、\\tab}{\\deleted 删去}\\par}");
        assertThat(paragraphs(document)).containsExactly("收入615.41万元", "支出600.00一、");
    }

    @Test
    void rebuildsTablesFromTheirMarks() {
        String row = "\\trowd\\cellx2000\\cellx4000\\pard\\intbl 项目\\cell 决算数\\cell\\row ";
        String wide = "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx4000\\pard\\intbl 类\\cell 款\\cell 1.00\\cell\\row ";
        String below = "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx4000\\pard\\intbl\\cell 项\\cell 2.00\\cell\\row ";
        Document document = read(HEAD + row + wide + below + "\\pard 表后。\\par}");
        Block.Table table = (Block.Table) document.blocks().getFirst();
        assertThat(table.cells())
                .extracting(Block.Cell::text)
                .containsExactly("项目", "决算数", "类", "款", "1.00", "项", "2.00");
        assertThat(table.cells().get(0).columnSpan()).isEqualTo(2);
        assertThat(table.cells().get(2).rowSpan()).isEqualTo(2);
        assertThat(paragraphs(document)).containsExactly("表后。");
    }

    @Test
    void groupsAndBytesWithoutEnd() {
        assertRefused(read(HEAD + "{".repeat(100_000)), ProblemCode.EXCESSIVE);
        assertRefused(read(HEAD + "收".repeat(4_000_000)), ProblemCode.EXCESSIVE);
        assertThat(paragraphs(read(HEAD + "正文\\par\\bin2147483647 xxxx"))).containsExactly("正文");
        assertThat(paragraphs(read(HEAD + "正文}}}}}}\\par 后文\\par"))).containsExactly("正文", "后文");
        assertRefused(read(HEAD + "}"), ProblemCode.NO_TEXT);
    }

    @Test
    void cutAndChangedByChance() {
        byte[] good = (HEAD
                        + "收入615.41万元\\par\\trowd\\cellx2000\\cellx4000\\pard\\intbl 项目\\cell 决算数\\cell\\row\\pard 完\\par}")
                .getBytes(Charset.forName("GBK"));
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? 10 + random.nextInt(good.length - 10) : good.length);
            for (int j = 0; j < 3; j++) {
                bad[5 + random.nextInt(bad.length - 5)] = (byte) random.nextInt(256);
            }
            Document document = Documents.read("决算.rtf", bad);
            assertThat(document.isUnusable() || !document.blocks().isEmpty()).isTrue();
        }
    }
}
