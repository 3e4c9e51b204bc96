package org.benmo.bureau.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One published version of a year. It never changes; what replaced it may come later.
 *
 * @param year fiscal year
 * @param number 1 for the first
 * @param unit who published
 * @param title of the document
 * @param packageHash what was signed
 * @param approvedOn day of the approval (批复)
 * @param publishedAt when
 * @param publishedBy login of who published
 * @param reason why the version before was corrected; empty for the first
 * @param signatures in order
 * @param files that everyone may have
 * @param replacedBy number of the version that replaced this one; empty while it is the newest
 */
public record Version(
        int year,
        int number,
        String unit,
        String title,
        String packageHash,
        LocalDate approvedOn,
        Instant publishedAt,
        String publishedBy,
        String reason,
        List<Signature> signatures,
        List<PublishedFile> files,
        Optional<Integer> replacedBy) {

    /** When it was due and on which day after the approval it came. */
    public Deadline deadline() {
        return Deadline.met(approvedOn, publishedAt);
    }

    /** The files in the order people look for them. */
    public List<PublishedFile> filesForPeople() {
        return files.stream()
                .sorted(Comparator.comparingInt(PublishedFile::rank).thenComparing(PublishedFile::name))
                .toList();
    }

    /** The file with this {@link PublishedFile#key}. */
    public Optional<PublishedFile> file(String key) {
        return files.stream().filter(file -> file.key().equals(key)).findFirst();
    }
}
