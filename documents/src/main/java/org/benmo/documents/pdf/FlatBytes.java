package org.benmo.documents.pdf;

import java.io.EOFException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes in memory, read without detours. */
final class FlatBytes implements RandomAccessRead {
    private final byte[] bytes;
    private int at;
    private boolean closed;

    FlatBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at >= bytes.length) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public void seek(long position) throws EOFException {
        if (position < 0) {
            throw new EOFException("before the first byte: " + position);
        }
        at = (int) Math.min(position, bytes.length);
    }

    @Override
    public void rewind(int count) {
        at = Math.max(0, at - count);
    }

    @Override
    public void skip(int count) {
        at = Math.min(bytes.length, at + count);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int available() {
        return bytes.length - at;
    }

    @Override
    public boolean isEOF() {
        return at >= bytes.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }
}
