package org.benmo.documents.publication;

/** Writes a publication as one kind of file. The same publication gives the same bytes. */
public interface PublicationWriter {
    /** The extension of its files, without the dot. */
    String extension();

    /** The whole file. */
    byte[] write(Publication publication);
}
