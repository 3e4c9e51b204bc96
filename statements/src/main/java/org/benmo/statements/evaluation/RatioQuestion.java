package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Outcome;

/**
 * A printed rate or mean against the quotient it states. In this order: exact; explained by the intervals of what is
 * divided; moved so that its list adds to 100.00; cut off; printed coarser than the document's other rates.
 */
record RatioQuestion(Facts facts, Figure stated, Ratio ratio) implements Question {
    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public Outcome outcome(Values values) {
        Optional<BigDecimal> displayed = ratio.displayed(values);
        Optional<Interval> quotient = ratio.interval(values);
        if (displayed.isEmpty() || quotient.isEmpty()) {
            return new Outcome.CannotTell("基数为零，算不出比率");
        }
        if (values.isReplaced(stated)) {
            return values.interval(stated).meets(quotient.get()) ? EXACT : broken(displayed.get(), values);
        }
        return asPrinted(displayed.get(), quotient.get())
                .or(() -> ofRoundedDifference(displayed.get(), values))
                .orElseGet(() -> broken(displayed.get(), values));
    }

    /**
     * 由0.04减到0.03，减少0.01，下降12.37%: the change from the prints, the rate from the amounts. The very digits of the quotient of the
     * prints in another order are a slip all the same.
     */
    private Optional<Outcome> ofRoundedDifference(BigDecimal displayed, Values values) {
        if (sortedDigits(rounded(displayed))
                .equals(sortedDigits(stated.printed().inBase()))) {
            return Optional.empty();
        }
        Interval printed =
                Interval.around(stated.printed().inBase(), ulp(decimals()).multiply(HALF));
        return ratio.ofRoundedDifference(values)
                .filter(printed::meets)
                .map(quotient -> Question.with(Outcome.Flag.ROUNDING));
    }

    /** The quotient of the prints as this figure would print it. */
    private BigDecimal rounded(BigDecimal displayed) {
        BigDecimal unit = stated.printed().unit().inBase();
        return displayed
                .divide(unit, Ratio.DIGITS)
                .setScale(decimals(), RoundingMode.HALF_UP)
                .multiply(unit);
    }

    private static String sortedDigits(BigDecimal value) {
        char[] digits =
                value.abs().stripTrailingZeros().unscaledValue().toString().toCharArray();
        Arrays.sort(digits);
        return new String(digits);
    }

    private Outcome broken(BigDecimal displayed, Values values) {
        BigDecimal off = values.value(stated).subtract(displayed);
        return Question.broken(off, ulp(decimals()).multiply(HALF));
    }

    private Optional<Outcome> asPrinted(BigDecimal displayed, Interval quotient) {
        Printed printed = stated.printed();
        BigDecimal value = printed.inBase();
        int decimals = decimals();
        BigDecimal ulp = ulp(decimals);
        BigDecimal rounded = rounded(displayed);
        if (rounded.compareTo(value) == 0) {
            return Optional.of(EXACT);
        }
        if (quotient.meets(Interval.around(value, ulp.multiply(HALF)))) {
            return Optional.of(Question.with(Outcome.Flag.ROUNDING));
        }
        if (addsToWhole() && rounded.subtract(value).abs().compareTo(ulp) <= 0) {
            return Optional.of(Question.with(Outcome.Flag.PLUGGED));
        }
        if (isCutOff(value, ulp, quotient)) {
            return Optional.of(Question.with(Outcome.Flag.TRUNCATED));
        }
        return shown() < decimals
                        && quotient.meets(Interval.around(value, ulp(shown()).multiply(HALF)))
                ? Optional.of(Question.with(Outcome.Flag.COARSE))
                : Optional.empty();
    }

    /** A rate takes at least the decimals the document's other rates have: 98% is 98.00% where they have two. */
    private int decimals() {
        Printed printed = stated.printed();
        return printed.unit() == Unit.PERCENT ? Math.max(printed.decimals(), facts.rateDecimals()) : printed.decimals();
    }

    /** The decimals one sees. */
    private int shown() {
        return Math.max(stated.printed().value().scale(), 0);
    }

    private BigDecimal ulp(int decimals) {
        return BigDecimal.ONE
                .movePointLeft(decimals)
                .multiply(stated.printed().unit().inBase());
    }

    private boolean addsToWhole() {
        List<Figure> list = facts.shareList(stated);
        if (list.size() < 2) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure share : list) {
            sum = sum.add(share.printed().value());
        }
        return sum.compareTo(WHOLE) == 0;
    }

    private static boolean isCutOff(BigDecimal value, BigDecimal ulp, Interval quotient) {
        boolean upwards = value.signum() >= 0
                && quotient.high().compareTo(value) >= 0
                && quotient.low().compareTo(value.add(ulp)) < 0;
        boolean downwards = value.signum() <= 0
                && quotient.low().compareTo(value) <= 0
                && quotient.high().compareTo(value.subtract(ulp)) > 0;
        return upwards || downwards;
    }

    @Override
    public Optional<Interval> solve(Figure unknown, Values values) {
        if (unknown == stated) {
            return ratio.interval(values);
        }
        if (!ratio.figures().contains(unknown) || ratio.factor().signum() == 0) {
            return Optional.empty();
        }
        Interval rate = range(values).minus(Interval.exactly(ratio.offset()));
        Optional<Interval> plain = rate.dividedBy(Interval.exactly(ratio.factor()));
        return plain.flatMap(quotient -> solve(unknown, quotient, values));
    }

    /** Everything the stated rate can stand for, cut off as well as rounded. */
    private Interval range(Values values) {
        if (values.isReplaced(stated)) {
            return values.interval(stated);
        }
        int decimals = Math.min(decimals(), shown());
        return Interval.around(stated.printed().inBase(), ulp(decimals).multiply(HALF));
    }

    /** quotient × (bottom) = top, solved for one figure that may stand in both. */
    private Optional<Interval> solve(Figure unknown, Interval quotient, Values values) {
        BigDecimal inTop = ratio.top().factors().getOrDefault(unknown, BigDecimal.ZERO);
        BigDecimal inBottom = ratio.bottom().factors().getOrDefault(unknown, BigDecimal.ZERO);
        Interval restOfTop = rest(ratio.top(), unknown, values);
        Interval restOfBottom = rest(ratio.bottom(), unknown, values);
        Interval factor = Interval.exactly(inTop).minus(quotient.times(inBottom));
        return quotient.times(restOfBottom).minus(restOfTop).dividedBy(factor);
    }

    private static Interval rest(Linear sum, Figure without, Values values) {
        BigDecimal own = sum.factors().getOrDefault(without, BigDecimal.ZERO);
        BigDecimal middle = sum.value(values).subtract(values.value(without).multiply(own));
        BigDecimal width = sum.halfWidth(values).subtract(values.half(without).multiply(own.abs()));
        return Interval.around(middle, width);
    }
}
