package org.benmo.statements.figures;

/** What became of one form in a document. Not read is not missing: a text file may have lost its tables. */
public enum FormState {
    /** Read with at least one number. */
    FILLED,
    /** The grid is there and empty, with or without a note that says so. */
    EMPTY,
    /** Not found in what was read. */
    NOT_READ
}
