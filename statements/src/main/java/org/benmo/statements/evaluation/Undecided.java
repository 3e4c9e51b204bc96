package org.benmo.statements.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** An identity that could not be asked: something is missing, or its own condition excludes it. */
final class Undecided implements Obligation {
    private final Identity identity;
    private final Supplier<String> subject;
    private final Outcome outcome;

    Undecided(Identity identity, Supplier<String> subject, Outcome outcome) {
        this.identity = identity;
        this.subject = subject;
        this.outcome = outcome;
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
        return List.of();
    }

    @Override
    public Outcome outcomeWith(Map<Figure, Interval> replaced) {
        return outcome;
    }

    @Override
    public Optional<Interval> solveFor(Figure unknown, Map<Figure, Interval> replaced) {
        return Optional.empty();
    }

    @Override
    public String writtenOut() {
        return "";
    }

    @Override
    public String inWords() {
        return identity.title();
    }

    @Override
    public String toString() {
        return identity.code() + (subject().isEmpty() ? "" : " " + subject()) + " → " + outcome;
    }
}
