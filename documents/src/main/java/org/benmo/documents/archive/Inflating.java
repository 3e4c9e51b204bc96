package org.benmo.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflates an entry and gives the native memory back when closed. */
final class Inflating extends InflaterInputStream {
    private static final int BUFFER = 8192;

    /** The inflater wants to see one byte more than there is. */
    Inflating(byte[] bytes, int start, int length) {
        super(
                new ByteArrayInputStream(bytes, start, Math.min(length + 1, bytes.length - start)),
                new Inflater(true),
                BUFFER);
    }

    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }
}
