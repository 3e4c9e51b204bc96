package org.benmo.disclosure.checking.diagnosis;

import java.util.List;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Obligation;

/** One thing found out about broken identities. */
public sealed interface Diagnosis {
    /** The broken obligations it explains, in the order they were asked. */
    List<Obligation> explains();

    /**
     * A unique smallest repair.
     *
     * @param repairs one figure, or several prints that share one cause
     * @param consequences changes, rates and shares that were computed from the wrong value
     * @param shape of the error; {@link Shape#NONE} when none fits
     */
    record Cause(List<Repair> repairs, List<Repair> consequences, Shape shape, List<Obligation> explains)
            implements Diagnosis {}

    /**
     * Several smallest repairs: one of these figures is wrong.
     *
     * @param alternatives the most likely first
     * @param shape of the first one's error when it alone has one; {@link Shape#NONE} otherwise
     */
    record Tie(List<Repair> alternatives, Shape shape, List<Obligation> explains) implements Diagnosis {}

    /**
     * Figures that cannot all stand, and nothing more is known.
     *
     * @param figures in the order the obligations read them
     */
    record Contradiction(List<Figure> figures, List<Obligation> explains) implements Diagnosis {}
}
