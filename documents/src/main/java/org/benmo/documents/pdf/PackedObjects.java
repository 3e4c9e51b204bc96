package org.benmo.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** Measures the packed streams that hold a file's objects and cross references, which PDFBox unpacks before anything else. */
final class PackedObjects {
    private static final long UNPACKED_MAX = 96L << 20;
    private static final int DICTIONARY_MAX = 2048;
    private static final List<String> KINDS = List.of("/ObjStm", "/XRef");

    private final byte[] file;
    private long unpacked;

    private PackedObjects(byte[] file) {
        this.file = file;
    }

    /** True when they unpack to more than any published file needs. */
    static boolean areExcessive(byte[] file) {
        PackedObjects objects = new PackedObjects(file);
        for (String kind : KINDS) {
            byte[] name = kind.getBytes(StandardCharsets.ISO_8859_1);
            for (int at = objects.find(name, 0, file.length); at >= 0; at = objects.find(name, at + 1, file.length)) {
                if (objects.isExcessiveAt(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isExcessiveAt(int at) {
        int limit = Math.min(file.length, at + DICTIONARY_MAX);
        int start = find("stream".getBytes(StandardCharsets.ISO_8859_1), at, limit);
        if (start < 0) {
            return false;
        }
        int from = Math.max(0, at - DICTIONARY_MAX / 2);
        String dictionary = new String(file, from, start - from, StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(dictionary.lastIndexOf("obj") + 1);
        if (dictionary.split("Decode\\b", -1).length > 2) {
            // No program packs these twice.
            return true;
        }
        int data = start + "stream".length();
        while (data < file.length && (file[data] == '\r' || file[data] == '\n')) {
            data++;
        }
        return measure(data);
    }

    private boolean measure(int data) {
        byte[] buffer = new byte[1 << 16];
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(file, data, file.length - data))) {
            for (int n = in.read(buffer); n >= 0 && unpacked <= UNPACKED_MAX; n = in.read(buffer)) {
                unpacked += n;
            }
        } catch (IOException e) {
            // Not deflated, or broken: PDFBox stops at the same place.
            return unpacked > UNPACKED_MAX;
        }
        return unpacked > UNPACKED_MAX;
    }

    private int find(byte[] name, int from, int to) {
        for (int i = from; i + name.length <= to; i++) {
            int k = 0;
            while (k < name.length && file[i + k] == name[k]) {
                k++;
            }
            if (k == name.length) {
                return i;
            }
        }
        return -1;
    }
}
