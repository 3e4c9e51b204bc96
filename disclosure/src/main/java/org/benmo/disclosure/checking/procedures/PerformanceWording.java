package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of scores, grades, projects and indicators that one sentence states. */
final class PerformanceWording {
    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern OWN_BANDS =
            Pattern.compile("\\d+分?(?:（含）|（含\\d+分?）)?(?:及?以上|[-—~至])[^。]{0,12}?为?[“]?[优良中差]");
    private static final Pattern COMMON_BANDS =
            Pattern.compile("90分?(?:（含）|（含90分?）)?(?:及?以上|[-—~至])[^。]{0,12}?为?[“]?优");
    private static final BigDecimal EXCELLENT = BigDecimal.valueOf(90);
    private static final BigDecimal GOOD = BigDecimal.valueOf(80);
    private static final BigDecimal FAIR = BigDecimal.valueOf(60);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.01");

    private static final Pattern PART =
            Pattern.compile("(执行|产出|效益|满意)[\\u4e00-\\u9fa5]{0,8}?(?:得分?|指标)?(?:为|：)?" + NUMBER + "分");
    private static final int PARTS = 4;

    private PerformanceWording() {}

    /** 得分为78.6分，评价等级为“优”. */
    static Procedure grades() {
        return new WordingCheck(
                "PERF-02",
                "得分为?(\\d{2,3}(?:\\.\\d+)?)分[，,、（(]?[^。；;\\d]{0,8}?(?:等级|评级|等次)(?:为|是|：)?[“\"]?(优秀|良好|优|良|中|差)(?![\\u4e00-\\u9fa5])",
                "没有同时写得分和等级的语句",
                PerformanceWording::grade);
    }

    private static Optional<ProcedureOutcome> grade(Passage passage, Matcher found) {
        boolean ownBands = Passage.all(passage.disclosure())
                .map(Passage::words)
                .anyMatch(words -> OWN_BANDS.matcher(words).find()
                        && !COMMON_BANDS.matcher(words).find());
        BigDecimal score = Numerals.of(found.group(1));
        if (ownBands || score.compareTo(FULL) > 0) {
            return Optional.empty();
        }
        String grade = found.group(2).substring(0, 1);
        return WordingCheck.unless(
                grade.equals(gradeOf(score)),
                passage,
                found,
                found.group(1) + "分一般评为“" + gradeOf(score) + "”，文中写的是“" + found.group(2) + "”",
                "核对得分与等级；当地另有分档的，写明分档办法。");
    }

    private static String gradeOf(BigDecimal score) {
        if (score.compareTo(EXCELLENT) >= 0) {
            return "优";
        }
        if (score.compareTo(GOOD) >= 0) {
            return "良";
        }
        return score.compareTo(FAIR) >= 0 ? "中" : "差";
    }

    /** “甲”、“乙”、“丙”等2个项目. */
    static Procedure projectCounts() {
        return new WordingCheck(
                "PERF-17", "((?:“[^”]{2,40}”[、，,和及]?)+)等?(\\d+)个(?:二级|一级)?项目", "没有列出项目名称和个数的语句", (passage, found) -> {
                    int names = found.group(1).split("”").length;
                    int last = names - (found.group(1).endsWith("”") ? 0 : 1);
                    return WordingCheck.unless(
                            last <= Integer.parseInt(found.group(2)),
                            passage,
                            found,
                            "列出了" + last + "个项目，却写“" + found.group(2) + "个项目”",
                            "核对项目清单和个数。");
                });
    }

    /** 预算数为40万元，执行数为29.49万元……结余6.51万元. */
    static Procedure unspent() {
        return new WordingCheck(
                "PERF-11",
                "全年预算数?为" + NUMBER + "万元[，,]执行数为" + NUMBER + "万元[，,][^。；]{0,24}?结余(?:资金)?(?:为)?" + NUMBER + "万元",
                "没有写项目结余的语句",
                PerformanceWording::rest);
    }

