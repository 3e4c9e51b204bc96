package org.benmo.disclosure;

import java.util.Optional;

/**
 * The other publications given with one.
 *
 * @param prior the final accounts of the year before
 * @param budget the published budget of the same year
 */
public record Companions(Optional<Companion> prior, Optional<Companion> budget) {
    /** None. */
    public static final Companions NONE = new Companions(Optional.empty(), Optional.empty());
}
