package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Assertion;

/** A change said to be against another year than the one before. */
final class ComparisonYear implements Procedure {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年");

    @Override
    public String code() {
        return "Y07";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未识别出决算年度"));
        }
        int fiscal = disclosure.year().getAsInt();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Assertion change : disclosure.figures().assertions(Assertion.Kind.CHANGE)) {
            outcomes.add(
                    change.has("基年不符")
                            ? broken(fiscal, change)
                            : new ProcedureOutcome.Holds(change.lineage().describe()));
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有与上年比较的语句")) : outcomes;
    }

    private static ProcedureOutcome broken(int fiscal, Assertion change) {
        PrintedAt at = (PrintedAt) change.lineage();
        Matcher year = YEAR.matcher(change.words());
        String printed = change.words();
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) != fiscal - 1) {
                printed = year.group() + "度";
            }
        }
        return ProcedureOutcome.Broken.at(
                        at.where(),
                        new FoundAt(change.words(), at.places()),
                        "与上年比较，年份却写成了" + printed,
                        "改正比较年份，并核对增减额是否也是往年的。")
                .expecting((fiscal - 1) + "年度")
                .because("沿用往年文字没有改", "WRONG_YEAR");
    }
}
