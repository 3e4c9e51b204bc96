package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;

/** Checks of how changes, shares and lists of numbers are put. */
final class ChangeWording {
    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";

    private ChangeWording() {}

    /** 占比较上年62.50%上升2.50个百分点: the difference of the two shares. */
    static Procedure percentagePoints() {
        return new WordingCheck(
                "C15",
                "占" + NUMBER + "%[，,]占比(?:较|比)上年(?:的|度的?)?" + NUMBER + "%(上升|提高|增加|下降|降低|减少)" + NUMBER + "个百分点",
                "没有写占比变化的语句",
                ChangeWording::points);
    }

    private static Optional<ProcedureOutcome> points(Passage passage, Matcher found) {
        boolean up = found.group(3).matches("上升|提高|增加");
        BigDecimal change = Numerals.of(found.group(4));
        BigDecimal difference = Numerals.of(found.group(1)).subtract(Numerals.of(found.group(2)));
        BigDecimal allowance =
                Numerals.half(found.group(1)).add(Numerals.half(found.group(2))).add(Numerals.half(found.group(4)));
        return WordingCheck.unless(
                Numerals.near(difference, up ? change : change.negate(), allowance),
                passage,
                found,
                "占比由" + found.group(2) + "%变为" + found.group(1) + "%，相差" + difference.abs() + "个百分点",
                "用本年占比减上年占比重算。");
    }

    /** 较上年1000.00万元增加2000.00万元，增长3倍. */
    static Procedure multiples() {
        return new WordingCheck(
                "C17",
                "上年(?:的|为)?" + NUMBER + "万元[，,]?增加" + NUMBER + "万元[，,]增长(\\d+(?:\\.\\d+)?)倍(?!多)",
                "没有写增长几倍的语句",
                ChangeWording::multiple);
    }

    private static Optional<ProcedureOutcome> multiple(Passage passage, Matcher found) {
        BigDecimal base = Numerals.of(found.group(1));
        if (base.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal times = Numerals.of(found.group(3));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(times.scale());
        BigDecimal real = Numerals.of(found.group(2)).divide(base, 6, RoundingMode.HALF_UP);
        return WordingCheck.unless(
                real.subtract(times).abs().compareTo(unit) < 0,
                passage,
                found,
                "增加" + found.group(2) + "万元是上年" + found.group(1) + "万元的"
                        + real.setScale(2, RoundingMode.HALF_UP).toPlainString() + "倍，不是增长" + found.group(3) + "倍",
                "用增减额除以上年数重算；“是上年的几倍”比“增长几倍”多一。");
    }

    /** 甲、乙、丙分别为1万元、2万元. Names with 和, 及, 与, 等 may be one name or many and are not counted. */
    static Procedure respectively() {
        return new WordingCheck(
                "C27",
                "(?<![\\u4e00-\\u9fa5“”（）、])([\\u4e00-\\u9fa5“”（）\\d]+(?:、[\\u4e00-\\u9fa5“”（）]+)+)分别为((?:" + NUMBER
                        + "万元[、，,])+" + NUMBER + "万元)",
                "没有写“分别为”的语句",
                ChangeWording::pairs);
    }

    private static Optional<ProcedureOutcome> pairs(Passage passage, Matcher found) {
        if (found.group(1).matches(".*[和及与等].*")) {
            return Optional.empty();
        }
        int names = found.group(1).split("、").length;
        int numbers = found.group(2).split("万元").length;
        return WordingCheck.unless(
                names == numbers, passage, found, "“分别为”前面有" + names + "个名称，后面有" + numbers + "个数", "补齐漏写的数，或逐项改写。");
    }

    /** Reversed alternatives and 支出收入总计: born in the template. */
    static Procedure templateSlips() {
        return new WordingCheck(
                "G16",
                "(?:减少（增加）|下降（增长）|小于（大于）|降低（提高）)(?:\\d[\\d.,]*(?:万元|%)?)?|支出收入总计",
                "没有模板自带的笔误",
                (passage, found) -> WordingCheck.unless(false, passage, found, "沿用了模板自带的颠倒说法", "选定一个词；建议财政部门修改模板。"));
    }

    /** 按2∶4∶5比例（合计10份）. */
    static Procedure ratioList() {
        return new WordingCheck("C19", "(\\d+(?:[∶:：]\\d+)+)(?:的)?比例（合计(\\d+)份）", "没有写明合计份数的比例", (passage, found) -> {
            int sum = 0;
            for (String share : found.group(1).split("[∶:：]")) {
                sum += Integer.parseInt(share);
            }
            return WordingCheck.unless(
                    sum == Integer.parseInt(found.group(2)),
                    passage,
                    found,
                    "各份相加是" + sum + "份，不是" + found.group(2) + "份",
                    "核对文件规定的比例。");
        });
    }
}
