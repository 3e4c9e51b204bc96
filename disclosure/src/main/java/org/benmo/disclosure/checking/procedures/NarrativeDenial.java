package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/** “无政府性基金预算财政拨款收入和支出” although the forms show some; the same for state capital operations. */
final class NarrativeDenial implements Procedure {
    private static final Pattern DENIAL = Pattern.compile(
            "(?:没有|无|未发生)(政府性基金|国有资本经营)预算(?:财政拨款)?(?:收入支出|收入和支出|收支|收入、支出|支出|收入及支出)(?:决算)?(?=[。，；,;]|$|，?故)");

    @Override
    public String code() {
        return "X21e";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.claims(disclosure).forEach(passage -> {
            Matcher matcher = DENIAL.matcher(passage.words());
            while (matcher.find()) {
                boolean fund = matcher.group(1).equals("政府性基金");
                outcomes.add(outcome(disclosure.figures(), passage, matcher, fund));
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有否定的句子")) : outcomes;
    }

    private static ProcedureOutcome outcome(FigureSet figures, Passage passage, Matcher matcher, boolean fund) {
        Optional<Figure> shown = figures.at(new Key(fund ? "T08" : "T09", "total", "year")).stream()
                .findFirst()
                .or(() -> figures.at(new Key("T04", "expend.year", fund ? "fund" : "soe")).stream()
                        .findFirst());
        if (shown.isEmpty()) {
            return new ProcedureOutcome.CannotTell("未读到" + (fund ? "政府性基金" : "国有资本经营预算") + "的表");
        }
        boolean money =
                shown.get().printed().isNumber() && !shown.get().printed().isPrintedZero();
        if (!money) {
            return new ProcedureOutcome.Holds(passage.where());
        }
        return ProcedureOutcome.Broken.at(
                passage.where(),
                passage.found(matcher.start(), matcher.end()),
                "文字说没有，表中却有" + shown.get().printed().text(),
                "按实际情况改写文字，或更正表中数字。");
    }
}
