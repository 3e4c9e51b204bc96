package org.benmo.documents.publication.parts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP container in memory; its entries carry one given day, so that the hour of writing leaves no trace. */
public final class Zip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final LocalDate day;

    /** An empty container whose entries will carry this day. */
    public Zip(LocalDate day) {
        this.day = day;
    }

    /** Adds a file. */
    public Zip add(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(day.atTime(12, 0));
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file of markup. */
    public Zip add(String name, Xml content) {
        return add(name, content.bytes());
    }

    /** The whole container; nothing can be added afterwards. */
    public byte[] finish() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
