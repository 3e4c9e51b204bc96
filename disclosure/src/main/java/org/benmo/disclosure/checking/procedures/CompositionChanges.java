package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/** A whole with all its parts, each with its change against last year: the changes of the parts add up to the whole's. */
final class CompositionChanges implements Procedure {
    @Override
    public String code() {
        return "Y06c";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Assertion composition : disclosure.figures().assertions(Assertion.Kind.COMPOSITION)) {
            examine(disclosure, composition).ifPresent(outcomes::add);
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有完整列出构成并各写增减的语句")) : outcomes;
    }

    private static Optional<ProcedureOutcome> examine(Disclosure disclosure, Assertion composition) {
        List<Figure> parts = composition.role("各部分");
        List<Figure> whole = composition.role("总数");
        if (whole.size() != 1 || parts.size() < 2 || !addsUp(whole.getFirst(), parts)) {
            return Optional.empty();
        }
        Optional<Figure> total = change(disclosure, whole.getFirst());
        List<Figure> changes = new ArrayList<>();
        parts.forEach(part -> change(disclosure, part).ifPresent(changes::add));
        if (total.isEmpty() || changes.size() != parts.size()) {
            return Optional.empty();
        }
        Interval sum = changes.stream().map(Figure::interval).reduce(Interval.ZERO, Interval::plus);
        return Optional.of(
                sum.meets(total.get().interval())
                        ? new ProcedureOutcome.Holds(composition.words())
                        : broken(total.get(), changes));
    }

    /** This year's parts make up the whole: nothing was left out, whatever the words say. */
    private static boolean addsUp(Figure whole, List<Figure> parts) {
        Interval sum = parts.stream().map(Figure::interval).reduce(Interval.ZERO, Interval::plus);
        return sum.meets(whole.interval());
    }

    /** The one change against last year that the sentence prints for this very figure. */
    private static Optional<Figure> change(Disclosure disclosure, Figure level) {
        List<Figure> changes = disclosure.figures().assertions(Assertion.Kind.CHANGE).stream()
                .filter(change -> change.role("本年数").contains(level))
                .filter(change -> !change.has("基年不符") && !change.has("未选择"))
                .flatMap(change -> change.role("增减额").stream())
                .filter(delta -> delta.lineage() instanceof PrintedAt at
                        && !at.fragment().contains("预算"))
                .toList();
        return changes.size() == 1 ? Optional.of(changes.getFirst()) : Optional.empty();
    }

    private static ProcedureOutcome broken(Figure total, List<Figure> changes) {
        PrintedAt at = (PrintedAt) total.lineage();
        List<String> printed = changes.stream()
                .map(change -> ((PrintedAt) change.lineage()).fragment())
                .toList();
        List<Figure> blamed = new ArrayList<>(changes);
        blamed.addFirst(total);
        return new ProcedureOutcome.Broken(
                at.where(),
                "各部分的增减额（" + String.join("、", printed) + "）相加，不等于总数的" + at.fragment(),
                at.fragment(),
                Optional.empty(),
                Optional.empty(),
                "核对各部分和总数的增减额，注意增减方向。",
                Optional.empty(),
                Optional.empty(),
                blamed.stream()
                        .map(figure -> Passage.found((PrintedAt) figure.lineage()))
                        .toList(),
                blamed);
    }
}
