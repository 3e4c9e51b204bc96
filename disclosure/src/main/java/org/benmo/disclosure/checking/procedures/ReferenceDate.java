package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.SectionKind;

/** 截至…12月31日 of the section on assets must be the end of the fiscal year. */
final class ReferenceDate implements Procedure {
    private static final Pattern DATE = Pattern.compile("截[至止](\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private static final Pattern STOCK = Pattern.compile("[，,]?[^。；]{0,24}?(?:车辆|公务用车|保有量|在职|在编|编制|离休|退休|实有人数|职工)");

    @Override
    public String code() {
        return "A03";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未识别出决算年度"));
        }
        int fiscal = disclosure.year().getAsInt();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.claims(disclosure)
                .filter(passage -> !passage.isIn(SectionKind.PERFORMANCE))
                .forEach(passage -> {
                    Matcher matcher = DATE.matcher(passage.words());
                    while (matcher.find()) {
                        if (passage.isIn(SectionKind.STATE_ASSETS) || isAnotherYearsStock(fiscal, passage, matcher)) {
                            outcomes.add(outcome(fiscal, passage, matcher));
                        }
                    }
                });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("资产部分没有写明截至日期")) : outcomes;
    }

    /** The last day of another year before what was there on it: cars, staff, posts. */
    private static boolean isAnotherYearsStock(int fiscal, Passage passage, Matcher date) {
        return !date.group(1).equals(String.valueOf(fiscal))
                && date.group(2).equals("12")
                && date.group(3).equals("31")
                && !passage.words().matches(".*(?:相比|增加|减少|变化|变动).*")
                && STOCK.matcher(passage.words().substring(date.end())).lookingAt();
    }

    private static ProcedureOutcome outcome(int fiscal, Passage passage, Matcher matcher) {
        boolean endOfYear = Integer.parseInt(matcher.group(1)) == fiscal
                && matcher.group(2).equals("12")
                && matcher.group(3).equals("31");
        if (endOfYear) {
            return new ProcedureOutcome.Holds(passage.where());
        }
        return ProcedureOutcome.Broken.at(
                        passage.where(),
                        passage.found(matcher.start(), matcher.end()),
                        "截至日期不是决算年度的年末",
                        "改为" + fiscal + "年12月31日，并核对数字是否为当日数。")
                .expecting("截至" + fiscal + "年12月31日")
                .because("沿用上年文件没有改", "WRONG_YEAR");
    }
}
