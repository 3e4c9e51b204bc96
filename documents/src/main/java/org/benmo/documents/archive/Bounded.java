package org.benmo.documents.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.benmo.documents.ProblemCode;

/** Counts what comes out of an entry against an allowance, and knows at its end whether it is what was put in. */
final class Bounded extends FilterInputStream {
    private static final int BUFFER = 8192;

    private final Allowance allowance;
    private final ZipDirectory.Entry entry;
    private final CRC32 sum = new CRC32();
    private long grown;
    private boolean failed;
    private boolean closed;

    Bounded(InputStream in, Allowance allowance, ZipDirectory.Entry entry) {
        super(in);
        this.allowance = allowance;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                grown += count;
                sum.update(buffer, offset, count);
                allowance.take(count, grown, entry.packed());
            }
            return count;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return Math.max(0, read(new byte[Math.clamp(n, 0, BUFFER)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            byte[] rest = new byte[BUFFER];
            while (!failed && read(rest, 0, rest.length) >= 0) {
                // What stands behind the root of an XML part counts for the sum too.
            }
            if (!failed && entry.crc() != 0 && sum.getValue() != entry.crc()) {
                throw new Refusal(ProblemCode.DAMAGED.problem());
            }
        } finally {
            in.close();
        }
    }
}
