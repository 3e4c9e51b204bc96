package org.benmo.disclosure.checking.procedures;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.benmo.disclosure.SectionKind;

/** Checks of dates in sentences. */
final class DateWording {
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1900;
    private static final int LONGEST_MONTH = 31;

    private DateWording() {}

    /** Days that exist, and ranges that do not end before they begin. */
    static Procedure possibleDates() {
        return new JoinedChecks("C28", List.of(impossibleDays(), reversedDays()));
    }

    /** 2021年9月31日. */
    private static Procedure impossibleDays() {
        return new WordingCheck("C28", "(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日", "没有写日期的语句", DateWording::day);
    }

    private static Optional<ProcedureOutcome> day(Passage passage, Matcher found) {
        int year = Integer.parseInt(found.group(1));
        int month = Integer.parseInt(found.group(2));
        int day = Integer.parseInt(found.group(3));
        boolean exists = year >= FIRST_YEAR
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return WordingCheck.unless(exists, passage, found, "没有“" + found.group() + "”这一天", "核对日历和原始记录，改正日期。");
    }

    /** 9月16日至14日. */
    private static Procedure reversedDays() {
        return new WordingCheck(
                "C28", "(?<!\\d)(\\d{1,2})月(\\d{1,2})日?(?:至|—|-|－|~)(\\d{1,2})日", "没有写起止日期的语句", (passage, found) -> {
                    int from = Integer.parseInt(found.group(2));
                    int to = Integer.parseInt(found.group(3));
                    return WordingCheck.unless(
                            from <= to || to > LONGEST_MONTH,
                            passage,
                            found,
                            "“" + found.group() + "”的起止日期颠倒",
                            "核对原始记录，改正日期。");
                });
    }

    /** 截至2023年12月31日……实际支付 in the accounts of 2024. */
    static Procedure moneyOfAnotherYear() {
        return new WordingCheck(
                "PERF-18",
                "截[至止](\\d{4})年(?:12月31日|12月底|年?底|末)[，,]?[^。；]{0,30}?(?:支付|到位|执行)(?:资金|数|率|金额)?(?:为)?\\d",
                "没有写绩效资金时点的语句",
                (passage, found) -> {
                    if (!passage.isIn(SectionKind.PERFORMANCE)
                            || passage.disclosure().year().isEmpty()) {
                        return Optional.empty();
                    }
                    int fiscal = passage.disclosure().year().getAsInt();
                    int year = Integer.parseInt(found.group(1));
                    return WordingCheck.unless(
                            year != fiscal - 1,
                            passage,
                            found,
                            "资金的时点写成了" + year + "年，决算年度是" + fiscal + "年",
                            "改正年份，并确认数字也是当年的。");
                });
    }
}
