package org.benmo.disclosure.checking.diagnosis;

import java.util.Optional;
import org.benmo.statements.figures.Figure;

/**
 * How a wrong number may have come about.
 *
 * @param code such as {@code COPIED_CELL}; empty when none fits
 * @param other the figure it was taken from or exchanged with, when there is one
 */
public record Shape(String code, Optional<Figure> other) {
    /** No known shape. */
    public static final Shape NONE = new Shape("", Optional.empty());

    static Shape of(String code) {
        return new Shape(code, Optional.empty());
    }

    static Shape of(String code, Figure other) {
        return new Shape(code, Optional.of(other));
    }

    /** True when a shape is known. */
    public boolean isKnown() {
        return !code.isEmpty();
    }
}
