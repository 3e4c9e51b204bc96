package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/** Amounts of other publications in the unit of this one. */
final class Amounts {
    private Amounts() {}

    /** An amount in the base of its kind, with the unit and the decimals of a print here. */
    static String like(BigDecimal inBase, Printed print) {
        int decimals = Math.max(print.decimals(), 0);
        String number = inBase.divide(print.unit().inBase(), decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return number + (print.unit() == Unit.YUAN ? "元" : print.unit() == Unit.TEN_THOUSAND_YUAN ? "万元" : "");
    }
}
