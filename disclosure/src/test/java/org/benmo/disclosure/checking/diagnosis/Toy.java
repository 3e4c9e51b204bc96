package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Place;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;

/** A small document put together by hand: figures, claims, and obligations that evaluate themselves. */
public final class Toy {
    private final FigureSet.Builder set = FigureSet.builder().year(2021);
    private final List<Obligation> obligations = new ArrayList<>();
    private final Map<Integer, String> misprints;
    private final List<Figure> figures = new ArrayList<>();
    private int line;

    public Toy() {
        this(Map.of());
    }

    /** With other values printed for some figures, by the order in which they are added. */
    public Toy(Map<Integer, String> misprints) {
        this.misprints = misprints;
    }

    /** All figures in the order in which they were added. */
    public List<Figure> added() {
        return figures;
    }

    /** An amount of the narrative in 万元. */
    public Figure text(String metric, String measure, String value, String fragment) {
        return add(Key.text(metric, measure), value, Unit.TEN_THOUSAND_YUAN, fragment, "第三部分");
    }

    /** A percentage of the narrative. */
    public Figure rate(String metric, String measure, String value, String fragment) {
        return add(Key.text(metric, measure), value, Unit.PERCENT, fragment, "第三部分");
    }

    /** A cell of a form in 万元. */
    public Figure cell(String form, String row, String column, String value) {
        set.state(form, FormState.FILLED);
        return add(new Key(form, row, column), value, Unit.TEN_THOUSAND_YUAN, value, form + " " + row + " " + column);
    }

    private Figure add(Key key, String value, Unit unit, String fragment, String where) {
        String shown = misprints.getOrDefault(line, value);
        line++;
        Printed printed = Printed.of(new BigDecimal(shown), unit, shown);
        Figure figure =
                new Figure(key, printed, new PrintedAt(List.of(new Place.LineSpan(line, 1, 9)), fragment, where));
        set.add(figure);
        figures.add(figure);
        return figure;
    }

    /** A claim of a sentence; names and figures in turn. */
    public Toy claim(Assertion.Kind kind, Object... rolesAndFigures) {
        return claim(kind, Set.of(), rolesAndFigures);
    }

