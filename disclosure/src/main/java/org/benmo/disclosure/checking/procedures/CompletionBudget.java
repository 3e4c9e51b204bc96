package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/** A rate said to be of 年初预算 that was computed on 全年预算, or the reverse; and one name for two bases. */
final class CompletionBudget implements Procedure {
    @Override
    public String code() {
        return "C10";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>(OneNameTwoBases.examine(disclosure));
        for (Assertion completion : disclosure.figures().assertions(Assertion.Kind.COMPLETION)) {
            examine(disclosure.figures(), completion).ifPresent(outcomes::add);
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有同时写明两种预算数的语句")) : outcomes;
    }

    private static Optional<ProcedureOutcome> examine(FigureSet figures, Assertion completion) {
        Optional<Figure> rate = completion.role("完成率").stream().findFirst();
        Optional<Figure> outturn = completion.role("决算数").stream().findFirst();
        boolean original = completion.has("年初预算");
        if (rate.isEmpty() || outturn.isEmpty() || (!original && !completion.has("全年预算"))) {
            return Optional.empty();
        }
        String row = outturn.get().key().row();
        Optional<Figure> named = budget(figures, row, original ? "budget" : "adjusted");
        Optional<Figure> other = budget(figures, row, original ? "adjusted" : "budget");
        if (other.isEmpty() || (named.isPresent() && fits(rate.get(), outturn.get(), named.get()))) {
            return Optional.empty();
        }
        return fits(rate.get(), outturn.get(), other.get())
                ? Optional.of(broken(rate.get(), outturn.get(), other.get(), original))
                : Optional.empty();
    }

    private static Optional<Figure> budget(FigureSet figures, String row, String measure) {
        return figures.at(Key.text(row, measure)).stream().findFirst();
    }

    private static boolean fits(Figure rate, Figure outturn, Figure budget) {
        Optional<Interval> quotient = outturn.interval().dividedBy(budget.interval());
        return budget.printed().value().compareTo(BigDecimal.ZERO) != 0
                && quotient.filter(interval -> interval.meets(rate.interval())).isPresent();
    }

    private static ProcedureOutcome broken(Figure rate, Figure outturn, Figure used, boolean original) {
        PrintedAt at = (PrintedAt) rate.lineage();
        String said = original ? "年初预算" : "全年预算";
        String meant = original ? "全年预算" : "年初预算";
        return ProcedureOutcome.Broken.at(
                        at.where(),
                        Passage.found(at),
                        "写的是完成" + said + "，用的却是" + meant + "："
                                + outturn.printed().text() + " ÷ "
                                + used.printed().text() + " = " + rate.printed().text(),
                        "把“" + said + "”改为“" + meant + "”，或按" + said + "重算。")
                .expecting("完成" + meant + "的" + rate.printed().text())
                .because("除数与名称不符", "WRONG_DENOMINATOR")
                .blaming(List.of(rate));
    }
}
