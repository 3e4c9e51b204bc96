package org.benmo.documents.archive;

/** Strangers' names in our sentences. */
final class Quoted {
    private static final int LENGTH_MAX = 60;

    private Quoted() {}

    /** The name without control characters, cut when it is long. */
    static String name(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= LENGTH_MAX ? clean : clean.substring(0, LENGTH_MAX) + "…";
    }
}
