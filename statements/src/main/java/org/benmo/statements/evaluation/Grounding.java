package org.benmo.statements.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.formulas.Column;
import org.benmo.statements.formulas.Expression;
import org.benmo.statements.formulas.Group;
import org.benmo.statements.formulas.Row;

/** Puts figures into a formula for one binding. What is missing, and what makes a sum doubtful, is noted. */
final class Grounding {
    /** Where a key is printed in several ways, more combinations than this are not tried. */
    static final int MOST_PRINTS = 12;

    private final Facts facts;
    private final Words words;
    private final Binding binding;
    private final Map<String, Integer> choice;
    private final Map<String, Integer> choices = new LinkedHashMap<>();
    private Optional<String> missing = Optional.empty();
    private Optional<String> doubt = Optional.empty();

    Grounding(Facts facts, Words words, Binding binding, Map<String, Integer> choice) {
        this.facts = facts;
        this.words = words;
        this.binding = binding;
        this.choice = choice;
    }

    /** What is not there, in words. */
    Optional<String> missing() {
        return missing;
    }

    /** Why a sum may lack an addend, in words. */
    Optional<String> doubt() {
        return doubt;
    }

    /** How many distinct prints stand at each place that has several. */
    Map<String, Integer> choices() {
        return choices;
    }

    Ground ground(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal ->
                new Ground.Constant(
                        literal.unit()
                                .map(unit -> literal.value().multiply(unit.inBase()))
                                .orElse(literal.value()),
                        literal.unit(),
                        literal.text());
            case Expression.Negation negation -> new Ground.Sum(List.of(new Ground.Part(true, ground(negation.of()))));
            case Expression.Binary binary -> binary(binary);
            case Expression.Role role -> role(role);
            case Expression.Cell cell -> cell(cell);
            case Expression.GroupSum sum -> groupSum(sum);
        };
    }

    private Ground binary(Expression.Binary binary) {
        Ground left = ground(binary.left());
        Ground right = ground(binary.right());
        return switch (binary.operator()) {
            case TIMES -> new Ground.Product(left, right);
            case OVER -> new Ground.Quotient(left, right);
            case PLUS, MINUS -> {
                List<Ground.Part> parts = new ArrayList<>();
                if (left instanceof Ground.Sum sum) {
                    parts.addAll(sum.parts());
                } else {
                    parts.add(new Ground.Part(false, left));
                }
                parts.add(new Ground.Part(binary.operator() == Expression.Operator.MINUS, right));
                yield new Ground.Sum(List.copyOf(parts));
            }
        };
    }

    private Ground role(Expression.Role role) {
        List<Figure> figures = binding.roles().getOrDefault(role.name(), List.of());
        if (!figures.isEmpty()) {
            return role.summed() ? sum(figures) : new Ground.Of(figures.getFirst());
        }
        List<Figure> values = binding.roles().getOrDefault("本年数", List.of());
        List<Figure> changes = binding.roles().getOrDefault("增减额", List.of());
        if (role.name().equals("上年数") && !values.isEmpty() && !changes.isEmpty()) {
            return prior(values.getFirst(), changes.getFirst());
        }
        return missing("句子没有写" + role.name());
    }

    private static Ground sum(List<Figure> figures) {
        return new Ground.Sum(figures.stream()
                .map(figure -> new Ground.Part(false, new Ground.Of(figure)))
                .toList());
    }

    private static Ground prior(Figure value, Figure change) {
        return new Ground.Sum(
                List.of(new Ground.Part(false, new Ground.Of(value)), new Ground.Part(true, new Ground.Of(change))));
    }

    private Ground cell(Expression.Cell cell) {
        List<String> rows = switch (cell.row()) {
            case Row.Named named -> named.keys();
            case Row.Looped looped -> List.of(binding.rows().getOrDefault(looped.word(), ""));
        };
        String column = column(cell.column());
        String form = cell.form();
        if (!facts.isRead(form)) {
            return missing("没有读到" + words.form(form));
        }
        List<Ground> found = new ArrayList<>();
        if (form.equals(Key.TEXT)) {
            narrative(rows, column, cell.column() instanceof Column.Main, found);
        } else {
            facts.prints(new Key(form, rows.getFirst(), column)).forEach(f -> found.add(new Ground.Of(f)));
        }
        if (found.isEmpty()) {
            return cell.orZero() ? new Ground.Nothing() : missing(words.cell(form, rows.getFirst(), column) + "没有读到");
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        String place = form + "[" + rows + "]." + column;
        choices.put(place, Math.min(found.size(), MOST_PRINTS));
        return found.get(choice.getOrDefault(place, 0));
    }

    private void narrative(List<String> rows, String column, boolean main, List<Ground> found) {
        List<Figure> figures = new ArrayList<>();
        for (String row : rows) {
            for (String same : words.countedAs(row)) {
                for (String other : columns(same, column, main)) {
                    figures.addAll(facts.prints(Key.text(same, other)));
                }
            }
        }
        Facts.distinct(figures).forEach(f -> found.add(new Ground.Of(f)));
        if (found.isEmpty() && column.equals("prior")) {
            rows.forEach(row -> derivedPriors(row, found));
        }
    }

    /** A count or a score is the figure itself, under whichever name the reader filed it. */
    private List<String> columns(String row, String column, boolean main) {
        Unit.Kind kind = words.kind(row);
        String own = kind == Unit.Kind.COUNT ? "count" : kind == Unit.Kind.SCORE ? "score" : "final";
        boolean itself = main || column.equals(own);
        return itself && !own.equals("final") ? List.of("final", own) : List.of(column);
    }

    /** Value less change, from each sentence that prints both. */
    private void derivedPriors(String row, List<Ground> found) {
        List<String> seen = new ArrayList<>();
        for (Assertion change : facts.figures().assertions(Assertion.Kind.CHANGE)) {
            List<Figure> values = change.role("本年数");
            List<Figure> deltas = change.role("增减额");
            boolean both = !values.isEmpty() && !deltas.isEmpty();
            if (both && values.getFirst().key().row().equals(row)) {
                String print = values.getFirst().printed().value() + "-"
                        + deltas.getFirst().printed().value();
                if (!seen.contains(print)) {
                    seen.add(print);
                    found.add(prior(values.getFirst(), deltas.getFirst()));
                }
            }
        }
        if (found.isEmpty()) {
            List<Figure> values = facts.prints(Key.text(row, "final"));
            List<Figure> deltas = facts.prints(Key.text(row, "delta"));
            if (values.size() == 1 && deltas.size() == 1) {
                found.add(prior(values.getFirst(), deltas.getFirst()));
            }
        }
    }

    private Ground groupSum(Expression.GroupSum sum) {
        String form = sum.form();
        String column = column(sum.column());
        if (!facts.isRead(form)) {
            return missing("没有读到" + words.form(form));
        }
        List<Figure> addends = new ArrayList<>();
        for (String row : rows(form, sum.group(), column)) {
            if (facts.prints(new Key(form, row, column)).size() > 1) {
                doubt = Optional.of(words.cell(form, row, column) + "印了不止一次");
            }
            addends.addAll(facts.first(form, row, column));
        }
        if (facts.hasUnreadRow(form, column)) {
            doubt = Optional.of(words.form(form) + "有没认出来的行");
        }
        if (addends.isEmpty()) {
            return sum.orZero() ? new Ground.Nothing() : missing(words.form(form) + "没有可加的数");
        }
        return sum(addends);
    }

    private List<String> rows(String form, Group group, String column) {
        return switch (group) {
            case Group.Named named -> named.rows();
            case Group.Children children ->
                facts.tree().below(form, binding.rows().getOrDefault(children.loop(), ""));
            case Group.Level level -> {
                if (!facts.tree().covers(form, level.level(), column)) {
                    doubt = Optional.of(words.form(form) + "的" + level.word() + "没有盖住所有科目");
                }
                yield facts.figures().rows(form).stream()
                        .filter(row -> Tree.level(row) == level.level())
                        .toList();
            }
        };
    }

    private String column(Column column) {
        return switch (column) {
            case Column.Named named -> named.key();
            case Column.Main main -> main.key();
            case Column.Looped looped -> binding.column().orElse("");
        };
    }

    private Ground missing(String what) {
        if (missing.isEmpty()) {
            missing = Optional.of(what);
        }
        return new Ground.Nothing();
    }
}
