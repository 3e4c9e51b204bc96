package org.benmo.reports.publishing;

import java.util.Locale;
import java.util.Optional;

/** A kind of file of the package. */
public enum Kind {
    PDF,
    OFD,
    DOCX,
    XLSX,
    HTML,
    /** Open data: the same figures as JSON and CSV, with their schema. */
    JSON;

    /** The kind of a word of the command line. */
    public static Optional<Kind> named(String word) {
        for (Kind kind : values()) {
            if (kind.extension().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The extension of its file. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
