package org.benmo.documents;

/**
 * The bytes of a file with the name they came under.
 *
 * @param name the file's name, without its folder
 * @param bytes its content; owned by the reader, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Source(String name, byte[] bytes) {
    /** The letters after the last dot of the name in lower case; empty without a dot. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** True when the bytes at {@code offset} are these. */
    public boolean has(int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
