package org.benmo.documents.picture;

import java.util.Optional;
import org.benmo.documents.Problem;

/**
 * A copy of a PDF with marks, or the reason why none was made.
 *
 * @param pdf the copy; empty when it could not be made
 * @param problem why it could not be made, or what to know about it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Annotated(Optional<byte[]> pdf, Optional<Problem> problem) {
    static Annotated copy(byte[] pdf) {
        return new Annotated(Optional.of(pdf), Optional.empty());
    }

    static Annotated copy(byte[] pdf, Problem toKnow) {
        return new Annotated(Optional.of(pdf), Optional.of(toKnow));
    }

    static Annotated none(Problem problem) {
        return new Annotated(Optional.empty(), Optional.of(problem));
    }
}
