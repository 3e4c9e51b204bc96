package org.benmo.statements.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** An identity that could not be asked: something is missing, or its own condition excludes it. */
record Undecided(Identity identity, String subject, Outcome outcome) implements Obligation {
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
}
