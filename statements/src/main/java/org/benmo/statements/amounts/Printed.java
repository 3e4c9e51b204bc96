package org.benmo.statements.amounts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands on paper: its digits, its decimals, its unit. Blank, a dash and 0.00 are three different
 * things. A printed number stands for the {@link Interval} of all values that round to it.
 *
 * @param state whether a number, nothing or a dash is printed
 * @param value the printed number in {@code unit}, signed; zero when nothing or a dash is printed
 * @param decimals the decimals that count for rounding: those printed, and in money at least two unless the whole
 *     table or section is visibly coarser
 * @param unit what it is counted in
 * @param text the printed characters, for people
 */
public record Printed(State state, BigDecimal value, int decimals, Unit unit, String text) {

    /** What stands in the place of the number. */
    public enum State {
        NUMBER,
        BLANK,
        DASH
    }

    /** A number with the decimals it shows, at least two for 元 and 万元 (decision: trimmed zeros are still there). */
    public static Printed of(BigDecimal value, Unit unit, String text) {
        int shown = Math.max(value.scale(), 0);
        boolean trimmed = unit == Unit.TEN_THOUSAND_YUAN || unit == Unit.YUAN;
        return new Printed(State.NUMBER, value, trimmed ? Math.max(shown, 2) : shown, unit, text);
    }

    /** An empty cell of a table counted in {@code unit}. */
    public static Printed blank(Unit unit) {
        return new Printed(State.BLANK, BigDecimal.ZERO, 2, unit, "");
    }

    /** A cell with a dash or a stroke. */
    public static Printed dash(Unit unit, String text) {
        return new Printed(State.DASH, BigDecimal.ZERO, 2, unit, text);
    }

    /** The same number taken with other decimals, for tables that are visibly coarser. */
    public Printed withDecimals(int count) {
        return new Printed(state, value, count, unit, text);
    }

    /** True when digits are printed. */
    public boolean isNumber() {
        return state == State.NUMBER;
    }

    /** True when the printed digits are zero; the value behind may be smaller than half a unit. */
    public boolean isPrintedZero() {
        return state == State.NUMBER && value.signum() == 0;
    }

    /** The printed value in the base of its kind: 分, ratio, piece. */
    public BigDecimal inBase() {
        return value.multiply(unit.inBase());
    }

    /** Half a unit of the last decimal, in the base; zero for counts and scores. */
    public BigDecimal half() {
        if (state != State.NUMBER || unit.kind() == Unit.Kind.COUNT || unit.kind() == Unit.Kind.SCORE) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal("0.5").movePointLeft(decimals).multiply(unit.inBase());
    }

    /** Everything this print can stand for. */
    public Interval interval() {
        return Interval.around(inBase(), half());
    }

    /** Null-tolerant equality of what is printed, wherever it stands. */
    public boolean samePrint(@Nullable Printed other) {
        return other != null && state == other.state && unit == other.unit && value.compareTo(other.value) == 0;
    }
}
