package org.benmo.statements.identities;

import java.util.Set;
import org.benmo.statements.amounts.Interval;

/** What came of asking one identity of one set of figures. Silence is not among them. */
public sealed interface Outcome {
    /** Satisfied; the flags say by what allowance. */
    record Holds(Set<Flag> flags) implements Outcome {
        /** True when the printed digits alone do not satisfy it. */
        public boolean isRounding() {
            return !flags.isEmpty();
        }
    }

    /**
     * No values inside the printed intervals satisfy it.
     *
     * @param difference left minus right as printed, in the base unit of the figures
     * @param allowance how far rounding could have explained
     */
    record Broken(Interval difference, Interval allowance) implements Outcome {}

    /** The identity's own condition excludes this case. */
    record NotApplicable(String reason) implements Outcome {}

    /** A figure is missing or unread; counted and shown, never a pass. */
    record CannotTell(String reason) implements Outcome {}

    /** By what a figure that does not fit to the digit still fits. */
    enum Flag {
        /** 尾差: inside the intervals of the printed figures. */
        ROUNDING,
        /** One share of a list moved so that the list adds to 100.00. */
        PLUGGED,
        /** 截尾: cut off instead of rounded. */
        TRUNCATED,
        /** Printed with fewer decimals than the document's other rates. */
        COARSE
    }
}