    /** A claim whose words add something. */
    public Toy claim(Assertion.Kind kind, Set<String> marks, Object... rolesAndFigures) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        for (int i = 0; i < rolesAndFigures.length; i += 2) {
            roles.computeIfAbsent((String) rolesAndFigures[i], r -> new ArrayList<>())
                    .add((Figure) rolesAndFigures[i + 1]);
        }
        Figure first = roles.values().iterator().next().getFirst();
        set.add(new Assertion(kind, roles, marks, "", first.lineage()));
        return this;
    }

    /** {@code total} is the sum of {@code parts}. */
    public Toy sum(String code, Figure total, Figure... parts) {
        Map<Figure, Integer> signs = new LinkedHashMap<>();
        signs.put(total, 1);
        for (Figure part : parts) {
            signs.put(part, -1);
        }
        obligations.add(new Linear(identity(code, "=", Severity.ERROR), List.copyOf(signs.keySet()), signs));
        return this;
    }

    /** The same as {@link #sum} with other signs and another severity. */
    public Toy linear(String code, String relation, Severity severity, Map<Figure, Integer> signs) {
        obligations.add(new Linear(identity(code, relation, severity), List.copyOf(signs.keySet()), signs));
        return this;
    }

    /** {@code part} is not more than {@code whole}. */
    public Toy atMost(String code, Figure part, Figure whole) {
        Map<Figure, Integer> signs = new LinkedHashMap<>();
        signs.put(part, 1);
        signs.put(whole, -1);
        return linear(code, "≤", Severity.ERROR, signs);
    }

    /** {@code rate = top / (bottom plus signed others)}. */
    public Toy ratio(String code, Figure rate, Figure top, Map<Figure, Integer> bottom) {
        obligations.add(new Ratio(identity(code, "=", Severity.ERROR), rate, top, bottom));
        return this;
    }

    public FigureSet figures() {
        return set.build();
    }

    public List<Obligation> obligations() {
        return obligations;
    }

    public List<Diagnosis> diagnose() {
        return Diagnostician.diagnose(figures(), obligations);
    }

    public static Identity identity(String code, String relation, Severity severity) {
        return new Identity(
                code,
                code.toLowerCase(java.util.Locale.ROOT),
                "检查" + code,
                severity,
                "arithmetic",
                "",
                true,
                "",
                Optional.of(new Identity.Formula("", "", "左", relation, "右")),
                "",
                "",
                "核对原表。");
    }

    private record Linear(Identity identity, List<Figure> operands, Map<Figure, Integer> signs) implements Obligation {
        @Override
        public String subject() {
            return "";
        }

        @Override
        public Outcome outcome() {
            return outcomeWith(Map.of());
        }

        @Override
        public Outcome outcomeWith(Map<Figure, Interval> replaced) {
            Interval difference = Interval.ZERO;
            Interval exact = Interval.ZERO;
            for (Figure figure : operands) {
                BigDecimal sign = BigDecimal.valueOf(signs.getOrDefault(figure, 1));
                Interval value = replaced.getOrDefault(figure, figure.interval());
                difference = difference.plus(value.times(sign));
                exact = exact.plus(Interval.exactly(value.centre().multiply(sign)));
            }
            boolean holds = identity.formula().orElseThrow().relation().equals("=")
                    ? difference.contains(BigDecimal.ZERO)
                    : difference.low().signum() <= 0;
            return holds
                    ? new Outcome.Holds(exact.low().signum() == 0 ? Set.of() : Set.of(Outcome.Flag.ROUNDING))
                    : new Outcome.Broken(exact, Interval.around(BigDecimal.ZERO, difference.halfWidth()));
        }

        @Override
        public Optional<Interval> solveFor(Figure unknown, Map<Figure, Interval> replaced) {
            if (!identity.formula().orElseThrow().relation().equals("=")) {
                return Optional.empty();
            }
            Interval others = Interval.ZERO;
            for (Figure figure : operands) {
                if (figure != unknown) {
                    Interval value = replaced.getOrDefault(figure, figure.interval());
                    others = others.plus(value.times(BigDecimal.valueOf(signs.getOrDefault(figure, 1))));
                }
            }
            return Optional.of(others.times(BigDecimal.valueOf(-signs.getOrDefault(unknown, 1))));
        }

        @Override
        public String writtenOut() {
            return operands.toString();
        }

        @Override
        public String inWords() {
            return identity.title();
        }
    }

    private record Ratio(Identity identity, Figure rate, Figure top, Map<Figure, Integer> bottom)
            implements Obligation {
        @Override
        public String subject() {
            return "";
        }

        @Override
        public Outcome outcome() {
            return outcomeWith(Map.of());
        }

        @Override
        public List<Figure> operands() {
            Set<Figure> all = Collections.newSetFromMap(new LinkedHashMap<>());
            all.add(rate);
            all.add(top);
            all.addAll(bottom.keySet());
            return List.copyOf(all);
        }

        private Interval divisor(Map<Figure, Interval> replaced) {
            Interval sum = Interval.ZERO;
            for (Map.Entry<Figure, Integer> term : bottom.entrySet()) {
                Interval value =
                        replaced.getOrDefault(term.getKey(), term.getKey().interval());
                sum = sum.plus(value.times(BigDecimal.valueOf(term.getValue())));
            }
            return sum;
        }

        @Override
        public Outcome outcomeWith(Map<Figure, Interval> replaced) {
            Interval above = replaced.getOrDefault(top, top.interval());
            Optional<Interval> quotient = above.dividedBy(divisor(replaced));
            Interval printed = replaced.getOrDefault(rate, rate.interval());
            if (quotient.isEmpty()) {
                return new Outcome.CannotTell("除数可能为零");
            }
            return quotient.get().meets(printed)
                    ? new Outcome.Holds(Set.of())
                    : new Outcome.Broken(printed.minus(quotient.get()), Interval.ZERO);
        }

        @Override
        public Optional<Interval> solveFor(Figure unknown, Map<Figure, Interval> replaced) {
            Interval printed = replaced.getOrDefault(rate, rate.interval());
            Interval above = replaced.getOrDefault(top, top.interval());
            if (unknown == rate) {
                return above.dividedBy(divisor(replaced));
            }
            if (unknown == top && !bottom.containsKey(top)) {
                return Optional.of(printed.times(divisor(replaced)));
            }
            if (unknown == top) {
                return topInBoth(printed, replaced);
            }
            Optional<Interval> whole = above.dividedBy(printed);
            Map<Figure, Interval> without = new IdentityHashMap<>(replaced);
            without.put(unknown, Interval.ZERO);
            Interval others = divisor(without);
            return whole.map(w -> w.minus(others).times(BigDecimal.valueOf(bottom.getOrDefault(unknown, 1))));
        }

        /** r = t / (b − t) gives t = r·b / (1 + r). */
        private Optional<Interval> topInBoth(Interval printed, Map<Figure, Interval> replaced) {
            Map<Figure, Interval> without = new IdentityHashMap<>(replaced);
            without.put(top, Interval.ZERO);
            Interval others = divisor(without);
            return printed.times(others).dividedBy(printed.plus(Interval.exactly(BigDecimal.ONE)));
        }

        @Override
        public String writtenOut() {
            return operands().toString();
        }

        @Override
        public String inWords() {
            return identity.title();
        }
    }
}
