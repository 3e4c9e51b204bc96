package org.benmo.accounts.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads one table row by row, whatever kind of file it stands in, or the database of an office. */
public interface TableReader extends Closeable {
    /** Name of the file. */
    String file();

    /** Sheet of a workbook; empty otherwise. */
    String sheet();

    /** The words of the first row, without white space around them. */
    List<String> header();

    /** Goes to the next row that is not empty; false after the last. */
    boolean next() throws IOException;

    /** The row's number in the file, the header being 1. */
    int row();

    /** The text of a cell, without white space around it; empty when the row ends before. */
    String text(int column);

    @Override
    default void close() throws IOException {}
}
