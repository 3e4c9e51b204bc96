package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;

/** Numbers as procedures find them in words. */
final class Numerals {
    private Numerals() {}

    /** The number, thousands separators dropped. */
    static BigDecimal of(String digits) {
        return new BigDecimal(digits.replaceAll("[,，]", ""));
    }

    /** Half a unit of the last printed decimal, two decimals counting at least. */
    static BigDecimal half(String digits) {
        return new BigDecimal("0.5").movePointLeft(Math.max(2, of(digits).scale()));
    }

    /** True when the two differ by no more than this. */
    static boolean near(BigDecimal one, BigDecimal other, BigDecimal allowance) {
        return one.subtract(other).abs().compareTo(allowance) <= 0;
    }
}
