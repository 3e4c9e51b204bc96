package org.benmo.documents.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.benmo.documents.Source;

/** How much a workbook would unpack to, measured without keeping any of it. */
final class WorkbookSize {
    /** Marks {@code <} of all parts: some 300,000 cells, which POI holds in about 500 MB. */
    private static final long MARKS_MAX = 2_500_000;

    private static final long BYTES_MAX = 200L << 20;
    private static final int ENTRIES_MAX = 5_000;

    private WorkbookSize() {}

    /** True when reading it would take more memory than a workbook of accounts ever does. */
    static boolean isTooLarge(Source source) {
        long marks = 0;
        long bytes = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES_MAX) {
                    return true;
                }
                boolean xml = entry.getName().endsWith(".xml");
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    bytes += n;
                    marks += xml ? marks(buffer, n) : 0;
                    if (bytes > BYTES_MAX || marks > MARKS_MAX) {
                        return true;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false; // damaged: the reader says so
        }
        return false;
    }

    private static long marks(byte[] buffer, int length) {
        long marks = 0;
        for (int i = 0; i < length; i++) {
            marks += buffer[i] == '<' ? 1 : 0;
        }
        return marks;
    }
}
