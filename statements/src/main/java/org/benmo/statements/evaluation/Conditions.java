package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.formulas.Condition;
import org.benmo.statements.formulas.Expression;
import org.benmo.statements.formulas.Relation;
import org.benmo.statements.formulas.Row;
import org.benmo.statements.identities.Outcome;

/** Decides conditions; what cannot be decided is neither true nor false. */
final class Conditions {
    private final Facts facts;
    private final Words words;
    private final Binding binding;

    Conditions(Facts facts, Words words, Binding binding) {
        this.facts = facts;
        this.words = words;
        this.binding = binding;
    }

    /** Empty when the condition is true; otherwise what to say instead of asking. */
    Optional<Outcome> hindrance(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all(all.parts());
            case Condition.Any any -> any(any.parts());
            case Condition.Read read ->
                decided(
                        facts.isRead(read.form()) == read.wanted(),
                        (read.wanted() ? "没有读到" : "读到了") + words.form(read.form()));
            case Condition.State state -> state(state);
            case Condition.Printed printed -> printed(printed);
            case Condition.RowPrinted row -> rowPrinted(row);
            case Condition.Zero zero -> zero(zero);
            case Condition.Marked marked ->
                decided(
                        binding.marks().contains(marked.mark()) == marked.wanted(),
                        (marked.wanted() ? "句子不是" : "句子是") + "“" + marked.mark() + "”");
            case Condition.Year year -> year(year);
            case Condition.Compared compared -> compared(compared);
        };
    }

    /** A false part decides, whatever cannot be told beside it. */
    private Optional<Outcome> all(List<Condition> parts) {
        Optional<Outcome> unknown = Optional.empty();
        for (Condition part : parts) {
            Optional<Outcome> hindrance = hindrance(part);
            if (hindrance.isPresent() && hindrance.get() instanceof Outcome.NotApplicable) {
                return hindrance;
            }
            unknown = unknown.or(() -> hindrance);
        }
        return unknown;
    }

    private Optional<Outcome> any(List<Condition> parts) {
        List<Outcome> hindrances = new ArrayList<>();
        for (Condition part : parts) {
            Optional<Outcome> hindrance = hindrance(part);
            if (hindrance.isEmpty()) {
                return Optional.empty();
            }
            hindrances.add(hindrance.get());
        }
        return hindrances.stream()
                .filter(Outcome.CannotTell.class::isInstance)
                .findFirst()
                .or(() -> Optional.of(hindrances.getFirst()));
    }

    private Optional<Outcome> state(Condition.State state) {
        if (!facts.isRead(state.form())) {
            return unknown("没有读到" + words.form(state.form()));
        }
        Optional<Boolean> empty = facts.isEmpty(state.form());
        if (empty.isEmpty()) {
            return unknown(words.form(state.form()) + "的数没有读懂");
        }
        boolean blank = empty.get();
        return decided(
                blank == (state.wanted() == FormState.EMPTY), words.form(state.form()) + (blank ? "没有数据" : "有数据"));
    }

    private Optional<Outcome> printed(Condition.Printed printed) {
        if (printed.figure() instanceof Expression.Cell cell && isUnread(cell.form())) {
            return unknown("没有读到" + words.form(cell.form()));
        }
        if (printed.figure() instanceof Expression.Role role) {
            boolean named =
                    !binding.roles().getOrDefault(role.name(), List.of()).isEmpty();
            return decided(named == printed.wanted(), (named ? "句子写了" : "句子没有写") + role.name());
        }
        Grounding grounding = grounding();
        List<Figure> figures = new ArrayList<>();
        grounding.ground(printed.figure()).collect(figures);
        boolean there = grounding.missing().isEmpty()
                && figures.stream().anyMatch(f -> f.printed().isNumber());
        return decided(there == printed.wanted(), grounding.missing().orElse("要看的数" + (there ? "印出了" : "没有印出")));
    }

    private Optional<Outcome> rowPrinted(Condition.RowPrinted condition) {
        if (isUnread(condition.form())) {
            return unknown("没有读到" + words.form(condition.form()));
        }
        String row = switch (condition.row()) {
            case Row.Named named -> named.keys().getFirst();
            case Row.Looped looped -> binding.rows().getOrDefault(looped.word(), "");
        };
        boolean there = facts.figures().rows(condition.form()).contains(row);
        return decided(
                there == condition.wanted(),
                words.form(condition.form()) + (there ? "有" : "没有") + words.row(condition.form(), row));
    }

    private Optional<Outcome> zero(Condition.Zero zero) {
        Grounding grounding = grounding();
        Ground ground = grounding.ground(zero.expression());
        Optional<Interval> value =
                grounding.missing().isPresent() ? Optional.empty() : GeneralQuestion.interval(ground, Values.PRINTED);
        if (value.isEmpty()) {
            return unknown(grounding.missing().orElse("算不出来"));
        }
        boolean isZero = value.get().centre().signum() == 0;
        return decided(isZero == zero.wanted(), isZero ? "要看的数为零" : "要看的数不为零");
    }

    private Optional<Outcome> year(Condition.Year year) {
        if (facts.figures().year().isEmpty()) {
            return unknown("不知道是哪一年度");
        }
        int actual = facts.figures().year().getAsInt();
        return decided(holds(year.relation(), BigDecimal.valueOf((long) actual - year.year())), actual + "年度不在适用范围");
    }

    private Optional<Outcome> compared(Condition.Compared compared) {
        Grounding grounding = grounding();
        Ground difference = new Ground.Sum(List.of(
                new Ground.Part(false, grounding.ground(compared.left())),
                new Ground.Part(true, grounding.ground(compared.right()))));
        Optional<Interval> value = grounding.missing().isPresent()
                ? Optional.empty()
                : GeneralQuestion.interval(difference, Values.PRINTED);
        return value.isEmpty()
                ? unknown(grounding.missing().orElse("算不出来"))
                : decided(holds(compared.relation(), value.get().centre()), "条件不成立");
    }

    private static boolean holds(Relation relation, BigDecimal difference) {
        return switch (relation) {
            case BOTH_ZERO, SAME_SIGN -> difference.signum() == 0;
            default -> Question.satisfies(relation, difference, BigDecimal.ZERO);
        };
    }

    /** A figure the narrative does not print is not printed; a form may only not have been found. */
    private boolean isUnread(String form) {
        return !form.equals(Key.TEXT) && !facts.isRead(form);
    }

    private Grounding grounding() {
        return new Grounding(facts, words, binding, Map.of());
    }

    private static Optional<Outcome> decided(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(new Outcome.NotApplicable(otherwise));
    }

    private static Optional<Outcome> unknown(String reason) {
        return Optional.of(new Outcome.CannotTell(reason));
    }
}
