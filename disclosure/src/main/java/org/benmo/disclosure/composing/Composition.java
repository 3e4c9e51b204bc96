package org.benmo.disclosure.composing;

import java.util.List;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.Publication;

/**
 * A composed document.
 *
 * @param publication what is to be written
 * @param printed every print of a figure, in order
 * @param problems what keeps it from being published; empty when nothing is missing
 * @param reasons every reason its sentences ask for, written or not, in order
 */
public record Composition(
        Publication publication, List<PrintedFigure> printed, List<Problem> problems, List<AskedReason> reasons) {
    /** True when nothing is missing. Whether it is right, only the checker says. */
    public boolean isComplete() {
        return problems.isEmpty();
    }
}
