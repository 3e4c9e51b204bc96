package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;

/**
 * A figure standing for another value than the printed one.
 *
 * @param figure as printed
 * @param value what it should print, in its own unit and decimals
 * @param allowed every printed value that would do, in the base unit
 */
public record Repair(Figure figure, Printed value, Interval allowed) {
    /** The value given in the base unit, printed as the figure prints. */
    static Repair to(Figure figure, BigDecimal inBase, Interval allowed) {
        return new Repair(figure, printedLike(figure.printed(), inBase), allowed);
    }

    static Printed printedLike(Printed like, BigDecimal inBase) {
        BigDecimal value = inBase.divide(like.unit().inBase()).setScale(like.decimals(), RoundingMode.HALF_UP);
        return new Printed(Printed.State.NUMBER, value, like.decimals(), like.unit(), value.toPlainString());
    }

    /** Printed minus should be, in the unit of the figure. */
    public BigDecimal difference() {
        return figure.printed().value().subtract(value.value());
    }

    /** False when so many values would do that the one given is only an estimate. */
    public boolean isPinned() {
        BigDecimal step = figure.printed().unit().inBase().movePointLeft(value.decimals());
        return allowed.high().subtract(allowed.low()).compareTo(step.multiply(BigDecimal.TEN)) <= 0;
    }

    @Override
    public String toString() {
        return figure + " should be " + value.text();
    }
}
