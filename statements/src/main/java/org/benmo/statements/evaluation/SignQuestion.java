package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.formulas.Relation;
import org.benmo.statements.identities.Outcome;

/** 同为零 and 同号: decided by the digits as printed, for a printed 0.004 is not zero. */
record SignQuestion(Ground left, Ground right, Relation relation) implements Question {

    @Override
    public Outcome outcome(Values values) {
        Optional<Interval> one = GeneralQuestion.interval(left, values);
        Optional<Interval> other = GeneralQuestion.interval(right, values);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.CannotTell("除数为零，算不出来");
        }
        BigDecimal a = one.get().centre();
        BigDecimal b = other.get().centre();
        boolean holds =
                relation == Relation.BOTH_ZERO ? (a.signum() == 0) == (b.signum() == 0) : a.signum() * b.signum() >= 0;
        return holds ? EXACT : Question.broken(a.subtract(b), BigDecimal.ZERO);
    }

    @Override
    public Optional<Interval> solve(Figure unknown, Values values) {
        return Optional.empty();
    }
}
