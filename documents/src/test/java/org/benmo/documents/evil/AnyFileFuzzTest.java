package org.benmo.documents.evil;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.benmo.documents.Documents;

/** Whatever a file is, and whatever it says it is, reading it ends in a document. */
class AnyFileFuzzTest {
    private static final String[] NAMES = {
        "f", "f.docx", "f.xlsx", "f.xls", "f.html", "f.ofd", "f.zip", "f.pdf", "f.txt"
    };

    @FuzzTest(maxDuration = "5m")
    void reads(byte[] data) {
        String name = data.length == 0 ? "f" : NAMES[Math.floorMod(data[0], NAMES.length)];
        byte[] file = data.length == 0 ? data : java.util.Arrays.copyOfRange(data, 1, data.length);
        Sentences.check(Documents.read(name, file));
    }
}
