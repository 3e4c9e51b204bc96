package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Outcome;

/** The values a figure would have to print for what is broken around it to hold. */
final class Candidates {
    /** A print elsewhere is only taken for the true value when few values are possible at all. */
    private static final int NARROW = 12;

    /** Among more values than this a slip would be found by chance. */
    private static final BigDecimal SLIPS_TELL = new BigDecimal("100");

    private final Network network;
    private final Prints prints;

    Candidates(Network network, Prints prints) {
        this.network = network;
        this.prints = prints;
    }

    /**
     * The plausible repairs of a figure that mend something violated, the most telling first.
     *
     * @param last true when it is to be the last change, which must mend everything violated it stands in
     */
    List<Repair> of(Figure figure, Hypothesis hypothesis, boolean last) {
        BitSet violated = (BitSet) hypothesis.violated().clone();
        violated.and(network.standing(figure));
        List<Interval> solutions = new ArrayList<>();
        for (int id = violated.nextSetBit(0); id >= 0; id = violated.nextSetBit(id + 1)) {
            solve(figure, id, hypothesis).ifPresent(solutions::add);
        }
        List<Repair> repairs = new ArrayList<>();
        for (Interval solution : solutions) {
            Interval common = narrow(solution, solutions);
            if (!last || solutions.stream().allMatch(common::meets)) {
                alsoMending(figure, common, hypothesis).ifPresent(v -> add(repairs, figure, v, common));
                choose(repairs, figure, common, solution);
            }
            if (last) {
                break;
            }
        }
        return repairs;
    }

    /** What the others also allow, leaving out those that allow none of it. */
    private static Interval narrow(Interval solution, List<Interval> others) {
        Interval common = solution;
        for (Interval other : others) {
            common = common.intersect(other).orElse(common);
        }
        return common;
    }

    /** The printed values that would do: those whose own rounding interval meets what the obligation allows. */
    private Optional<Interval> solve(Figure figure, int id, Hypothesis hypothesis) {
        List<Figure> read = network.twins(figure).stream()
                .filter(network.operands(id)::contains)
                .toList();
        if (read.size() != 1) {
            return Optional.empty();
        }
        hypothesis.effort().spend();
        return network.obligation(id)
                .solveFor(read.getFirst(), hypothesis.replaced())
                .map(i -> i.widen(figure.printed().half()));
    }

    /**
     * A value that would at the same time mend a bound or a warning the figure stands in: one misprint that explains both is
     * likelier than one misprint and an oddity beside it. Notes are broken in right documents too. Empty when what is printed elsewhere would do that.
     */
    private Optional<BigDecimal> alsoMending(Figure figure, Interval allowed, Hypothesis hypothesis) {
        BitSet others = (BitSet) network.standing(figure).clone();
        others.and(network.broken());
        others.andNot(network.hard());
        others.andNot(network.notes());
        Predicate<BigDecimal> mends = value -> others.stream().anyMatch(id -> hypothesis.wouldMend(id, figure, value));
        if (others.isEmpty() || shownElsewhere(figure, allowed).filter(mends).isPresent()) {
            return Optional.empty();
        }
        return others.stream()
                .boxed()
                .flatMap(id -> mending(figure, id, allowed, hypothesis))
                .filter(value -> allowed.contains(value) && mends.test(value))
                .findFirst();
    }

    /** What solves it, where it is an equality; where it is a bound, the value that just keeps to it. */
    private Stream<BigDecimal> mending(Figure figure, int id, Interval allowed, Hypothesis hypothesis) {
        Optional<Interval> solution = solve(figure, id, hypothesis).flatMap(allowed::intersect);
        if (solution.isPresent()) {
            return Stream.of(solution.get().centre());
        }
        BigDecimal value = figure.printed().inBase();
        return network.obligation(id).outcome() instanceof Outcome.Broken broken
                ? Stream.of(
                                broken.difference().centre(),
                                broken.difference().centre().negate())
                        .map(value::subtract)
                : Stream.empty();
    }

    private void choose(List<Repair> repairs, Figure figure, Interval allowed, Interval own) {
        shownElsewhere(figure, allowed).ifPresent(v -> add(repairs, figure, v, allowed));
        slip(figure, allowed).ifPresent(v -> add(repairs, figure, v, Interval.exactly(v)));
        BigDecimal centre = allowed.contains(own.centre()) ? own.centre() : allowed.centre();
        add(repairs, figure, centre, allowed);
    }

    /**
     * Where several values would do, the only one of which the print is a plain slip; where very many would do, the only such
     * one that is printed elsewhere.
     */
    private Optional<BigDecimal> slip(Figure figure, Interval allowed) {
        Printed printed = figure.printed();
        BigDecimal step = printed.unit().inBase().movePointLeft(printed.decimals());
        BigDecimal width = allowed.high().subtract(allowed.low()).divide(step, 0, RoundingMode.DOWN);
        if (width.compareTo(BigDecimal.ONE) <= 0
                || !printed.isNumber()
                || printed.value().signum() == 0) {
            return Optional.empty();
        }
        boolean many = width.compareTo(SLIPS_TELL) > 0;
        List<BigDecimal> slips = Slips.within(allowed, printed).stream()
                .filter(value ->
                        !many || !prints.at(printed.unit().kind(), value).isEmpty())
                .toList();
        return slips.size() == 1 ? Optional.of(slips.getFirst()) : Optional.empty();
    }

    private void add(List<Repair> repairs, Figure figure, BigDecimal inBase, Interval allowed) {
        Repair repair = Repair.to(figure, inBase, allowed);
        if (!allowed.contains(repair.value().inBase())) {
            return;
        }
        boolean known = repairs.stream().anyMatch(r -> r.value().samePrint(repair.value()));
        if (!known && isPlausible(repair)) {
            repairs.add(repair);
        }
    }

    /** Levels are not put right to less than nothing, nor parts to more than their whole. */
    private boolean isPlausible(Repair repair) {
        Printed printed = repair.figure().printed();
        BigDecimal value = repair.value().value();
        if (value.compareTo(printed.value()) == 0) {
            return false;
        }
        if (isSigned(repair.figure())) {
            return true;
        }
        return value.signum() >= 0 || printed.value().signum() < 0;
    }

    private boolean isSigned(Figure figure) {
        return switch (figure.key().column()) {
            case "delta", "growth" -> true;
            default -> false;
        };
    }

    private Optional<BigDecimal> shownElsewhere(Figure figure, Interval allowed) {
        Printed printed = figure.printed();
        Unit.Kind kind = printed.unit().kind();
        BigDecimal step = printed.unit().inBase().movePointLeft(printed.decimals());
        BigDecimal width = allowed.high().subtract(allowed.low());
        if (kind != Unit.Kind.MONEY || width.compareTo(step.multiply(BigDecimal.valueOf(NARROW))) > 0) {
            return Optional.empty();
        }
        NavigableMap<BigDecimal, Integer> counts = new TreeMap<>();
        prints.within(kind, allowed)
                .forEach((value, figures) ->
                        counts.merge(roundTo(step, value), witnesses(figure, figures), Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0 && allowed.contains(e.getKey()))
                .max(Map.Entry.<BigDecimal, Integer>comparingByValue()
                        .thenComparing(
                                e -> e.getKey().subtract(allowed.centre()).abs(), (a, b) -> b.compareTo(a)))
                .map(Map.Entry::getKey);
    }

    private static int witnesses(Figure figure, List<Figure> figures) {
        return (int) figures.stream().filter(f -> f != figure).count();
    }

    private static BigDecimal roundTo(BigDecimal step, BigDecimal value) {
        return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
