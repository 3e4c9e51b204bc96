package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Counterparts;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Figure;

/** The 年初预算 that final accounts state, against the budget published for the year. */
public final class PublishedBudget implements Procedure {
    private final Optional<Companion> budget;

    /** With the budget of the year, where it was given. */
    public PublishedBudget(Optional<Companion> budget) {
        this.budget = budget;
    }

    @Override
    public String code() {
        return "Y10";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (budget.isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("没有给出当年公开的部门预算"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Figure figure : disclosure.figures().all()) {
            boolean original =
                    figure.key().column().equals("budget") && figure.printed().isNumber();
            if (original
                    && figure.lineage() instanceof PrintedAt
                    && asked.add(figure.key().row())) {
                outcome(figure, budget.get()).ifPresent(outcomes::add);
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有能与公开预算比较的年初预算数")) : outcomes;
    }

    /** Nothing where the budget states several amounts under one name: which one is meant cannot be told. */
    private static Optional<ProcedureOutcome> outcome(Figure figure, Companion budget) {
        List<Companion.Print> published = Counterparts.budget(figure.key().row()).stream()
                .flatMap(key -> budget.prints().getOrDefault(key, List.of()).stream())
                .toList();
        boolean one = published.stream()
                        .map(print -> print.printed().inBase().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        if (!one) {
            return Optional.empty();
        }
        PrintedAt at = (PrintedAt) figure.lineage();
        Companion.Print print = published.getFirst();
        if (figure.interval().meets(print.printed().interval())) {
            return Optional.of(new ProcedureOutcome.Holds(at.where()));
        }
        String ours = Amounts.like(figure.printed().inBase(), figure.printed());
        String theirs = Amounts.like(print.printed().inBase(), figure.printed());
        return Optional.of(new ProcedureOutcome.Broken(
                at.where(),
                "“" + at.fragment() + "”是" + ours + "，公开的部门预算是" + theirs + "（“" + budget.name() + "”" + print.where()
                        + "）",
                at.fragment(),
                Optional.of("年初预算" + theirs),
                Optional.empty(),
                "核对当年公开的部门预算；决算用的若是调整后的预算，应写明全年预算数。",
                Optional.empty(),
                Optional.empty(),
                List.of(Passage.found(at)),
                List.of(figure)));
    }
}
