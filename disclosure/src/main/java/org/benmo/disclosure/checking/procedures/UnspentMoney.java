package org.benmo.disclosure.checking.procedures;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/**
 * Project money budgeted and not paid must show somewhere: carried over, taken back, or as a gap between budget and outturn.
 * Silent unless the document prints all of it: a gap in its projects, no carry-over, and budget equal to outturn.
 */
final class UnspentMoney implements Procedure {
    @Override
    public String code() {
        return "P07";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        FigureSet figures = disclosure.figures();
        Optional<Figure> budget = first(figures, "projects.budget");
        Optional<Figure> paid = first(figures, "projects.paid");
        if (budget.isEmpty() || paid.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("没有写明项目资金的预算和支付"));
        }
        boolean unspent =
                paid.get().interval().high().compareTo(budget.get().interval().low()) < 0;
        if (!unspent || explained(disclosure)) {
            return List.of(new ProcedureOutcome.Holds("项目资金"));
        }
        Optional<Figure> closing = first(figures, "carry.close");
        if (closing.isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("没有写明年末结转和结余"));
        }
        if (!closing.get().printed().isPrintedZero() || !budgetEqualsOutturn(figures)) {
            return List.of(new ProcedureOutcome.Holds("项目资金"));
        }
        return List.of(broken(budget.get(), paid.get()));
    }

    private static Optional<Figure> first(FigureSet figures, String row) {
        return figures.at(Key.text(row, "final")).stream()
                .findFirst()
                .or(() -> figures.at(Key.text(row, "budget")).stream().findFirst())
                .or(() -> figures.at(Key.text(row, "unspecified")).stream().findFirst());
    }

    private static boolean explained(Disclosure disclosure) {
        return Passage.claims(disclosure)
                .map(Passage::words)
                .anyMatch(words -> words.contains("收回") || words.contains("追减") || words.contains("调减"));
    }

    private static boolean budgetEqualsOutturn(FigureSet figures) {
        for (String row : List.of("fiscal.expend", "gen.expend")) {
            List<Figure> budget = figures.at(Key.text(row, "budget"));
            List<Figure> outturn = figures.at(Key.text(row, "final"));
            if (!budget.isEmpty()
                    && outturn.stream()
                            .anyMatch(figure ->
                                    figure.printed().samePrint(budget.getFirst().printed()))) {
                return true;
            }
        }
        return false;
    }

    private static ProcedureOutcome broken(Figure budget, Figure paid) {
        PrintedAt at = (PrintedAt) paid.lineage();
        PrintedAt also = (PrintedAt) budget.lineage();
        return new ProcedureOutcome.Broken(
                at.where(),
                "项目资金预算" + budget.printed().text() + "，实际支付" + paid.printed().text() + "，没有支付的部分既没有结转，也不见于预算与决算的差额",
                at.fragment(),
                Optional.of("未支付的部分应列为结转、收回或预算调减"),
                Optional.of("年初预算数可能填成了决算数"),
                "核对年初预算数，并说明未支付资金的去向。",
                Optional.empty(),
                Optional.empty(),
                List.of(Passage.found(at), new FoundAt(also.fragment(), also.places())),
                List.of());
    }
}
