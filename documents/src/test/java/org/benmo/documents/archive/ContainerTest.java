package org.benmo.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.junit.jupiter.api.Test;

class ContainerTest {
    private static Container open(byte[] bytes) throws Refusal {
        return Container.open(new Source("x.docx", bytes));
    }

    private static void assertRefused(ThrowingCallable action, ProblemCode code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code.name()));
    }

    @Test
    void givesEntriesByNameWhateverTheirCase() throws IOException {
        Container container = open(Zips.of("word/document.xml", "<正文/>", "说明.txt", "一", "a/", ""));
        assertThat(container.names()).containsExactly("word/document.xml", "说明.txt");
        assertThat(new String(container.read("Word/Document.XML"), StandardCharsets.UTF_8))
                .isEqualTo("<正文/>");
        assertThat(container.has("word/none.xml")).isFalse();
        assertThat(container.problems()).isEmpty();
        assertRefused(() -> container.read("word/none.xml"), ProblemCode.MISSING_PART);
    }

    @Test
    void leavesOutNamesThatLeadOutside() throws IOException {
        byte[] bytes = Zips.of("aaaaaaaa.xml", "1", "bbbbbbbb.xml", "2", "word/x.xml", "3", "c:/x.xml", "4");
        bytes = Zips.replaced(bytes, "aaaaaaaa.xml", "../../aa.xml");
        bytes = Zips.replaced(bytes, "bbbbbbbb.xml", "/etc/bbb.xml");
        Container container = open(bytes);
        assertThat(container.names()).containsExactly("word/x.xml");
        assertThat(container.problems()).extracting(Problem::code).containsExactly("ODD_PARTS");
        assertThat(container.problems().getFirst().message()).contains("3 个", "../../aa.xml");
    }

    @Test
    void readsTheFirstOfTwoEntriesWithOneNameAndSaysSo() throws IOException {
        byte[] bytes = Zips.replaced(Zips.of("a.xml", "first", "b.xml", "second"), "b.xml", "A.xml");
        Container container = open(bytes);
        assertThat(container.read("a.xml")).asString().isEqualTo("first");
        assertThat(container.problems()).extracting(Problem::code).containsExactly("DOUBLE_PARTS");
    }

    @Test
    void refusesWhatIsEncryptedCutOffOrBroken() {
        byte[] good = Zips.of("word/document.xml", "x".repeat(1000));
        assertRefused(() -> open(Zips.markedEncrypted(good)), ProblemCode.ENCRYPTED);
        assertRefused(() -> open(Zips.cut(good, 0.9)), ProblemCode.TRUNCATED);
        assertRefused(() -> open(Zips.cut(good, 0.5)), ProblemCode.TRUNCATED);
        assertRefused(() -> open("not a container".getBytes(StandardCharsets.UTF_8)), ProblemCode.DAMAGED);
        byte[] broken = good.clone();
        for (int i = 50; i < 55; i++) {
            broken[i] ^= 0x5A;
        }
        assertRefused(() -> open(broken).read("word/document.xml"), ProblemCode.DAMAGED);
    }

    @Test
    void noticesBytesChangedOnTheWay() throws IOException {
        String text = "本年收入合计615.41万元";
        java.io.ByteArrayOutputStream stored = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(stored)) {
            zip.setLevel(0);
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(open(stored.toByteArray()).read("word/document.xml"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
        byte[] changed = Zips.replaced(stored.toByteArray(), "615.41", "651.41");
        assertRefused(() -> open(changed).read("word/document.xml"), ProblemCode.DAMAGED);
    }

    @Test
    void refusesABombBeforeItGrows() throws IOException {
        byte[] bomb = Zips.of(Map.of("word/document.xml", new byte[200 << 20]));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(() -> open(bomb).prove(), ProblemCode.EXCESSIVE);
        Container container = open(bomb);
        try (InputStream in = container.stream("word/document.xml")) {
            assertRefused(() -> in.transferTo(java.io.OutputStream.nullOutputStream()), ProblemCode.EXCESSIVE);
        }
    }

    @Test
    void refusesManySmallBombsTogether() {
        // Each is below every bound for one entry; noise keeps the ratio low.
        byte[] part = new byte[6 << 20];
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            parts.put("xl/" + i + ".xml", part);
        }
        byte[] bytes = Zips.of(parts);
        assertRefused(() -> open(bytes).prove(), ProblemCode.EXCESSIVE);
        assertRefused(
                () -> {
                    Container container = open(bytes);
                    for (String name : container.names()) {
                        container.read(name);
                    }
                },
                ProblemCode.EXCESSIVE);
    }

    @Test
    void refusesEndlessDirectories() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i <= ZipDirectory.ENTRIES_MAX; i++) {
            parts.put(Integer.toString(i), new byte[0]);
        }
        assertRefused(() -> open(Zips.of(parts)), ProblemCode.EXCESSIVE);
    }

    @Test
    void neverOpensContainersInside() throws IOException {
        byte[] inner = Zips.of(Map.of("x", new byte[100 << 20]));
        Container container = open(Zips.of(Map.of("word/embeddings/inner.zip", inner)));
        container.prove();
        assertThat(container.read("word/embeddings/inner.zip")).isEqualTo(inner);
    }
}
