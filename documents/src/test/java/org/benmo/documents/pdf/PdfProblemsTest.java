package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.junit.jupiter.api.Test;

class PdfProblemsTest {
    private static final String WORDS = "本部门收入总计万元其中";

    private static Document read(byte[] bytes) {
        Document document = Documents.read("file.pdf", bytes);
        for (Problem problem : document.problems()) {
            assertThat(problem.message()).matches(".*\\p{IsHan}.*。").doesNotContain("{");
            assertThat(problem.remedy()).matches(".*\\p{IsHan}.*。");
        }
        return document;
    }

    private static byte[] pages(int count) {
        Drawing drawing = Drawing.a4().text(60, 100, 12, WORDS);
        for (int i = 1; i < count; i++) {
            drawing.page().text(60, 100, 12, WORDS + i);
        }
        return drawing.bytes();
    }

    private static byte[] encrypted(String password) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages(1))) {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void asksForAPasswordOnlyWhenOneIsNeeded() throws IOException {
        Document locked = read(encrypted("secret"));
        assertThat(Shown.codes(locked)).containsExactly("ENCRYPTED");
        assertThat(locked.isUnusable()).isTrue();
        assertThat(Shown.paragraphs(read(encrypted("")))).containsExactly(WORDS);
    }

    @Test
    void reportsFilesCutOff() {
        byte[] whole = pages(30);
        Document cut = read(Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(Shown.codes(cut)).containsAnyOf("TRUNCATED", "DAMAGED");
        Document stub = read(Arrays.copyOf(whole, 40));
        assertThat(stub.isUnusable()).isTrue();
        assertThat(Shown.codes(stub)).containsExactly("DAMAGED");
    }

    @Test
    void reportsGarbageBehindAPdfHead() {
        byte[] garbage = new byte[5000];
        new java.util.Random(7).nextBytes(garbage);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), 0, garbage, 0, 9);
        assertThat(Shown.codes(read(garbage))).containsExactly("DAMAGED");
    }

    @Test
    void survivesEveryCorruption() {
        byte[] whole = Drawing.a4()
                .grid(new double[] {60, 200, 300}, new double[] {100, 120, 140}, "项目|金额", "教育|1.00")
                .bytes();
        java.util.Random random = new java.util.Random(11);
        for (int i = 0; i < 100; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(20); k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(Documents.read("file.pdf", broken)).as("round %s", i).isNotNull();
        }
    }

    @Test
    void namesScannedPages() {
        Document scan = read(Drawing.a4()
                .picture(0, 0, 595, 842)
                .page()
                .picture(0, 0, 595, 842)
                .bytes());
        assertThat(scan.isUnusable()).isTrue();
        assertThat(scan.problems().getFirst().code()).isEqualTo("SCANNED");
        assertThat(scan.problems().getFirst().message()).contains("第 1-2 页");
    }

    @Test
    void namesTheFewScannedPagesOfAReadableFile() {
        Document mixed = read(Drawing.a4()
                .text(60, 100, 12, WORDS)
                .page()
                .picture(30, 30, 500, 700)
                .page()
                .text(60, 100, 12, WORDS)
                .picture(500, 30, 20, 20)
                .bytes());
        assertThat(mixed.isUnusable()).isFalse();
        assertThat(Shown.codes(mixed)).containsExactly("PAGES_WITHOUT_TEXT");
        assertThat(mixed.problems().getFirst().message()).contains("第 2 页");
    }

    @Test
    void saysWhenTextComesFromRecognition() {
        Document document = read(Drawing.a4()
                .picture(0, 0, 595, 842)
                .raw("3 Tr")
                .text(60, 100, 12, "识别出来的文字")
                .bytes());
        assertThat(Shown.codes(document)).containsExactly("RECOGNISED_TEXT");
        assertThat(Shown.paragraphs(document)).containsExactly("识别出来的文字");
    }

    @Test
    void namesPagesWithUnreadableLettersAndMarksTheirPlaces() {
        Document document = read(Drawing.a4()
                .text(60, 80, 12, "支出总计六百一十五万元其中项目支出")
                .text(60, 100, 12, "合计6")
                .mute(90, 100, 12, 3)
                .text(126, 100, 12, "5.41万元")
                .bytes());
        assertThat(Shown.codes(document)).containsExactly("UNREADABLE_TEXT");
        assertThat(Shown.paragraphs(document).getLast()).endsWith("合计6\uFFFD\uFFFD\uFFFD5.41万元");
        Document none = read(Drawing.a4().mute(60, 100, 12, 30).bytes());
        assertThat(none.isUnusable()).isTrue();
        assertThat(Shown.codes(none)).containsExactly("UNREADABLE_TEXT");
    }

    @Test
    void reportsAFileWithoutAnyText() {
        assertThat(Shown.codes(read(Drawing.a4().line(10, 10, 50, 50).bytes()))).containsExactly("NO_TEXT");
    }

    @Test
    void saysThatThereIsNoTextBesideTheNumbersOfPages() {
        Document document = read(Drawing.a4()
                .text(290, 800, 10, "- 1 -")
                .page()
                .text(290, 800, 10, "- 2 -")
                .bytes());
        assertThat(document.blocks()).isEmpty();
        assertThat(Shown.codes(document)).containsExactly("NO_TEXT");
    }

    @Test
    void readsTheFirstSixHundredPagesOfAnEndlessFile() {
        Document document = read(pages(5000));
        assertThat(Shown.codes(document)).containsExactly("TOO_MANY_PAGES");
        assertThat(document.problems().getFirst().message()).contains("5000").contains("600");
        assertThat(document.blocks().getLast().page()).isEqualTo(600);
    }

    @Test
    void leavesAPageThatCallsItselfWithoutEnd() {
        Drawing drawing = Drawing.a4().text(60, 100, 12, WORDS);
        drawing.form("A", "/B Do /B Do /B Do /A Do");
        drawing.form("B", "/A Do /A Do /A Do /B Do");
        Document document = read(drawing.raw("/A Do").bytes());
        assertThat(Shown.paragraphs(document)).containsExactly(WORDS);
        assertThat(Shown.codes(document)).containsExactly("TOO_DENSE");
    }

    @Test
    void leavesAPageTreeThatHoldsItself() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages(2))) {
            COSDictionary root = pdf.getPages().getCOSObject();
            ((COSArray) root.getDictionaryObject(COSName.KIDS)).add(root);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            assertThat(read(out.toByteArray())).isNotNull();
        }
    }

    @Test
    void doesNotUnfoldAMapOfBillionsOfCharacters() {
        Drawing drawing = Drawing.a4().text(60, 100, 12, WORDS).page();
        drawing.mapOfMute("1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange")
                .mute(60, 100, 12, 9);
        Document document = read(drawing.bytes());
        assertThat(Shown.codes(document)).containsExactly("UNREADABLE_TEXT");
    }

    @Test
    void stopsAtAPageWithTooMuchOnIt() {
        Drawing drawing = Drawing.a4();
        String line = "数".repeat(2000);
        for (int i = 0; i < 150; i++) {
            drawing.text(60, 100, 0.2, line).text(60, 100 + i, 1.2, line);
        }
        drawing.page().text(60, 100, 12, WORDS);
        Document document = read(drawing.bytes());
        assertThat(document.blocks().getLast().page()).isEqualTo(2);
    }

    @Test
    void doesNotUnpackABomb() {
        String blanks = " ".repeat(1 << 20);
        Drawing drawing = Drawing.a4().text(60, 100, 12, WORDS).page();
        for (int i = 0; i < 80; i++) {
            drawing.raw(blanks);
        }
        Document document = read(drawing.bytes());
        assertThat(Shown.codes(document)).containsExactly("TOO_DENSE");
        assertThat(document.problems().getFirst().message()).contains("第 2 页");
    }

    @Test
    void keepsQuietOnTheConsole() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream trap = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(trap);
            System.setErr(trap);
            Documents.read(
                    "file.pdf",
                    Drawing.a4().mute(60, 100, 12, 9).gbk(60, 200, 12, WORDS).bytes());
            byte[] whole = pages(3);
            Documents.read("file.pdf", Arrays.copyOf(whole, whole.length - 400));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
