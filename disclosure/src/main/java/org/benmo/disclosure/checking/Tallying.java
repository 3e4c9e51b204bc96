package org.benmo.disclosure.checking;

import java.util.Collection;
import java.util.List;
import org.benmo.disclosure.Report.Tally;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** Counts outcomes: nothing asked is left out. */
final class Tallying {
    private int holds;
    private int rounding;
    private int broken;
    private int notApplicable;
    private int cannotTell;

    private Tallying() {}

    static Tally of(List<Obligation> obligations, Collection<List<ProcedureOutcome>> examined) {
        Tallying tallying = new Tallying();
        obligations.forEach(o -> tallying.count(o.outcome()));
        examined.forEach(outcomes -> outcomes.forEach(tallying::count));
        return new Tally(
                tallying.holds, tallying.rounding, tallying.broken, tallying.notApplicable, tallying.cannotTell);
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Holds h -> countHolding(h.isRounding());
            case Outcome.Broken b -> broken++;
            case Outcome.NotApplicable n -> notApplicable++;
            case Outcome.CannotTell c -> cannotTell++;
        }
    }

    private void count(ProcedureOutcome outcome) {
        switch (outcome) {
            case ProcedureOutcome.Holds h -> holds++;
            case ProcedureOutcome.Broken b -> broken++;
            case ProcedureOutcome.NotApplicable n -> notApplicable++;
            case ProcedureOutcome.CannotTell c -> cannotTell++;
        }
    }

    private void countHolding(boolean byRounding) {
        if (byRounding) {
            rounding++;
        } else {
            holds++;
        }
    }
}
