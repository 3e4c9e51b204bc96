package org.benmo.documents.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.ProblemCode;

/** The central directory of a ZIP container, which is the only list of entries that counts. */
final class ZipDirectory {
    /** A document of a thousand pages with a picture on each stays below. */
    static final int ENTRIES_MAX = 20_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT_MAX = 0xFFFF;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int UTF8 = 1 << 11;
    private static final int ZIP64_EXTRA = 1;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private final ByteBuffer bytes;

    /**
     * One entry.
     *
     * @param name as written, with slashes
     * @param encrypted true when it needs a password
     * @param method 0 stored, 8 deflated
     * @param crc checksum of its bytes; 0 when unknown
     * @param packed how many bytes it takes in the container
     * @param local where its local header stands
     */
    record Entry(String name, boolean encrypted, int method, long crc, long packed, long local) {}

    private ZipDirectory(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** All entries in order. Refuses a container whose directory is cut off, broken or endless. */
    static List<Entry> entries(byte[] bytes) throws Refusal {
        try {
            return new ZipDirectory(bytes).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refusal(ProblemCode.DAMAGED.problem());
        }
    }

    /** Where the bytes of an entry begin. */
    static int content(byte[] bytes, Entry entry) throws Refusal {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long at = entry.local();
        if (at < 0 || at + LOCAL_LENGTH > bytes.length || buffer.getInt((int) at) != LOCAL) {
            throw new Refusal(ProblemCode.DAMAGED.problem());
        }
        long start = at + LOCAL_LENGTH + unsigned(buffer, (int) at + 26) + unsigned(buffer, (int) at + 28);
        if (start + entry.packed() > bytes.length) {
            throw new Refusal(ProblemCode.TRUNCATED.fatal());
        }
        return (int) start;
    }

    private List<Entry> read() throws Refusal {
        int end = end();
        long count = unsigned(bytes, end + 10);
        long at = bytes.getInt(end + 16) & IN_EXTRA;
        int locator = end - ZIP64_LOCATOR_LENGTH;
        if ((count == 0xFFFF || at == IN_EXTRA) && locator >= 0 && bytes.getInt(locator) == ZIP64_LOCATOR) {
            int wide = Math.toIntExact(bytes.getLong(locator + 8));
            if (bytes.getInt(wide) == ZIP64_END) {
                count = bytes.getLong(wide + 32);
                at = bytes.getLong(wide + 48);
            }
        }
        if (count > ENTRIES_MAX) {
            throw new Refusal(ProblemCode.EXCESSIVE.problem());
        }
        List<Entry> entries = new ArrayList<>();
        int position = (int) Math.min(Math.max(at, 0), bytes.limit());
        for (int i = 0; i < count; i++) {
            position = header(position, entries);
        }
        return entries;
    }

    /** A file that lost its end has no directory; that is told apart from one that was never a container. */
    private int end() throws Refusal {
        int lowest = Math.max(0, bytes.limit() - END_LENGTH - COMMENT_MAX);
        for (int at = bytes.limit() - END_LENGTH; at >= lowest; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        boolean begun = bytes.limit() >= 4 && bytes.getInt(0) == LOCAL;
        throw new Refusal(begun ? ProblemCode.TRUNCATED.fatal() : ProblemCode.DAMAGED.problem());
    }

    private int header(int at, List<Entry> entries) throws Refusal {
        if (bytes.getInt(at) != HEADER) {
            throw new Refusal(ProblemCode.DAMAGED.problem());
        }
        int flags = unsigned(bytes, at + 8);
        int name = unsigned(bytes, at + 28);
        int extra = unsigned(bytes, at + 30);
        long packed = bytes.getInt(at + 20) & IN_EXTRA;
        long size = bytes.getInt(at + 24) & IN_EXTRA;
        long local = bytes.getInt(at + 42) & IN_EXTRA;
        int fields = zip64(at + HEADER_LENGTH + name, extra);
        if (fields >= 0) {
            fields += size == IN_EXTRA ? 8 : 0;
            if (packed == IN_EXTRA) {
                packed = bytes.getLong(fields);
                fields += 8;
            }
            local = local == IN_EXTRA ? bytes.getLong(fields) : local;
        }
        byte[] letters = new byte[name];
        bytes.get(at + HEADER_LENGTH, letters);
        entries.add(new Entry(
                name(letters, (flags & UTF8) != 0),
                (flags & 1) != 0,
                unsigned(bytes, at + 10),
                bytes.getInt(at + 16) & IN_EXTRA,
                Math.max(0, packed),
                local));
        return at + HEADER_LENGTH + name + extra + unsigned(bytes, at + 32);
    }

    /** Where the long sizes of an entry stand; -1 when it has none. */
    private int zip64(int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            if (unsigned(bytes, at) == ZIP64_EXTRA) {
                return at + 4;
            }
            at += 4 + unsigned(bytes, at + 2);
        }
        return -1;
    }

    /** Names are UTF-8, or what a Chinese Windows wrote in its own encoding. */
    private static String name(byte[] letters, boolean utf8) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(letters))
                    .toString();
        } catch (CharacterCodingException e) {
            name = new String(letters, utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        }
        return name.replace('\\', '/');
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
