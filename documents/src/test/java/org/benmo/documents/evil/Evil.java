package org.benmo.documents.evil;

import java.util.function.Supplier;

/**
 * A file made to break a reader.
 *
 * @param name what is evil about it, with the extension it comes under
 * @param bytes makes it
 */
public record Evil(String name, Supplier<byte[]> bytes) {
    /** Some makers of evil files of one kind. */
    public interface Maker {
        /** The files. */
        java.util.List<Evil> files();
    }
}
