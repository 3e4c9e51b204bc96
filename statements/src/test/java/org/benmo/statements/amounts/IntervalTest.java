package org.benmo.statements.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of interval arithmetic: whatever values the operands stand for, the result contains theirs. */
class IntervalTest {
    private final Random random = new Random(7);

    private Interval interval() {
        BigDecimal a = number();
        BigDecimal b = number();
        return new Interval(a.min(b), a.max(b));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextLong(-100_000, 100_000), random.nextInt(4));
    }

    private BigDecimal inside(Interval interval) {
        BigDecimal width = interval.high().subtract(interval.low());
        return interval.low().add(width.multiply(BigDecimal.valueOf(random.nextInt(101), 2)));
    }

    @Test
    void resultsContainWhatTheirOperandsStandFor() {
        for (int i = 0; i < 5_000; i++) {
            Interval one = interval();
            Interval other = interval();
            BigDecimal x = inside(one);
            BigDecimal y = inside(other);
            assertThat(one.plus(other).contains(x.add(y))).isTrue();
            assertThat(one.minus(other).contains(x.subtract(y))).isTrue();
            assertThat(one.times(other).contains(x.multiply(y))).isTrue();
            assertThat(one.times(y).contains(x.multiply(y))).isTrue();
            assertThat(one.negate().contains(x.negate())).isTrue();
            Optional<Interval> quotient = one.dividedBy(other);
            if (quotient.isPresent()) {
                assertThat(quotient.get().contains(x.divide(y, 12, RoundingMode.HALF_EVEN)))
                        .isTrue();
            } else {
                assertThat(other.contains(BigDecimal.ZERO)).isTrue();
            }
        }
    }

    @Test
    void meetingIsSymmetricAndIsHavingAnIntersection() {
        for (int i = 0; i < 5_000; i++) {
            Interval one = interval();
            Interval other = interval();
            assertThat(one.meets(other)).isEqualTo(other.meets(one));
            assertThat(one.intersect(other).isPresent()).isEqualTo(one.meets(other));
        }
    }

    @Test
    void differenceOfAnIntervalWithItselfContainsZero() {
        for (int i = 0; i < 1_000; i++) {
            Interval one = interval();
            assertThat(one.minus(one).contains(BigDecimal.ZERO)).isTrue();
            assertThat(Interval.around(one.centre(), one.halfWidth())).satisfies(same -> {
                assertThat(same.low()).isEqualByComparingTo(one.low());
                assertThat(same.high()).isEqualByComparingTo(one.high());
            });
        }
    }

    @Test
    void printedNumberStandsForEverythingThatRoundsToIt() {
        Printed printed = Printed.of(new BigDecimal("381.27"), Unit.TEN_THOUSAND_YUAN, "381.27");

        assertThat(printed.interval().low()).isEqualByComparingTo("381265000");
        assertThat(printed.interval().high()).isEqualByComparingTo("381275000");
    }

    @Test
    void trimmedZerosAreStillThere() {
        Printed printed = Printed.of(new BigDecimal("0.1"), Unit.TEN_THOUSAND_YUAN, "0.1");

        assertThat(printed.half()).isEqualByComparingTo("5000");
    }

    @Test
    void countsAndScoresAreExact() {
        assertThat(Printed.of(new BigDecimal("12"), Unit.PIECE, "12").half()).isZero();
        assertThat(Printed.of(new BigDecimal("94.4"), Unit.SCORE, "94.4").half())
                .isZero();
    }
}
