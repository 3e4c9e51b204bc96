package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** “全面开展绩效自评” beside a share of the project money below 100 %. */
final class FullCoverage implements Procedure {
    private static final Pattern ALL = Pattern.compile("(?:全面|全部)[^，。；]{0,8}(?:绩效)?自评");

    @Override
    public String code() {
        return "PERF-12";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.claims(disclosure).forEach(passage -> {
            Matcher matcher = ALL.matcher(passage.words());
            if (matcher.find()) {
                outcomes.add(share(disclosure, passage)
                        .map(share -> share.value().compareTo(BigDecimal.valueOf(100)) < 0
                                ? broken(passage, matcher, share)
                                : new ProcedureOutcome.Holds(passage.where()))
                        .orElseGet(() -> new ProcedureOutcome.CannotTell("没有写明自评资金占项目支出的比例")));
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有写“全面开展绩效自评”")) : outcomes;
    }

    /** The share of the self-evaluated money that this very sentence prints. */
    private static Optional<Printed> share(Disclosure disclosure, Passage passage) {
        return disclosure.figures().at(Key.text("perf.amount", "share")).stream()
                .map(Figure::printed)
                .filter(share -> passage.words().contains(share.text()))
                .findFirst();
    }

    private static ProcedureOutcome broken(Passage passage, Matcher matcher, Printed share) {
        return ProcedureOutcome.Broken.at(
                        passage.where(),
                        passage.found(matcher.start(), passage.words().length()),
                        "写明“全面”开展绩效自评，涉及资金却只占项目支出的" + share.text(),
                        "绩效自评应当覆盖全部项目支出；没有覆盖的，不写“全面”，并说明其余项目的情况。")
                .expecting("占项目支出总额的100%，或不用“全面”");
    }
}
