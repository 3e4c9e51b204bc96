package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/** 完成预算的83.77%，决算数大于预算数: the rate alone says which is larger, even where no budget is printed. */
final class CompletionDirection implements Procedure {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    @Override
    public String code() {
        return "C11g";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        List<Assertion> completions = disclosure.figures().assertions(Assertion.Kind.COMPLETION);
        for (Assertion comparison : disclosure.figures().assertions(Assertion.Kind.COMPARISON)) {
            Optional<Figure> fin = comparison.role("决算数").stream().findFirst();
            boolean decided = !comparison.role("预算数").isEmpty() || fin.isEmpty();
            if (!decided) {
                completions.stream()
                        .filter(completion -> completion.role("预算数").isEmpty())
                        .filter(completion -> completion.role("决算数").contains(fin.get()))
                        .findFirst()
                        .ifPresent(completion -> outcomes.add(outcome(comparison, completion)));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有只写完成率、不写预算数的比较")) : outcomes;
    }

    private static ProcedureOutcome outcome(Assertion comparison, Assertion completion) {
        Figure rate = completion.role("完成率").getFirst();
        PrintedAt at = (PrintedAt) comparison.lineage();
        int side = side(rate);
        boolean wrong = (side < 0 && comparison.has("大于")) || (side > 0 && comparison.has("小于"));
        if (!wrong) {
            return new ProcedureOutcome.Holds(at.where());
        }
        return new ProcedureOutcome.Broken(
                at.where(),
                "完成率是" + rate.printed().text() + "，却写决算数" + (side < 0 ? "大于" : "小于") + "预算数",
                at.fragment(),
                Optional.empty(),
                Optional.empty(),
                "核对完成率和预算数，改正其中一处。",
                Optional.empty(),
                Optional.empty(),
                List.of(Passage.found(at), Passage.found((PrintedAt) rate.lineage())),
                List.of());
    }

    /** Below, at or above a hundred, whatever the printed rate stands for. */
    private static int side(Figure rate) {
        BigDecimal half = BigDecimal.ONE.movePointLeft(rate.printed().decimals());
        BigDecimal value = rate.printed().value();
        if (value.add(half).compareTo(WHOLE) < 0) {
            return -1;
        }
        return value.subtract(half).compareTo(WHOLE) > 0 ? 1 : 0;
    }
}
