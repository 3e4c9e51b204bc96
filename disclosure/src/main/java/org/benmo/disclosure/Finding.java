package org.benmo.disclosure;

import java.util.List;
import java.util.Optional;
import org.benmo.documents.Place;
import org.benmo.statements.identities.Severity;

/**
 * One thing that is wrong in a document, with its evidence: one finding a cause, however many identities it breaks.
 *
 * @param code of the check that names it best
 * @param severity how much it weighs
 * @param where in words: section or form, row, column
 * @param text the printed words
 * @param message one Chinese sentence saying what is wrong
 * @param actual what is printed, with its unit
 * @param expected what it should be, with the sum written out; empty when only a contradiction is known
 * @param difference off by how much, with its unit; empty when it is not about an amount
 * @param cause likely cause in words, such as 与“本年收入合计”相同，疑似抄错; empty when unknown
 * @param suggestion what to do
 * @param certainty how sure: {@code CERTAIN} unique smallest repair, {@code TIE} several figures cannot all stand,
 *     {@code WORDING} about words
 * @param shape of the error such as {@code COPIED_CELL}, {@code SWAPPED_DIGITS}, {@code LOST_DIGIT}, {@code STALE}, {@code
 *     ROW_SHIFT}, {@code UNIT}, {@code WRONG_YEAR}; empty when none fits
 * @param places where to look, the most likely first
 * @param because codes of the identities it explains
 * @param consequences figures that only follow from it, with their new values, in words
 */
public record Finding(
        String code,
        Severity severity,
        String where,
        String text,
        String message,
        String actual,
        Optional<String> expected,
        Optional<String> difference,
        Optional<String> cause,
        String suggestion,
        Certainty certainty,
        Optional<String> shape,
        List<FoundAt> places,
        List<String> because,
        List<String> consequences) {

    /** How sure the finding is. */
    public enum Certainty {
        CERTAIN,
        TIE,
        WORDING
    }

    /** A place with what is printed there. */
    public record FoundAt(String text, List<Place> places) {}
}
