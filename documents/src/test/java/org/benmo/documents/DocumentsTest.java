package org.benmo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.archive.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final String WORDS = "本部门2021年度收入总计615.41万元。";

    private static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertUnusable(Document document, ProblemCode code) {
        assertThat(codes(document)).containsExactly(code.name());
        assertThat(document.isUnusable()).isTrue();
        assertThat(document.blocks()).isEmpty();
    }

    @Test
    void reportsFilesThatCannotBeOpened(@TempDir Path folder) throws IOException {
        assertUnusable(Documents.read(folder.resolve("没有.pdf")), ProblemCode.UNREADABLE_FILE);
        assertUnusable(Documents.read(folder), ProblemCode.UNREADABLE_FILE);
        Path empty = Files.createFile(folder.resolve("空.pdf"));
        assertUnusable(Documents.read(empty), ProblemCode.EMPTY_FILE);
    }

    @Test
    void namesWhatItCanReadWhenItCannot() {
        Document picture = Documents.read("扫描.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertUnusable(picture, ProblemCode.PICTURE_FILE);
        assertThat(picture.problems().getFirst().message()).contains("图片");
        assertUnusable(Documents.read("决算.zip", Zips.of(Map.of("一/二.pdf", utf8("x")))), ProblemCode.PACKED);
        Document open = Documents.read(
                "决算.odt", Zips.of(Map.of("content.xml", utf8("<a/>"), "META-INF/manifest.xml", utf8("<a/>"))));
        assertUnusable(open, ProblemCode.UNKNOWN_FORMAT);
        assertThat(open.problems().getFirst().message()).contains("OpenDocument");
        assertThat(open.problems().getFirst().remedy()).contains("PDF", "TXT");
        String flat =
                "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>";
        assertUnusable(Documents.read("决算.fodt", utf8(flat)), ProblemCode.UNKNOWN_FORMAT);
        assertUnusable(Documents.read("x.bin", new byte[] {1, 2, 3, 4, 0, 5, 6, 7, 1}), ProblemCode.UNRECOGNISED);
    }

    @Test
    void tellsFormatsByTheirContent() {
        assertThat(zip("[Content_Types].xml", "word/document.xml")).isEqualTo(Format.DOCX);
        assertThat(zip("[Content_Types].xml", "word/document2.xml", "word/embeddings/a.xlsx"))
                .isEqualTo(Format.DOCX);
        assertThat(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"))
                .isEqualTo(Format.XLSX);
        assertThat(zip("OFD.xml", "Doc_0/Document.xml")).isEqualTo(Format.OFD);
        assertThat(zip("一/二.pdf", "三.docx")).isEqualTo(Format.ARCHIVE);
        byte[] cut = Zips.cut(Zips.of("[Content_Types].xml", "x", "word/document.xml", "x".repeat(99)), 0.6);
        assertThat(Format.of(new Source("a", cut))).isEqualTo(Format.DOCX);
        assertThat(Format.of(new Source("a", utf8("<!DOCTYPE html><html>")))).isEqualTo(Format.HTML);
        assertThat(Format.of(new Source("a", utf8("{\\rtf1")))).isEqualTo(Format.RTF);
        assertThat(Format.of(new Source("a", utf8("junk\n%PDF-1.4")))).isEqualTo(Format.PDF);
        assertThat(Format.of(new Source("a.pdf", utf8(WORDS)))).isEqualTo(Format.TXT);
    }

    private static Format zip(String... names) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        List.of(names).forEach(name -> parts.put(name, utf8("<a/>")));
        return Format.of(new Source("a", Zips.of(parts)));
    }

    @Test
    void tellsWebPagesWhateverTheirName() {
        for (String page : List.of(
                "<html>",
                "\uFEFF  <!DOCTYPE html PUBLIC \"x\">",
                "<?xml version=\"1.0\"?><!-- x --><html xmlns=\"y\">",
                "<table border=1><tr>",
                "<meta charset=gbk>",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x")) {
            assertThat(Format.of(new Source("a.doc", utf8(page)))).as(page).isEqualTo(Format.HTML);
        }
        assertThat(Format.of(new Source("a.html", utf8("收入<html>支出")))).isEqualTo(Format.TXT);
    }

    @Test
    void picksDocumentsOutOfAFolder() {
        assertThat(List.of("a.PDF", "决算.txt", "a.odt", "a.xlsb", "a.zip", "a.wps"))
                .allMatch(Documents::isDocumentName);
        assertThat(List.of("~$a.pdf", "._a.pdf", "a.log", "a.csv", "README", "a.png"))
                .noneMatch(Documents::isDocumentName);
    }

    @Test
    void readsAFileByItsContentWhenItsNameLies() {
        Document document = Documents.read("决算.pdf", utf8(WORDS));
        assertThat(codes(document)).containsExactly("NOT_WHAT_IT_SAYS");
        assertThat(document.isUnusable()).isFalse();
        assertThat(document.format()).isEqualTo("txt");
        assertThat(document.blocks()).hasSize(1);
        assertThat(codes(Documents.read("决算", utf8(WORDS)))).isEmpty();
    }

    @Test
    void readsEveryCommonEncodingOfPlainText() {
        String text = WORDS + "\n一、上饶市乡村振兴局。\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GBK"),
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            assertText(text.getBytes(charset), charset.name());
        }
        assertText(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "UTF-8 with mark");
        assertText(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "UTF-16LE with mark");
        assertText(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "Windows lines");
    }

    private static void assertText(byte[] bytes, String as) {
        Document document = Documents.read("决算.txt", bytes);
        assertThat(document.problems()).as(as).isEmpty();
        assertThat(document.blocks()).as(as).hasSize(2);
        assertThat(((Block.Paragraph) document.blocks().getFirst()).text().characters())
                .as(as)
                .isEqualTo(WORDS);
    }

    @Test
    void saysWhenBytesAreInNoEncoding() {
        byte[] broken = (WORDS + "\n" + WORDS).getBytes(Charset.forName("GBK"));
        broken[7] = (byte) 0xFF;
        assertThat(codes(Documents.read("决算.txt", broken))).containsExactly("UNREADABLE_TEXT");
        assertUnusable(Documents.read("空白.txt", utf8(" \n\n \n")), ProblemCode.NO_TEXT);
    }

    @Test
    void hasWordsForEveryProblem() {
        for (ProblemCode code : ProblemCode.values()) {
            Problem problem = code.problem("甲", "乙", "丙");
            assertThat(problem.message()).as(code.name()).endsWith("。").doesNotContain("{");
            assertThat(problem.remedy()).as(code.name()).endsWith("。").doesNotContain("{");
        }
    }
}
