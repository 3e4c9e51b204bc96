package org.benmo.documents.evil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.benmo.documents.docx.Docx.body;
import static org.benmo.documents.docx.Docx.p;
import static org.benmo.documents.docx.Docx.tbl;
import static org.benmo.documents.docx.Docx.tc;
import static org.benmo.documents.docx.Docx.tr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Zips;
import org.benmo.documents.docx.Docx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word documents made to do harm, or broken: each ends in a sentence, and what can be read is read. */
class EvilDocxTest {
    private static final String RELS = "word/_rels/document.xml.rels";

    private static void assertRefused(Document document, ProblemCode code) {
        assertThat(document.problems()).extracting(Problem::code).containsExactly(code.name());
        assertThat(document.isUnusable()).isTrue();
        assertThat(document.blocks()).isEmpty();
        assertThat(document.problems().getFirst().message()).endsWith("。");
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text().characters())
                .toList();
    }

    private static Document read(byte[] bytes) {
        return Documents.read("决算.docx", bytes);
    }

    @Test
    void bombInTheMainPart() {
        byte[] blanks = new byte[190 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] head =
                ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>")
                        .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, blanks, 0, head.length);
        assertRefused(read(Zips.of(java.util.Map.of("word/document.xml", blanks))), ProblemCode.EXCESSIVE);
    }

    @Test
    void entitiesOfAnyKind(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        String external = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String growing =
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (String type : List.of(external, growing)) {
            for (String entity : List.of("&x;", "&c;")) {
                String xml = type
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + p(entity) + "</w:body></w:document>";
                assertRefused(body().part("word/document.xml", xml).read(), ProblemCode.UNSAFE_XML);
            }
        }
        String styles = external
                + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&x;</w:styles>";
        assertRefused(body(p("正文")).part("word/styles.xml", styles).read(), ProblemCode.UNSAFE_XML);
    }

    @Test
    void tablesInTablesWithoutEnd() {
        int deep = 10_000;
        String xml = ("<w:tbl><w:tr><w:tc>").repeat(deep) + p("底") + "</w:tc></w:tr></w:tbl>".repeat(deep);
        assertRefused(body(xml).read(), ProblemCode.EXCESSIVE);
        String some = ("<w:tbl><w:tr>" + tc("外") + "<w:tc>").repeat(20) + p("底") + "</w:tc></w:tr></w:tbl>".repeat(20);
        assertThat(body(some).read().problems()).isEmpty();
    }

    @Test
    void cellsWithoutEnd() {
        String wide = tr("<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + p("宽") + "</w:tc>", tc("1.00"));
        Document document = body(tbl(wide.repeat(50))).read();
        Block.Table table = (Block.Table) document.blocks().getFirst();
        assertThat(table.columns()).isEqualTo(2);
        assertThat(table.rows()).isEqualTo(50);
        String many = tr("<w:tc/>".repeat(1000)).repeat(1100);
        assertRefused(body(tbl(many)).read(), ProblemCode.EXCESSIVE);
    }

    @Test
    void stylesAndListsThatLeadInCircles() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"c\"><w:basedOn w:val=\"c\"/></w:style>";
        String text =
                "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"c\"/></w:rPr><w:t>正文</w:t></w:r></w:p>";
        Document document = body(text)
                .part(
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + styles
                                + "</w:styles>")
                .read();
        assertThat(paragraphs(document)).containsExactly("正文");
    }

    @Test
    void numbersLongerThanTheText() {
        String lists =
                "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"1\">"
                        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\""
                        + "%1".repeat(100_000)
                        + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>二</w:t></w:r></w:p>";
        Document document =
                body(item.repeat(1000)).part("word/numbering.xml", lists).read();
        assertThat(document.problems()).isEmpty();
        assertThat(paragraphs(document)).hasSize(2000).allMatch(text -> text.length() < 200);
    }

    @Test
    void oneParagraphWithoutEnd() {
        Document document = body("<w:p>" + "<w:r><w:t>收入</w:t></w:r>".repeat(200_000) + "</w:p>")
                .read();
        assertThat(paragraphs(document))
                .singleElement()
                .satisfies(text -> assertThat(text).hasSize(400_000));
    }

    @Test
    void relationshipsThatLeadOutside(@TempDir Path folder) throws IOException {
        Path outside = Files.write(folder.resolve("other.xml"), body(p("外面")).bytes());
        String external =
                "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" TargetMode=\"External\" Target=\""
                        + outside.toUri() + "\"/></Relationships>";
        assertThat(paragraphs(body(p("里面")).part("_rels/.rels", external).read()))
                .containsExactly("里面");
        String climbing =
                "<Relationships><Relationship Id=\"r1\" Type=\"x/styles\" Target=\"../../../../../../etc/passwd\"/></Relationships>";
        assertThat(paragraphs(body(p("里面")).part(RELS, climbing).read())).containsExactly("里面");
    }

    @Test
    void brokenOrMissingParts() {
        assertThat(paragraphs(body(p("正文")).part("_rels/.rels", "<broken").read()))
                .containsExactly("正文");
        assertThat(paragraphs(body(p("正文")).part("[Content_Types].xml", "<x/>").read()))
                .containsExactly("正文");
        assertRefused(body(p("正文")).part("word/styles.xml", "<broken").read(), ProblemCode.DAMAGED);
        assertRefused(body(p("正文")).part("word/document.xml", "<w:document").read(), ProblemCode.DAMAGED);
        assertRefused(body(p("正文")).part("word/document.xml", "").read(), ProblemCode.DAMAGED);
        assertRefused(
                read(Zips.of("word/document.xml.bak", "x", "word/documents.xml", "x", "[Content_Types].xml", "x")),
                ProblemCode.MISSING_PART);
        assertRefused(body(p(" ")).read(), ProblemCode.NO_TEXT);
    }

    @Test
    void cutEncryptedOrSmugglingContainers() {
        byte[] good = body(p("正文")).bytes();
        assertRefused(read(Zips.cut(good, 0.8)), ProblemCode.TRUNCATED);
        assertRefused(read(Zips.markedEncrypted(good)), ProblemCode.ENCRYPTED);
        byte[] two = body(p("给人看的")).part("word/document.xmm", "<x/>").bytes();
        Document smuggled = read(Zips.replaced(two, "word/document.xmm", "word/document.xml"));
        assertThat(smuggled.problems()).extracting(Problem::code).containsExactly("DOUBLE_PARTS");
        assertThat(paragraphs(smuggled)).containsExactly("给人看的");
        byte[] climbing =
                Zips.replaced(body(p("正文")).part("wordabcd.xml", "<x/>").bytes(), "wordabcd.xml", "../../ab.xml");
        assertThat(read(climbing).problems()).extracting(Problem::code).containsExactly("ODD_PARTS");
    }

    @Test
    void passwordsAndMacros() {
        byte[] ole = new byte[1024];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, ole, 0, mark.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 512, name.length);
        ole[512 + 64] = (byte) (name.length + 2);
        ole[512 + 66] = 2;
        assertRefused(read(ole), ProblemCode.ENCRYPTED);
        Document macros = Documents.read(
                "决算.docm", body(p("正文")).part("word/vbaProject.bin", "x").bytes());
        assertThat(macros.problems()).extracting(Problem::code).containsExactly("MACROS");
        assertThat(paragraphs(macros)).containsExactly("正文");
    }

    @Test
    void bytesChangedByChance() {
        byte[] good = body(p("一、收入决算情况说明"), tbl(tr(tc("项目"), tc("决算数")), tr(tc("合计"), tc("615.41"))))
                .bytes();
        Random random = new Random(20260101);
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j <= i % 5; j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Document document = read(bad);
            assertThat(document.isUnusable() || !document.blocks().isEmpty()).isTrue();
        }
    }

    @Test
    void xmlChangedByChance() {
        String good = Docx.tbl(tr(tc("项目"), tc("决算数")), tr(tc("合计"), tc("615.41"))) + p("本年收入合计615.41万元。");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder bad = new StringBuilder(good);
            int from = random.nextInt(bad.length());
            switch (i % 3) {
                case 0 -> bad.delete(from, Math.min(bad.length(), from + random.nextInt(30)));
                case 1 -> bad.insert(from, bad.substring(0, random.nextInt(bad.length())));
                default -> bad.setCharAt(from, (char) random.nextInt(0x7F));
            }
            Document document = body(bad.toString()).read();
            assertThat(document.isUnusable() || !document.blocks().isEmpty()).isTrue();
        }
    }
}
