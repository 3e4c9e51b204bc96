package org.benmo.documents.evil;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.benmo.documents.Documents;
import org.benmo.documents.archive.Zips;
import org.benmo.documents.ofd.Ofd;

/** The parts inside a container, where random bytes as a whole file never come: each ends in a document. */
class PartsFuzzTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    @FuzzTest(maxDuration = "3m")
    void readsTheBodyOfAWordDocument(byte[] data) {
        String body = "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + text(data) + "</w:body></w:document>";
        Sentences.check(
                Documents.read("f.docx", Zips.of(Map.of("word/document.xml", body.getBytes(StandardCharsets.UTF_8)))));
    }

    @FuzzTest(maxDuration = "3m")
    void readsThePageOfAnOfd(byte[] data) {
        Sentences.check(Ofd.pages(Ofd.text(20, 40, "第一页。"))
                .part("Doc_0/Pages/Page_0/Content.xml", text(data))
                .read());
    }

    @FuzzTest(maxDuration = "3m")
    void readsTheSheetOfAWorkbook(byte[] data) {
        Sentences.check(
                Documents.read("f.xlsx", EvilSheets.withSheet(text(data)).bytes()));
    }

    @FuzzTest(maxDuration = "3m")
    void readsAWebPage(byte[] data) {
        String page = "<html><body><table><tr><td>" + text(data) + "</td></tr></table></body></html>";
        Sentences.check(Documents.read("f.html", page.getBytes(StandardCharsets.UTF_8)));
    }
}
