package org.benmo.bureau.review;

import java.time.Instant;

/**
 * Files handed in together.
 *
 * @param id number
 * @param name given by who handed them in
 * @param createdBy login
 * @param createdAt when
 * @param paused true while no further file is begun
 * @param files how many
 * @param done how many are checked
 * @param errors findings that are errors
 */
public record Batch(
        long id, String name, String createdBy, Instant createdAt, boolean paused, int files, int done, int errors) {
    /** Per cent done, 100 for an empty batch. */
    public int percent() {
        return files == 0 ? 100 : done * 100 / files;
    }
}
