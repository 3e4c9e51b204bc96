package org.benmo.documents.evil;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.benmo.documents.Documents;

/** Whatever follows the head of a PDF file, reading it ends in a document. */
class PdfFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void reads(byte[] data) {
        byte[] file = new byte[data.length + 9];
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, file, 0, 9);
        System.arraycopy(data, 0, file, 9, data.length);
        Sentences.check(Documents.read("fuzz.pdf", file));
    }
}
