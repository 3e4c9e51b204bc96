package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.formulas.Relation;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** An identity asked of particular figures. */
final class Asked implements Obligation {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Identity identity;
    private final Supplier<String> subject;
    private final Sides sides;
    private final Words words;
    private final Optional<Question> question;
    private final Outcome outcome;

    /**
     * The two sides with their figures.
     *
     * @param doubt why a sum may lack an addend; then a difference proves nothing
     */
    record Sides(Ground left, Relation relation, Ground right, Optional<String> doubt) {
        List<Figure> leftFigures() {
            List<Figure> figures = new ArrayList<>();
            left.collect(figures);
            return figures;
        }

        List<Figure> rightFigures() {
            List<Figure> figures = new ArrayList<>();
            right.collect(figures);
            return figures;
        }
    }

    Asked(Identity identity, Supplier<String> subject, Sides sides, Facts facts, Words words) {
        this.identity = identity;
        this.subject = subject;
        this.sides = sides;
        this.words = words;
        Optional<String> hindrance = hindrance(facts);
        this.question = hindrance.isPresent() ? Optional.empty() : Optional.of(question(facts));
        this.outcome = hindrance.<Outcome>map(Outcome.CannotTell::new).orElseGet(() -> outcome(Values.PRINTED));
    }

    /** What forbids asking at all. */
    private Optional<String> hindrance(Facts facts) {
        for (Figure figure : operands()) {
            if (!figure.printed().isNumber() && !facts.hasNumbersBeside(figure.key())) {
                return Optional.of(words.cell(
                                figure.key().form(),
                                figure.key().row(),
                                figure.key().column())
                        + "所在的行和列都是空的");
            }
        }
        Optional<Linear> left = Linear.of(sides.left());
        Optional<Linear> right = Linear.of(sides.right());
        boolean signs = sides.relation() == Relation.BOTH_ZERO || sides.relation() == Relation.SAME_SIGN;
        if (signs || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Linear difference = left.get().minus(right.get());
        if (difference.isConstant() && !operands().isEmpty()) {
            return Optional.of("两边是同一个数，证明不了什么");
        }
        return difference.kind().isEmpty() && !difference.isConstant() ? Optional.of("两边不是同一类数") : Optional.empty();
    }

    private Question question(Facts facts) {
        if (sides.relation() == Relation.BOTH_ZERO || sides.relation() == Relation.SAME_SIGN) {
            return new SignQuestion(sides.left(), sides.right(), sides.relation());
        }
        Optional<Linear> left = Linear.of(sides.left());
        Optional<Linear> right = Linear.of(sides.right());
        if (left.isPresent() && right.isPresent()) {
            return new LinearQuestion(facts.tree(), left.get(), right.get(), sides.relation());
        }
        if (sides.relation() == Relation.EQUAL) {
            Optional<Question> ratio = stated(facts, left, sides.right()).or(() -> stated(facts, right, sides.left()));
            if (ratio.isPresent()) {
                return ratio.get();
            }
        }
        return new GeneralQuestion(sides.left(), sides.right(), sides.relation());
    }

    private static Optional<Question> stated(Facts facts, Optional<Linear> side, Ground other) {
        return side.flatMap(Linear::single)
                .flatMap(figure ->
                        Ratio.of(other).map(ratio -> new RatioQuestion(facts, figure, inUnits(figure, ratio))));
    }

    /** A share written as 100 × part / whole is meant in percent. */
    private static Ratio inUnits(Figure stated, Ratio ratio) {
        boolean percent = stated.printed().unit().kind() == Unit.Kind.RATE
                && ratio.factor().compareTo(HUNDRED) == 0;
        return percent
                ? new Ratio(
                        ratio.top(),
                        ratio.bottom(),
                        ratio.factor().multiply(Unit.PERCENT.inBase()),
                        ratio.offset().multiply(Unit.PERCENT.inBase()))
                : ratio;
    }

    private Outcome outcome(Values values) {
        if (question.isEmpty()) {
            return outcome;
        }
        boolean left = sides.left().hasNothing() || Question.hasNumber(sides.leftFigures(), values);
        boolean right = sides.right().hasNothing() || Question.hasNumber(sides.rightFigures(), values);
        if (!left && !right) {
            return new Outcome.CannotTell("两边都没有填数");
        }
        Outcome found = question.get().outcome(values);
        if (found instanceof Outcome.Broken) {
            if (!left || !right) {
                return new Outcome.CannotTell("有一边没有填数");
            }
            if (sides.doubt().isPresent()) {
                return new Outcome.CannotTell(sides.doubt().get());
            }
        }
        return found;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public String subject() {
        return subject.get();
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public List<Figure> operands() {
        LinkedHashSet<Figure> figures = new LinkedHashSet<>(sides.leftFigures());
        figures.addAll(sides.rightFigures());
        return List.copyOf(figures);
    }

    @Override
    public Outcome outcomeWith(Map<Figure, Interval> replaced) {
        return replaced.isEmpty() ? outcome : outcome(new Values(Map.copyOf(replaced)));
    }

    @Override
    public Optional<Interval> solveFor(Figure unknown, Map<Figure, Interval> replaced) {
        return question.flatMap(q -> q.solve(unknown, new Values(Map.copyOf(replaced))));
    }

    @Override
    public String writtenOut() {
        return Writing.numbers(sides);
    }

    @Override
    public String inWords() {
        return Writing.words(sides, words);
    }

    @Override
    public String toString() {
        return identity.code() + (subject().isEmpty() ? "" : " " + subject()) + "：" + writtenOut() + " → " + outcome;
    }
}
