package org.benmo.documents.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an entry against an allowance. */
final class Bounded extends FilterInputStream {
    private final Allowance allowance;
    private final long packed;
    private long grown;

    Bounded(InputStream in, Allowance allowance, long packed) {
        super(in);
        this.allowance = allowance;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws Refusal {
        grown += more;
        allowance.take(more, grown, packed);
    }
}
