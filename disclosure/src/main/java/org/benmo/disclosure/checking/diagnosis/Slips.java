package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;

/** The numbers of which a print would be a plain slip of the pen: digits exchanged, lost or added, the point displaced. */
public final class Slips {
    private static final int UNIT_STEP = 4;

    private Slips() {}

    /** True when one print would be a plain slip for the other, whichever was meant. */
    public static boolean areOneSlipApart(Printed one, Printed other) {
        return one.isNumber()
                && other.isNumber()
                && (!within(Interval.exactly(other.inBase()), one).isEmpty()
                        || !within(Interval.exactly(one.inBase()), other).isEmpty());
    }

    /** Those inside {@code allowed}, in the base of the print's kind. */
    static Set<BigDecimal> within(Interval allowed, Printed printed) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        BigDecimal value = printed.value();
        keep(found, allowed, printed, value.negate());
        for (int k = -UNIT_STEP; k <= UNIT_STEP; k++) {
            keep(found, allowed, printed, value.movePointRight(k));
        }
        String digits =
                value.abs().movePointRight(printed.decimals()).toBigInteger().toString();
        for (int i = 0; i < digits.length(); i++) {
            for (String spelled : spellings(digits, i)) {
                BigDecimal meant = new BigDecimal(new BigInteger(spelled), printed.decimals());
                keep(found, allowed, printed, value.signum() < 0 ? meant.negate() : meant);
            }
        }
        return found;
    }

    /** What may have been meant when the slip happened at one digit. */
    private static Set<String> spellings(String digits, int at) {
        Set<String> spellings = new LinkedHashSet<>();
        String before = digits.substring(0, at);
        String after = digits.substring(at + 1);
        if (at + 1 < digits.length()) {
            spellings.add(before + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2));
        }
        if (digits.length() > 2) {
            spellings.add(before + after);
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            spellings.add(before + digit + digits.substring(at));
        }
        return spellings;
    }

    private static void keep(Set<BigDecimal> found, Interval allowed, Printed printed, BigDecimal meant) {
        BigDecimal inBase = meant.multiply(printed.unit().inBase());
        boolean printable = meant.stripTrailingZeros().scale() <= printed.decimals();
        if (printable && meant.compareTo(printed.value()) != 0 && allowed.contains(inBase)) {
            found.add(inBase.stripTrailingZeros());
        }
    }
}
