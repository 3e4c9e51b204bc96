package org.benmo.bureau.finalaccounts.web;

import java.util.Optional;
import org.benmo.bureau.books.BookYear;
import org.benmo.bureau.finalaccounts.Gates;
import org.benmo.bureau.publication.Deadline;
import org.benmo.bureau.publication.Version;

/**
 * How far a year is.
 *
 * @param year its books
 * @param waiting vouchers not posted
 * @param gate the newest package
 * @param fresh true when that package is of the books as they are
 * @param version the newest published version
 * @param deadline the clock since the approval
 */
public record YearState(
        BookYear year,
        int waiting,
        Optional<Gates.Gate> gate,
        boolean fresh,
        Optional<Version> version,
        Optional<Deadline> deadline) {
    /** True when the newest package is the published one. */
    public boolean isPublished() {
        return version.isPresent()
                && gate.filter(own -> own.packageHash().equals(version.get().packageHash()))
                        .isPresent();
    }

    /** True when the newest package has passed and is of the books as they are. */
    public boolean hasPassed() {
        return gate.isPresent() && fresh && gate.get().blocking() == 0;
    }

    /** True when all have signed a package that is of the books as they are. */
    public boolean isSigned() {
        return hasPassed() && gate.get().next().isEmpty();
    }
}
