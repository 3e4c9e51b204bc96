package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/**
 * How a change, a rate, a share or a mean of a sentence follows from the levels it was computed from. When a level is put
 * right, what was computed from it follows.
 *
 * @param derived the figure that follows
 * @param sources what it was computed from
 * @param rule its value in the base, given the present value of any figure; empty when the divisor is zero
 */
record Derivation(
        Figure derived, List<Figure> sources, Function<Function<Figure, BigDecimal>, Optional<BigDecimal>> rule) {

    /** The derivations of one sentence, those that others build on first. */
    static List<Derivation> of(Assertion assertion) {
        return switch (assertion.kind()) {
            case CHANGE -> change(assertion);
            case SHARE -> quotient(assertion, "占比", "部分", "整体");
            case COMPLETION -> quotient(assertion, "完成率", "决算数", "预算数");
            case AVERAGE -> average(assertion);
            case COMPOSITION, SHARE_LIST, COMPARISON, ENUMERATION -> List.of();
        };
    }

    private static List<Derivation> change(Assertion assertion) {
        List<Derivation> derivations = new ArrayList<>();
        Optional<Figure> level = only(assertion, "本年数");
        Optional<Figure> prior = only(assertion, "上年数");
        Optional<Figure> delta = only(assertion, "增减额");
        Optional<Figure> growth = only(assertion, "增减率");
        if (level.isPresent() && delta.isPresent()) {
            derivations.add(delta(level.get(), prior, delta.get()));
        }
        if (growth.isPresent() && level.isPresent() && (delta.isPresent() || prior.isPresent())) {
            derivations.add(growth(level.get(), prior, delta, growth.get()));
        }
        return derivations;
    }

    /** The year before stands: as printed, or as the printed amounts imply it. */
    private static Derivation delta(Figure level, Optional<Figure> prior, Figure delta) {
        List<Figure> sources = prior.map(p -> List.of(level, p)).orElse(List.of(level));
        return new Derivation(delta, sources, now -> {
            BigDecimal before = prior.map(now).orElseGet(() -> printed(level).subtract(printed(delta)));
            return Optional.of(now.apply(level).subtract(before));
        });
    }

    private static Derivation growth(Figure level, Optional<Figure> prior, Optional<Figure> delta, Figure growth) {
        List<Figure> sources = new ArrayList<>(List.of(level));
        prior.ifPresent(sources::add);
        delta.ifPresent(sources::add);
        return new Derivation(growth, sources, now -> {
            BigDecimal before =
                    prior.map(now).orElseGet(() -> now.apply(level).subtract(now.apply(delta.orElseThrow())));
            BigDecimal change = delta.map(now).orElseGet(() -> now.apply(level).subtract(before));
            return divide(change, before);
        });
    }

    private static List<Derivation> quotient(Assertion assertion, String rate, String top, String bottom) {
        Optional<Figure> derived = only(assertion, rate);
        Optional<Figure> part = only(assertion, top);
        Optional<Figure> whole = only(assertion, bottom);
        if (derived.isEmpty() || part.isEmpty() || whole.isEmpty()) {
            return List.of();
        }
        return List.of(new Derivation(
                derived.get(),
                List.of(part.get(), whole.get()),
                now -> divide(now.apply(part.get()), now.apply(whole.get()))));
    }

    private static List<Derivation> average(Assertion assertion) {
        Optional<Figure> mean = only(assertion, "平均数");
        List<Figure> values = assertion.role("各数");
        if (mean.isPresent() && !values.isEmpty()) {
            return List.of(new Derivation(
                    mean.get(),
                    values,
                    now -> divide(
                            values.stream().map(now).reduce(BigDecimal.ZERO, BigDecimal::add),
                            BigDecimal.valueOf(values.size()))));
        }
        return quotient(assertion, "平均数", "总数", "个数");
    }

    private static Optional<BigDecimal> divide(BigDecimal top, BigDecimal bottom) {
        return bottom.signum() == 0 ? Optional.empty() : Optional.of(top.divide(bottom, MathContext.DECIMAL64));
    }

    private static BigDecimal printed(Figure figure) {
        return figure.printed().inBase();
    }

    private static Optional<Figure> only(Assertion assertion, String role) {
        List<Figure> figures = assertion.role(role);
        return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
    }
}
