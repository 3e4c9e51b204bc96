package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** Recognises the shape of an error from the printed and the right value. */
final class Shapes {
    private static final int TELLING_DIGITS = 4;
    private static final int SOME_DIGITS = 3;
    private static final int UNIT_STEP = 4;

    /** Among more values than this a slip would be found by chance. */
    private static final BigDecimal SLIPS_TELL = new BigDecimal("25");

    private final Network network;
    private final Prints prints;

    Shapes(Network network, Prints prints) {
        this.network = network;
        this.prints = prints;
    }

    /** The most telling shape; {@link Shape#NONE} when none fits or the right value is only an estimate. */
    Shape of(Repair repair) {
        Printed printed = repair.figure().printed();
        if (!printed.isNumber() || printed.value().signum() == 0 || !repair.isPinned()) {
            return Shape.NONE;
        }
        return copied(repair, TELLING_DIGITS)
                .or(() -> ofDigits(repair))
                .or(() -> siblingRate(repair))
                .or(() -> wrongDenominator(repair))
                .or(() -> priorYear(repair))
                .or(() -> copied(repair, SOME_DIGITS))
                .orElse(Shape.NONE);
    }

    /** True when some of the few values that would do are a plain slip away from the print, whichever was meant. */
    boolean mayBeSlip(Repair repair) {
        Printed printed = repair.figure().printed();
        BigDecimal step = printed.unit().inBase().movePointLeft(repair.value().decimals());
        BigDecimal width = repair.allowed().high().subtract(repair.allowed().low());
        return printed.isNumber()
                && printed.value().precision() >= SOME_DIGITS
                && width.compareTo(step.multiply(SLIPS_TELL)) <= 0
                && !Slips.within(repair.allowed(), printed).isEmpty();
    }

    /** True when the print is upheld by the same statement made under another name. */
    boolean isEchoed(Figure figure) {
        return prints.isEchoed(figure);
    }

    private Optional<Shape> ofDigits(Repair repair) {
        BigDecimal printed = repair.figure().printed().value();
        BigDecimal right = repair.value().value();
        if (right.signum() == 0) {
            return Optional.empty();
        }
        if (printed.compareTo(right.negate()) == 0) {
            return Optional.of(Shape.of("WRONG_SIGN"));
        }
        for (int k = -UNIT_STEP; k <= UNIT_STEP; k++) {
            if (k != 0 && printed.compareTo(right.movePointRight(k)) == 0) {
                boolean unit = Math.abs(k) == UNIT_STEP;
                return Optional.of(Shape.of(unit ? "UNIT" : "DECIMAL_SHIFT"));
            }
        }
        return ofSpelling(digits(printed, repair), digits(right, repair));
    }

    private static String digits(BigDecimal value, Repair repair) {
        return value.abs()
                .movePointRight(repair.figure().printed().decimals())
                .toBigInteger()
                .toString();
    }

    private static Optional<Shape> ofSpelling(String printed, String right) {
        if (printed.length() == right.length() && isSwapped(printed, right)) {
            return Optional.of(Shape.of("SWAPPED_DIGITS"));
        }
        if (isOneLess(printed, right)) {
            return Optional.of(Shape.of("LOST_DIGIT"));
        }
        return isOneLess(right, printed) ? Optional.of(Shape.of("EXTRA_DIGIT")) : Optional.empty();
    }

    private static boolean isSwapped(String printed, String right) {
        int[] different = java.util.stream.IntStream.range(0, printed.length())
                .filter(i -> printed.charAt(i) != right.charAt(i))
                .toArray();
        return different.length == 2
                && different[1] == different[0] + 1
                && printed.charAt(different[0]) == right.charAt(different[1])
                && printed.charAt(different[1]) == right.charAt(different[0]);
    }

    private static boolean isOneLess(String shorter, String longer) {
        if (longer.length() != shorter.length() + 1 || shorter.length() < 2) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return shorter.substring(same).equals(longer.substring(same + 1));
    }

    /** The printed value is that of a neighbour: another row of the same column, another column, the other side. */
    private Optional<Shape> copied(Repair repair, int leastDigits) {
        Figure figure = repair.figure();
        Unit.Kind kind = figure.printed().unit().kind();
        BigDecimal value = figure.printed().inBase();
        if (kind != Unit.Kind.MONEY || significant(value) < leastDigits || isTail(repair)) {
            return Optional.empty();
        }
        List<Figure> same = prints.at(kind, value);
        if (same.stream().anyMatch(f -> f != figure && isUpheldBy(f, figure))) {
            return Optional.empty();
        }
        return same.stream()
                .filter(f -> f != figure && !isSameThing(f, figure))
                .filter(f ->
                        same.stream().noneMatch(as -> as.lineage().equals(f.lineage()) && prints.areEchoes(as, figure)))
                .filter(f -> closeness(f, figure) > 0)
                .max(Comparator.comparingInt((Figure f) -> closeness(f, figure))
                        .thenComparing(Comparator.comparingInt((Figure f) -> network.number(f))
                                .reversed()))
                .map(f -> Shape.of("COPIED_CELL", f));
    }

