package org.benmo.documents;

/**
 * Reads one kind of file. Readers are found through {@link java.util.ServiceLoader}; {@link Documents} picks one by the
 * content of a file, never by its name alone.
 */
public interface Reader {
    /** The kind it reads. */
    Format format();

    /** Reads a file of that kind. What cannot be used becomes a {@link Problem}; it never throws for bad input. */
    Document read(Source source);
}
