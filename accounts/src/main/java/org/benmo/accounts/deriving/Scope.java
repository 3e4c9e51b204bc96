package org.benmo.accounts.deriving;

import java.util.OptionalInt;

/**
 * Whose figures: of the whole office, inner flows left out, or of one unit as it stands.
 *
 * @param unit number of the unit; empty for the whole
 */
record Scope(OptionalInt unit) {
    static final Scope WHOLE = new Scope(OptionalInt.empty());

    boolean isWhole() {
        return unit.isEmpty();
    }

    boolean has(Cell cell) {
        return unit.isEmpty() ? !cell.inner() : unit.getAsInt() == cell.unit();
    }

    /** Whether the unit belongs to it, inner flows or not. */
    boolean hasUnit(int number) {
        return unit.isEmpty() || unit.getAsInt() == number;
    }
}
