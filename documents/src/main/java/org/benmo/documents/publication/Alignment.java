package org.benmo.documents.publication;

/** Where words stand between the edges of their column. */
public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFIED
}
