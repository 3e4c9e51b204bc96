package org.benmo.statements.amounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A closed interval of exact values: everything a printed number can stand for. An exact amount is an interval of no
 * width. Money is in 分, rates are plain ratios (0.1267), counts are pieces.
 */
public record Interval(BigDecimal low, BigDecimal high) {
    /** Exactly nothing. */
    public static final Interval ZERO = exactly(BigDecimal.ZERO);

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
    }

    /** The interval of one value. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /** All values within {@code halfWidth} of {@code centre}, both ends included. */
    public static Interval around(BigDecimal centre, BigDecimal halfWidth) {
        return new Interval(centre.subtract(halfWidth), centre.add(halfWidth));
    }

    /** Sums of one value of each. */
    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    /** Differences of one value of each. */
    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /** The mirror image. */
    public Interval negate() {
        return new Interval(high.negate(), low.negate());
    }

    /** Products with one factor, which may be negative. */
    public Interval times(BigDecimal factor) {
        BigDecimal a = low.multiply(factor);
        BigDecimal b = high.multiply(factor);
        return a.compareTo(b) <= 0 ? new Interval(a, b) : new Interval(b, a);
    }

    /** Products of one value of each. */
    public Interval times(Interval other) {
        BigDecimal a = low.multiply(other.low);
        BigDecimal b = low.multiply(other.high);
        BigDecimal c = high.multiply(other.low);
        BigDecimal d = high.multiply(other.high);
        return new Interval(a.min(b).min(c).min(d), a.max(b).max(c).max(d));
    }

    /** Quotients of one value of each, rounded outwards at 12 decimals; empty when the divisor can be zero. */
    public Optional<Interval> dividedBy(Interval divisor) {
        if (divisor.contains(BigDecimal.ZERO)) {
            return Optional.empty();
        }
        BigDecimal[] tops = {low, high};
        BigDecimal[] bottoms = {divisor.low, divisor.high};
        BigDecimal least = quotient(low, divisor.low, RoundingMode.FLOOR);
        BigDecimal most = quotient(low, divisor.low, RoundingMode.CEILING);
        for (BigDecimal top : tops) {
            for (BigDecimal bottom : bottoms) {
                least = least.min(quotient(top, bottom, RoundingMode.FLOOR));
                most = most.max(quotient(top, bottom, RoundingMode.CEILING));
            }
        }
        return Optional.of(new Interval(least, most));
    }

    private static BigDecimal quotient(BigDecimal top, BigDecimal bottom, RoundingMode outwards) {
        return top.divide(bottom, 12, outwards);
    }

    /** True when the value lies inside, ends included. */
    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** True when some value is in both. */
    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** What is in both, or empty. */
    public Optional<Interval> intersect(Interval other) {
        return meets(other) ? Optional.of(new Interval(low.max(other.low), high.min(other.high))) : Optional.empty();
    }

    /** Widened by {@code margin} on both sides. */
    public Interval widen(BigDecimal margin) {
        return new Interval(low.subtract(margin), high.add(margin));
    }

    /** The middle, exact. */
    public BigDecimal centre() {
        return low.add(high).multiply(new BigDecimal("0.5"));
    }

    /** Half the width, exact. */
    public BigDecimal halfWidth() {
        return high.subtract(low).multiply(new BigDecimal("0.5"));
    }
}
