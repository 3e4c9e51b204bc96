package org.benmo.disclosure.checking.procedures;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Severity;

/** What came of one question a procedure asked. */
public sealed interface ProcedureOutcome {
    /**
     * Nothing wrong there.
     *
     * @param subject what was asked about, in words; may be empty
     */
    record Holds(String subject) implements ProcedureOutcome {}

    /**
     * Something is wrong.
     *
     * @param where in words, such as 第三部分 五、（一）
     * @param message one Chinese sentence saying what is wrong
     * @param printed the printed words it is about, the smallest that say it
     * @param expected what it should say; empty when only a contradiction is known
     * @param cause likely cause in words; empty when unknown
     * @param suggestion what to do
     * @param shape of the error such as {@code ROW_SHIFT}, {@code TEMPLATE}; empty when none fits
     * @param severity when this case weighs otherwise than the check's own severity
     * @param places where to look, the most likely first
     * @param figures the figures it blames, so that identities broken by the same figures are not reported twice; empty
     *     when it is about words
     */
    record Broken(
            String where,
            String message,
            String printed,
            Optional<String> expected,
            Optional<String> cause,
            String suggestion,
            Optional<String> shape,
            Optional<Severity> severity,
            List<FoundAt> places,
            List<Figure> figures)
            implements ProcedureOutcome {

        /** The common case: words at one place, the severity of the check itself, no figures. */
        public static Broken at(String where, FoundAt place, String message, String suggestion) {
            return new Broken(
                    where,
                    message,
                    place.text(),
                    Optional.empty(),
                    Optional.empty(),
                    suggestion,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(place),
                    List.of());
        }

        /** The same with what it should say. */
        public Broken expecting(String words) {
            return new Broken(
                    where, message, printed, Optional.of(words), cause, suggestion, shape, severity, places, figures);
        }

        /** The same with its likely cause and the shape of the error. */
        public Broken because(String likelyCause, String errorShape) {
            return new Broken(
                    where,
                    message,
                    printed,
                    expected,
                    Optional.of(likelyCause),
                    suggestion,
                    Optional.of(errorShape),
                    severity,
                    places,
                    figures);
        }

        /** The same with all these places, the most likely first. */
        public Broken alsoAt(List<FoundAt> all) {
            return new Broken(
                    where, message, printed, expected, cause, suggestion, shape, severity, List.copyOf(all), figures);
        }

        /** The same with another weight than the check's own. */
        public Broken weighing(Severity other) {
            return new Broken(
                    where, message, printed, expected, cause, suggestion, shape, Optional.of(other), places, figures);
        }

        /** The same blaming these figures. */
        public Broken blaming(List<Figure> blamed) {
            return new Broken(
                    where, message, printed, expected, cause, suggestion, shape, severity, places, List.copyOf(blamed));
        }
    }

    /** The check's own condition excludes this document. */
    record NotApplicable(String reason) implements ProcedureOutcome {}

    /** Something it needs is missing or unread; counted and shown, never a pass. */
    record CannotTell(String reason) implements ProcedureOutcome {}
}
