package org.benmo.statements.filled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** How exact amounts of a form become printed 万元. Both habits are official; a document must keep to one in each form. */
public enum Rounding {
    /** Every cell by itself, half up: totals may differ from the sum of their printed parts by a tail. */
    EACH_CELL,
    /** Rows of a classification that have rows below them print the sum of those rows as printed. */
    SUM_OF_ROUNDED;

    private static final int DECIMALS = 2;

    /** A figure by itself in 万元 with two decimals, half up; counts, rates and scores stay as they are. */
    public static Printed print(Figure figure) {
        Printed own = figure.printed();
        if (own.unit().kind() != Unit.Kind.MONEY || !own.isNumber()) {
            return own;
        }
        return tenThousand(own.inBase());
    }

    /** An amount in 分 as printed 万元. */
    public static Printed tenThousand(BigDecimal fen) {
        BigDecimal value = fen.divide(Unit.TEN_THOUSAND_YUAN.inBase(), DECIMALS, RoundingMode.HALF_UP);
        return Printed.of(value, Unit.TEN_THOUSAND_YUAN, value.toPlainString());
    }
}
