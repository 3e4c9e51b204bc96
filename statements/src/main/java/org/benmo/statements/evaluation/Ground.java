package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** One side of a formula with particular figures in it. */
sealed interface Ground {
    /** A printed figure, which may be a blank cell. */
    record Of(Figure figure) implements Ground {}

    /** A number of the formula: in the base of its unit, or plain. */
    record Constant(BigDecimal value, Optional<Unit> unit, String text) implements Ground {}

    /** An absent cell that counts as zero. */
    record Nothing() implements Ground {}

    record Sum(List<Part> parts) implements Ground {}

    record Product(Ground left, Ground right) implements Ground {}

    record Quotient(Ground top, Ground bottom) implements Ground {}

    /** A term of a sum with its sign. */
    record Part(boolean minus, Ground term) {}

    /** Adds the figures below to a list, left first. */
    default void collect(List<Figure> figures) {
        switch (this) {
            case Of of -> figures.add(of.figure());
            case Constant constant -> {}
            case Nothing nothing -> {}
            case Sum sum -> sum.parts().forEach(part -> part.term().collect(figures));
            case Product product -> {
                product.left().collect(figures);
                product.right().collect(figures);
            }
            case Quotient quotient -> {
                quotient.top().collect(figures);
                quotient.bottom().collect(figures);
            }
        }
    }

    /** True when an absent cell that counts as zero stands anywhere in it. */
    default boolean hasNothing() {
        return switch (this) {
            case Of of -> false;
            case Constant constant -> false;
            case Nothing nothing -> true;
            case Sum sum -> sum.parts().stream().anyMatch(part -> part.term().hasNothing());
            case Product product ->
                product.left().hasNothing() || product.right().hasNothing();
            case Quotient quotient ->
                quotient.top().hasNothing() || quotient.bottom().hasNothing();
        };
    }
}
