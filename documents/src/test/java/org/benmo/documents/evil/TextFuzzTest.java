package org.benmo.documents.evil;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.benmo.documents.Documents;

/** Whatever a text says, reading it ends in a document. */
class TextFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void reads(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Sentences.check(Documents.read("fuzz.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
