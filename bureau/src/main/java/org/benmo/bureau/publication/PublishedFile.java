package org.benmo.bureau.publication;

/**
 * A file of a published version that everyone may have.
 *
 * @param name as it is called when downloaded, with its folder where it has one
 * @param sha256 of its content, hexadecimal
 * @param size in bytes
 */
public record PublishedFile(String name, String sha256, long size) {
    /** Last part of its address: the extension of the document's kinds, else the name with {@code -} for {@code /}. */
    public String key() {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        for (String kind : new String[] {"pdf", "ofd", "docx", "xlsx", "html"}) {
            if (lower.endsWith("." + kind)) {
                return kind;
            }
        }
        return name.replace('/', '-');
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