    private static Optional<ProcedureOutcome> rest(Passage passage, Matcher found) {
        BigDecimal budget = Numerals.of(found.group(1));
        BigDecimal rest = budget.subtract(Numerals.of(found.group(2)));
        BigDecimal allowance =
                Numerals.half(found.group(1)).add(Numerals.half(found.group(2))).add(Numerals.half(found.group(3)));
        boolean small = rest.compareTo(budget.multiply(NEARLY_ALL)) <= 0;
        return WordingCheck.unless(
                small || Numerals.near(rest, Numerals.of(found.group(3)), allowance),
                passage,
                found,
                "预算" + found.group(1) + "万元减去执行" + found.group(2) + "万元是" + rest.toPlainString() + "万元，文中写结余"
                        + found.group(3) + "万元",
                "核对项目的预算、支付和结余，写明全部余款的去向。");
    }

    /** 年度指标值≥200期，实际完成139期，满分10分，得分10分. */
    static Procedure indicators() {
        return new WordingCheck(
                "P09",
                "年度指标值(≥|≤)" + NUMBER + "([\\u4e00-\\u9fa5]{1,4}|%)[，,](?:实际)?完成(?:值)?" + NUMBER + "\\3[，,]满分" + NUMBER
                        + "分[，,]得分" + NUMBER + "分",
                "没有写指标值、完成值和得分的语句",
                PerformanceWording::indicator);
    }

    private static Optional<ProcedureOutcome> indicator(Passage passage, Matcher found) {
        int order = Numerals.of(found.group(4)).compareTo(Numerals.of(found.group(2)));
        boolean met = found.group(1).equals("≥") ? order >= 0 : order <= 0;
        boolean full = Numerals.of(found.group(5)).compareTo(Numerals.of(found.group(6))) == 0;
        return WordingCheck.unless(met || !full, passage, found, "指标没有达到，却得了满分", "核对实际完成值与得分，写明扣分。");
    }

    /** 完成预算的73.73%，预算执行率得分10分, where the document itself says that the score follows the rate. */
    static Procedure executionScores() {
        return new WordingCheck(
                "P06", "完成预算的" + NUMBER + "%[，,]预算执行率得分(?:为)?" + NUMBER + "分", "没有写预算执行率得分的语句", (passage, found) -> {
                    boolean stated = Passage.claims(passage.disclosure())
                            .anyMatch(other -> other.words().matches(".*执行率(?:指标)?(?:占|满分)?10分[，,][^。]{0,6}按执行率计分.*"));
                    if (!stated) {
                        return Optional.empty();
                    }
                    BigDecimal due =
                            Numerals.of(found.group(1)).movePointLeft(1).min(BigDecimal.TEN);
                    return WordingCheck.unless(
                            Numerals.near(due, Numerals.of(found.group(2)), new BigDecimal("0.05")),
                            passage,
                            found,
                            "按执行率计分应为" + due.setScale(2, RoundingMode.HALF_UP).toPlainString() + "分",
                            "按文件写明的办法重算得分。");
                });
    }

    /** 自评得分95分，其中预算执行率10分、产出指标48分、效益指标28分、满意度指标9分: asked only where all four parts are named. */
    static Procedure parts() {
        return new WordingCheck(
                "P08c",
                "(?:自评)?得分(?:为|是|：)?" + NUMBER + "分[，,；;（(]其中[：:]?([^。]*)",
                "没有写全各部分得分的语句",
                PerformanceWording::sumOfParts);
    }

    private static Optional<ProcedureOutcome> sumOfParts(Passage passage, Matcher found) {
        Matcher part = PART.matcher(found.group(2));
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal allowance = Numerals.half(found.group(1));
        Set<String> named = new HashSet<>();
        while (part.find()) {
            if (!named.add(part.group(1))) {
                return Optional.empty();
            }
            sum = sum.add(Numerals.of(part.group(2)));
            allowance = allowance.add(Numerals.half(part.group(2)));
        }
        if (named.size() != PARTS) {
            return Optional.empty();
        }
        boolean whole = !found.group(1).contains(".") && !found.group(2).contains(".");
        return WordingCheck.unless(
                Numerals.near(sum, Numerals.of(found.group(1)), whole ? BigDecimal.ZERO : allowance),
                passage,
                found,
                "各部分得分相加是" + sum.toPlainString() + "分，总分写的是" + found.group(1) + "分",
                "核对自评表，重加各部分得分。");
    }
}
