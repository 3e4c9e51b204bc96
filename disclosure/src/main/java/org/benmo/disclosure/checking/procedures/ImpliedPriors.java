package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/** Two changes of one figure that imply two different values of last year. */
final class ImpliedPriors implements Procedure {
    /** A change with last year's value it implies. */
    private record Implied(Figure change, Interval level, Interval prior) {}

    @Override
    public String code() {
        return "Y03";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        Map<String, Implied> first = new HashMap<>();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Assertion change : disclosure.figures().assertions(Assertion.Kind.CHANGE)) {
            implied(change).ifPresent(implied -> {
                String row = implied.change().key().row();
                Implied before = first.putIfAbsent(row, implied);
                if (before != null && before.level().meets(implied.level())) {
                    outcomes.add(compare(before, implied));
                }
            });
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有两处写同一指标的增减")) : outcomes;
    }

    /** Value less change, where both are about the same key. */
    private static Optional<Implied> implied(Assertion change) {
        Optional<Figure> level = change.role("本年数").stream().findFirst();
        Optional<Figure> delta = change.role("增减额").stream().findFirst();
        if (level.isEmpty()
                || delta.isEmpty()
                || change.has("基年不符")
                || change.has("未选择")
                || againstBudget(delta.get())
                || !level.get().key().row().equals(delta.get().key().row())) {
            return Optional.empty();
        }
        return Optional.of(new Implied(
                delta.get(),
                level.get().interval(),
                level.get().interval().minus(delta.get().interval())));
    }

    /** A change against the budget says nothing of last year. */
    private static boolean againstBudget(Figure delta) {
        String words = ((PrintedAt) delta.lineage()).fragment();
        return words.contains("预算数") || words.matches(".*(?:较|比|与)[^，。]{0,6}预算.*");
    }

    private static ProcedureOutcome compare(Implied before, Implied now) {
        PrintedAt at = (PrintedAt) now.change().lineage();
        if (before.prior().meets(now.prior())) {
            return new ProcedureOutcome.Holds(at.where());
        }
        PrintedAt first = (PrintedAt) before.change().lineage();
        return new ProcedureOutcome.Broken(
                at.where(),
                "两处写同一指标的增减，推出的上年数不同",
                at.fragment(),
                Optional.empty(),
                Optional.empty(),
                "核对两处的本年数和增减额，改正其中一处。",
                Optional.empty(),
                Optional.empty(),
                List.of(Passage.found(at), Passage.found(first)),
                List.of(now.change(), before.change()));
    }
}
