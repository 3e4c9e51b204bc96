package org.benmo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertUnusable(picture, ProblemCode.UNKNOWN_FORMAT);
        assertThat(picture.problems().getFirst().message()).contains("图片");
        assertThat(picture.problems().getFirst().remedy()).contains("PDF", "TXT");
        assertUnusable(Documents.read("x.bin", new byte[] {1, 2, 3, 4, 0, 5, 6, 7, 1}), ProblemCode.UNKNOWN_FORMAT);
    }

    @Test
    void tellsFormatsByTheirContent() {
        assertThat(Format.of(new Source("a", utf8("PK\u0003\u0004....word/document.xml"))))
                .isEqualTo(Format.DOCX);
        assertThat(Format.of(new Source("a", utf8("PK\u0003\u0004....xl/workbook.xml"))))
                .isEqualTo(Format.XLSX);
        assertThat(Format.of(new Source("a", utf8("PK\u0003\u0004....OFD.xml"))))
                .isEqualTo(Format.OFD);
        assertThat(Format.of(new Source("a", utf8("PK\u0003\u0004....")))).isEqualTo(Format.ARCHIVE);
        assertThat(Format.of(new Source("a", utf8("<!DOCTYPE html><html>")))).isEqualTo(Format.HTML);
        assertThat(Format.of(new Source("a", utf8("{\\rtf1")))).isEqualTo(Format.RTF);
        assertThat(Format.of(new Source("a", utf8("junk\n%PDF-1.4")))).isEqualTo(Format.PDF);
        assertThat(Format.of(new Source("a.pdf", utf8(WORDS)))).isEqualTo(Format.TXT);
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
