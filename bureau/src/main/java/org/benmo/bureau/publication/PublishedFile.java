package org.benmo.bureau.publication;

import java.util.List;
import java.util.Locale;

/**
 * A file of a published version that everyone may have.
 *
 * @param name as it is called when downloaded, with its folder where it has one
 * @param sha256 of its content, hexadecimal
 * @param size in bytes
 */
public record PublishedFile(String name, String sha256, long size) {
    /** Keys of what a composed package holds, in the order people look for them. */
    private static final List<String> KNOWN = List.of(
            "pdf",
            "ofd",
            "docx",
            "xlsx",
            "html",
            "open-data-figures.csv",
            "open-data-figures.schema.json",
            "disclosure.json",
            "lineage.json");

    /** Last part of its address: the extension of the document's kinds, else the name with {@code -} for {@code /}. */
    public String key() {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String kind : KNOWN.subList(0, 5)) {
            if (lower.endsWith("." + kind)) {
                return kind;
            }
        }
        return name.replace('/', '-');
    }

    /** Key of the words that say what it is. */
    public String about() {
        return "publication.kind." + (KNOWN.contains(key()) ? key() : "other");
    }

    /** Its place in a list for people. */
    int rank() {
        int rank = KNOWN.indexOf(key());
        return rank < 0 ? KNOWN.size() : rank;
    }

    /** The name without its folder. */
    public String plainName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The size for people. */
    public String printedSize() {
        return size < (1 << 20) ? Math.max(1, size >> 10) + " KB" : ((size * 10) >> 20) / 10.0 + " MB";
    }
}
