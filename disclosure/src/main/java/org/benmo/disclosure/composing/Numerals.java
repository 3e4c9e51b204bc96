package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.Locale;

/** Printed digits. */
final class Numerals {
    private Numerals() {}

    /** With separators at the thousands and the decimals the number has. */
    static String separated(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }
}
