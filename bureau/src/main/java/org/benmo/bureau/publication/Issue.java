package org.benmo.bureau.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A package that is to be published.
 *
 * @param year fiscal year
 * @param replaces number of the newest version whoever publishes has seen; 0 when none was published
 * @param unit who publishes, as printed
 * @param title of the document
 * @param files the whole package as composed: content by name, such as {@code open-data/figures.csv}
 * @param packageHash what was signed, see {@link PackageHash}
 * @param signatures in order
 * @param approvedOn day of the approval (批复)
 * @param publishedBy login of who publishes
 * @param reason why a published document is corrected; empty for the first version
 */
public record Issue(
        int year,
        int replaces,
        String unit,
        String title,
        Map<String, byte[]> files,
        String packageHash,
        List<Signature> signatures,
        LocalDate approvedOn,
        String publishedBy,
        String reason) {
    /** Keeps its own copies of the lists; the bytes are the caller's and are not changed by anyone. */
    public Issue {
        files = Map.copyOf(files);
        signatures = List.copyOf(signatures);
    }
}