    /** Prints of one amount differ so by rounding: nobody need have copied anything. */
    private static boolean isTail(Repair repair) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(repair.value().decimals());
        return repair.difference().abs().compareTo(step.add(step)) <= 0;
    }

    private static boolean isSameThing(Figure a, Figure b) {
        return a.key().row().equals(b.key().row())
                && a.key().column().equals(b.key().column());
    }

    /** A print that another place gives for the same item, the budget under whatever name, was not taken from a neighbour. */
    private static boolean isUpheldBy(Figure other, Figure figure) {
        boolean sameMeasure =
                other.key().column().equals(figure.key().column()) || (isBudget(other) && isBudget(figure));
        return sameMeasure
                && other.key().row().equals(figure.key().row())
                && !other.lineage().equals(figure.lineage());
    }

    private int closeness(Figure other, Figure figure) {
        boolean sameForm = other.key().form().equals(figure.key().form());
        boolean sameRow = other.key().row().equals(figure.key().row());
        boolean sameColumn = other.key().column().equals(figure.key().column());
        int closeness = 0;
        if (sameForm && sameColumn && tail(other).equals(tail(figure))) {
            closeness += 4;
        }
        if (sameForm && (sameRow || sameColumn)) {
            closeness += 2;
        }
        if (sameRow) {
            closeness += 1;
        }
        return closeness;
    }

    /** The role a row plays whichever side it stands on: {@code year} of {@code income.year} and {@code expend.year}. */
    private static String tail(Figure figure) {
        String row = figure.key().row();
        return row.substring(row.lastIndexOf('.') + 1);
    }

    private static int significant(BigDecimal value) {
        return value.stripTrailingZeros().precision();
    }

    private Optional<Shape> siblingRate(Repair repair) {
        Figure figure = repair.figure();
        BigDecimal value = figure.printed().inBase();
        if (figure.printed().unit().kind() != Unit.Kind.RATE || significant(value) < SOME_DIGITS) {
            return Optional.empty();
        }
        return prints.at(Unit.Kind.RATE, value).stream()
                .filter(f -> f != figure && !isSameThing(f, figure))
                .filter(f -> f.key().column().equals(figure.key().column()))
                .filter(f -> !isDoubted(f) && isOfOtherLevels(f, figure))
                .findFirst()
                .map(f -> Shape.of("SIBLING_RATE", f));
    }

    /** Two rates of the same amounts are equal by right. */
    private boolean isOfOtherLevels(Figure sibling, Figure figure) {
        Derivation its = network.derivation(sibling);
        Derivation own = network.derivation(figure);
        return its != null
                && own != null
                && its.sources().stream()
                        .noneMatch(s ->
                                own.sources().stream().anyMatch(o -> s.printed().samePrint(o.printed())));
    }

    private boolean isDoubted(Figure figure) {
        BitSet doubts = (BitSet) network.standing(figure).clone();
        doubts.and(network.broken());
        return !doubts.isEmpty();
    }

    /** The rate fits another budget figure of the same item than the one its words name. */
    private Optional<Shape> wrongDenominator(Repair repair) {
        Derivation derivation = network.derivation(repair.figure());
        if (derivation == null || !repair.figure().key().column().equals("completion")) {
            return Optional.empty();
        }
        Figure top = derivation.sources().getFirst();
        Figure named = derivation.sources().getLast();
        return prints.all(Unit.Kind.MONEY).stream()
                .filter(f -> f != top && f != named)
                .filter(f -> f.key().row().equals(named.key().row()) && isBudget(f) && fits(repair.figure(), top, f))
                .findFirst()
                .map(f -> Shape.of("WRONG_DENOMINATOR", f));
    }

    private static boolean isBudget(Figure figure) {
        return switch (figure.key().column()) {
            case "budget", "adjusted", "unspecified" -> true;
            default -> false;
        };
    }

    private static boolean fits(Figure rate, Figure top, Figure bottom) {
        BigDecimal divisor = bottom.printed().inBase();
        if (divisor.signum() == 0) {
            return false;
        }
        BigDecimal quotient = top.printed().inBase().divide(divisor, MathContext.DECIMAL64);
        return rate.printed().interval().contains(quotient);
    }

    /** The printed value is that of the year before. */
    private Optional<Shape> priorYear(Repair repair) {
        Figure figure = repair.figure();
        return prints.at(figure.printed().unit().kind(), figure.printed().inBase()).stream()
                .filter(f -> f != figure && f.key().column().equals("prior"))
                .filter(f -> f.key().row().equals(figure.key().row()))
                .findFirst()
                .map(f -> Shape.of("WRONG_YEAR", f));
    }
}
