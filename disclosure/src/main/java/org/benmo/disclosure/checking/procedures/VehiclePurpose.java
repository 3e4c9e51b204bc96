package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/** Money said to be used for official vehicles by an office that has none and spent nothing on them. */
final class VehiclePurpose implements Procedure {
    private static final Pattern USED_FOR = Pattern.compile("(?:用于|开支|支付|包括)[^。；]{0,40}(?:公务用车|公务车|车辆运行)[^。；]{0,12}");

    @Override
    public String code() {
        return "PERF-13";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        FigureSet figures = disclosure.figures();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.claims(disclosure)
                .filter(passage -> passage.isIn(SectionKind.PERFORMANCE))
                .forEach(passage -> {
                    Matcher matcher = USED_FOR.matcher(passage.words());
                    if (matcher.find()) {
                        outcomes.add(outcome(figures, passage, matcher));
                    }
                });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("绩效部分没有提到公务用车的开支")) : outcomes;
    }

    private static ProcedureOutcome outcome(FigureSet figures, Passage passage, Matcher matcher) {
        boolean noCars = anyZero(figures, "asset.cars", "count") || anyZero(figures, "sg.n.cars.held", "count");
        boolean noMoney = anyZero(figures, "sg.car", "final") || anyZero(figures, "sg.car.run", "final");
        if (!noCars || !noMoney) {
            return noCars || noMoney
                    ? new ProcedureOutcome.Holds(passage.where())
                    : new ProcedureOutcome.CannotTell("没有写明车辆数和公务用车费用");
        }
        return ProcedureOutcome.Broken.at(
                passage.where(),
                passage.found(matcher.start(), matcher.end()),
                "项目资金写明用于公务用车，而单位没有车辆，公务用车费用为0",
                "核对项目资金的用途；确有公务用车支出的，应列入“三公”经费。");
    }

    private static boolean anyZero(FigureSet figures, String row, String column) {
        List<Figure> printed = figures.at(Key.text(row, column));
        return !printed.isEmpty()
                && printed.stream().allMatch(figure -> figure.printed().isPrintedZero());
    }
}
