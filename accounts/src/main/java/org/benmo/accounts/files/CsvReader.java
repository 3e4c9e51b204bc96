package org.benmo.accounts.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CSV from its bytes: quotes as in RFC 4180, commas, any line end, a byte order mark or none. Cells become text only when
 * asked for, and words that were met lately are not made again: a year of vouchers is a few words a million times over.
 */
final class CsvReader implements TableReader {
    private static final int POOL = 1 << 14;

    private final String file;
    private final byte[] bytes;
    private final int[] pooledStart = new int[POOL];
    private final int[] pooledEnd = new int[POOL];
    private final String[] pooled = new String[POOL];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] quoted = new boolean[32];
    private int cells;
    private int at;
    private int line = 1;
    private int rowLine;
    private final List<String> header = new ArrayList<>();

    /** The bytes are not UTF-8. */
    static final class NotUtf8 extends Exception {
        private static final long serialVersionUID = 1L;
    }

    CsvReader(String file, byte[] bytes) throws NotUtf8 {
        this.file = file;
        this.bytes = bytes;
        Arrays.fill(pooled, "");
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        this.at = mark ? 3 : 0;
        requireUtf8();
        if (next()) {
            for (int i = 0; i < cells; i++) {
                header.add(text(i));
            }
        }
    }

    private void requireUtf8() throws NotUtf8 {
        try {
            java.nio.CharBuffer chunk = java.nio.CharBuffer.allocate(8192);
            java.nio.charset.CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            java.nio.charset.CoderResult result;
            do {
                chunk.clear();
                result = decoder.decode(in, chunk, true);
                if (result.isError()) {
                    result.throwException();
                }
            } while (result.isOverflow());
        } catch (CharacterCodingException e) {
            NotUtf8 wrong = new NotUtf8();
            wrong.initCause(e);
            throw wrong;
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        while (at < bytes.length) {
            rowLine = line;
            readRow();
            for (int i = 0; i < cells; i++) {
                if (ends[i] > starts[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readRow() {
        cells = 0;
        boolean more = true;
        while (more) {
            if (cells == starts.length) {
                starts = Arrays.copyOf(starts, cells * 2);
                ends = Arrays.copyOf(ends, cells * 2);
                quoted = Arrays.copyOf(quoted, cells * 2);
            }
            boolean quote = at < bytes.length && bytes[at] == '"';
            more = quote ? quotedCell() : plainCell();
            cells++;
        }
    }

    /** Reads to the comma or the end of the row; true when a comma follows. */
    private boolean plainCell() {
        int from = at;
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        put(from, at, false);
        return endCell();
    }

    private boolean quotedCell() {
        int from = ++at;
        while (at < bytes.length && !closesQuote()) {
            if (bytes[at] == '\n') {
                line++;
            }
            at += bytes[at] == '"' ? 2 : 1;
        }
        put(from, Math.min(at, bytes.length), true);
        at++;
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return endCell();
    }

    /** A quote that is not doubled. */
    private boolean closesQuote() {
        boolean quote = bytes[at] == '"';
        boolean doubled = at + 1 < bytes.length && bytes[at + 1] == '"';
        return quote && !doubled;
    }

    private boolean endCell() {
        if (at >= bytes.length) {
            return false;
        }
        byte end = bytes[at++];
        if (end == ',') {
            return true;
        }
        if (end == '\r' && at < bytes.length && bytes[at] == '\n') {
            at++;
        }
        line++;
        return false;
    }

    private void put(int from, int to, boolean isQuoted) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        starts[cells] = start;
        ends[cells] = end;
        quoted[cells] = isQuoted;
    }

    @Override
    public int row() {
        return rowLine;
    }

    @Override
    public String text(int column) {
        if (column >= cells) {
            return "";
        }
        int start = starts[column];
        int end = ends[column];
        if (start == end) {
            return "";
        }
        int hash = column;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (POOL - 1);
        if (pooledEnd[slot] > 0 && Arrays.equals(bytes, pooledStart[slot], pooledEnd[slot], bytes, start, end)) {
            return pooled[slot];
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        String plain = (quoted[column] ? text.replace("\"\"", "\"") : text).strip();
        pooledStart[slot] = start;
        pooledEnd[slot] = end;
        pooled[slot] = plain;
        return plain;
    }
}
