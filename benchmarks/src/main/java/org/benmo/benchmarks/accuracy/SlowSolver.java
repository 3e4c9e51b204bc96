package org.benmo.benchmarks.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.FigureSet;

/**
 * Decides whether any true amounts fit the printed intervals of a document with one print changed, by narrowing intervals
 * until nothing moves. Slow, simple and independent of the product's evaluator. It never calls a possible document
 * impossible.
 */
public final class SlowSolver {
    private static final int ROUNDS_MAX = 50;
    private final Unknowns unknowns;
    private final boolean[] brokenBefore;

    SlowSolver(Unknowns unknowns) {
        this.unknowns = unknowns;
        this.brokenBefore = new boolean[unknowns.linear.size() + unknowns.ratios.size()];
        List<Interval> printed = intervals(-1, BigDecimal.ZERO);
        for (int i = 0; i < unknowns.linear.size(); i++) {
            brokenBefore[i] = !holds(unknowns.linear.get(i), printed);
        }
        for (int i = 0; i < unknowns.ratios.size(); i++) {
            brokenBefore[unknowns.linear.size() + i] = !holds(unknowns.ratios.get(i), printed, false);
        }
    }

    /** How many sums miss the rounding of their own printed parts, whatever lies below those. */
    public static long sumsBeyondTheirParts(FigureSet figures) {
        Unknowns unknowns = new Unknowns(figures);
        List<Interval> printed = new SlowSolver(unknowns).intervals(-1, BigDecimal.ZERO);
        return unknowns.linear.stream()
                .filter(sum -> !holds(
                        new Unknowns.Linear(sum.unknowns(), sum.signs(), BigDecimal.ZERO, sum.atMost()), printed))
                .count();
    }

    /** True when no true amounts at all fit the figures printed, as the frozen list of identities has it. */
    public static boolean contradicts(FigureSet figures) {
        SlowSolver solver = new SlowSolver(new Unknowns(figures));
        for (boolean broken : solver.brokenBefore) {
            if (broken) {
                return true;
            }
        }
        return solver.isImpossible(-1, BigDecimal.ZERO);
    }

    /** True when no amounts inside the intervals satisfy the relations that hold in the unchanged document. */
    boolean isImpossible(int changed, BigDecimal value) {
        return isImpossible(changed, value, false);
    }

    /** The same where a rate is rounded or cut off and nothing else: what is not beyond this is a tail. */
    boolean isBeyondRounding(int changed, BigDecimal value) {
        return isImpossible(changed, value, true);
    }

    private boolean isImpossible(int changed, BigDecimal value, boolean strict) {
        List<Interval> now = intervals(changed, value);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            boolean moved = false;
            for (int i = 0; i < unknowns.linear.size(); i++) {
                if (brokenBefore[i]) {
                    continue;
                }
                Unknowns.Linear relation = unknowns.linear.get(i);
                if (!holds(relation, now)) {
                    return true;
                }
                moved |= narrow(relation, now);
            }
            for (int i = 0; i < unknowns.ratios.size(); i++) {
                if (!brokenBefore[unknowns.linear.size() + i] && !holds(unknowns.ratios.get(i), now, strict)) {
                    return true;
                }
            }
            if (!moved) {
                return false;
            }
        }
        return false;
    }

    private List<Interval> intervals(int changed, BigDecimal value) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < unknowns.figures.size(); i++) {
            intervals.add(Interval.around(i == changed ? value : unknowns.values.get(i), unknowns.halves.get(i)));
        }
        return intervals;
    }

    private static Interval add(List<Integer> which, List<Integer> signs, List<Interval> now) {
        Interval sum = Interval.ZERO;
        for (int i = 0; i < which.size(); i++) {
            Interval term = now.get(which.get(i));
            sum = signs.get(i) > 0 ? sum.plus(term) : sum.minus(term);
        }
        return sum;
    }

    private static boolean holds(Unknowns.Linear relation, List<Interval> now) {
        Interval sum = add(relation.unknowns(), relation.signs(), now).widen(relation.slack());
        return relation.atMost() ? sum.low().signum() <= 0 : sum.contains(BigDecimal.ZERO);
    }

    private boolean holds(Unknowns.Ratio ratio, List<Interval> now, boolean strict) {
        BigDecimal half = unknowns.halves.get(ratio.rate());
        Interval rate = now.get(ratio.rate());
        rate = strict ? orCutOff(rate, half) : rate.widen(half.multiply(BigDecimal.TWO));
        Interval top = add(ratio.top(), ratio.topSigns(), now);
        Interval bottom = add(ratio.bottom(), ratio.bottomSigns(), now);
        return bottom.contains(BigDecimal.ZERO) || bottom.times(rate).meets(top);
    }

    /** What a rate may be that was rounded, or whose further digits were dropped. */
    private static Interval orCutOff(Interval rate, BigDecimal half) {
        return rate.centre().signum() < 0
                ? new Interval(rate.low().subtract(half), rate.high())
                : new Interval(rate.low(), rate.high().add(half));
    }

    /** Tightens each unknown to what the others leave it; true when one moved. */
    private static boolean narrow(Unknowns.Linear relation, List<Interval> now) {
        if (relation.atMost()) {
            return false;
        }
        Interval sum = add(relation.unknowns(), relation.signs(), now);
        boolean moved = false;
        for (int i = 0; i < relation.unknowns().size(); i++) {
            int unknown = relation.unknowns().get(i);
            Interval own = now.get(unknown);
            Interval signed = relation.signs().get(i) > 0 ? own : own.negate();
            BigDecimal low =
                    sum.high().subtract(signed.high()).add(relation.slack()).negate();
            BigDecimal high =
                    sum.low().subtract(signed.low()).subtract(relation.slack()).negate();
            Interval allowed = new Interval(low.min(high), high.max(low));
            Interval left = signed.intersect(allowed).orElse(signed);
            if (left.low().compareTo(signed.low()) > 0 || left.high().compareTo(signed.high()) < 0) {
                now.set(unknown, relation.signs().get(i) > 0 ? left : left.negate());
                sum = add(relation.unknowns(), relation.signs(), now);
                moved = true;
            }
        }
        return moved;
    }
}
