package org.benmo.bureau.review;

/**
 * A file in a batch.
 *
 * @param id number
 * @param batch it belongs to
 * @param name as handed in
 * @param sha256 of its content
 * @param state WAITING, CHECKING or DONE
 * @param outcome a {@link org.benmo.reports.FileResult.State} when done
 * @param unit found in it; may be empty
 * @param year found in it; 0 when none
 * @param errors how many
 * @param warnings how many
 * @param infos how many
 * @param open errors and warnings no one has decided about
 */
public record ReviewFile(
        long id,
        long batch,
        String name,
        String sha256,
        String state,
        String outcome,
        String unit,
        int year,
        int errors,
        int warnings,
        int infos,
        int open) {}
