package org.benmo.samples.disclosures.errors;

import java.util.Optional;
import java.util.Random;
import org.benmo.samples.disclosures.Draft;

/** The errors people make in published accounts, by their number in the record of human errors. */
public enum HumanError {
    U01_TAIL("尾差0.01", Answer.SILENCE, NumberErrors::tail),
    U02_ZERO_ITEM("主要包括列入无金额的科目", Answer.WARNING, WordingErrors::zeroItem),
    U03_TEMPLATE_CHOICE("增加（减少）未选择", Answer.WARNING, WordingErrors::templateChoice),
    U04_ZERO_CHANGE("增加0万元，增长0%", Answer.INFORMATION, WordingErrors::zeroChange),
    U05_GROWTH_FROM_ZERO("上年为0而写增长100%", Answer.WARNING, WordingErrors::growthFromZero),
    U06_WRONG_DIRECTION("大于、小于、增加、减少写反", Answer.WARNING, WordingErrors::wrongDirection),
    U07_STALE("一处未更新的旧数", Answer.WARNING, NumberErrors::stale),
    U08_WRONG_SCOPE("口径混用", Answer.WARNING, NumberErrors::wrongScope),
    U09_OLD_NAME("旧科目名称", Answer.INFORMATION, WordingErrors::oldName),
    U10_PLUGGED_SHARE("占比凑100", Answer.SILENCE, NumberErrors::pluggedShare),
    U11_TRUNCATED_RATE("百分比截尾", Answer.SILENCE, NumberErrors::truncated),
    U12_MISSING_UNIT("缺单位或百分号", Answer.WARNING, WordingErrors::missingUnit),
    U13_TEMPLATE_WORDS("模板说明或空位未删", Answer.WARNING, WordingErrors::templateWords),
    U14_WRONG_YEAR("年度写错", Answer.WARNING, WordingErrors::wrongYear),
    U15_WRONG_NAME("单位名称写错", Answer.WARNING, WordingErrors::wrongName),
    U16_SIBLING_RATE("抄了相邻项的百分比", Answer.WARNING, NumberErrors::siblingRate),
    U17_WRONG_RATE("百分比算错", Answer.WARNING, NumberErrors::wrongRate),
    U18_LOST_DIGIT("漏数字", Answer.WARNING, NumberErrors::lostDigit),
    U18_SWAPPED_DIGITS("数字颠倒", Answer.WARNING, NumberErrors::swappedDigits),
    U18_DECIMAL_SHIFT("小数点错位", Answer.WARNING, NumberErrors::decimalShift),
    U19_ROW_SHIFT("一列错行", Answer.WARNING, NumberErrors::rowShift),
    U20_CHILD_EQUALS_PARENT("下级等于上级", Answer.WARNING, NumberErrors::childEqualsParent),
    U21_WRONG_PART_CHANGE("增减额算错", Answer.WARNING, NumberErrors::wrongDelta),
    U22_WRONG_DENOMINATOR("年初预算写成全年预算", Answer.WARNING, WordingErrors::wrongDenominator),
    U23_PART_EXCEEDS_WHOLE("基本支出中的公务接待费大于“三公”数", Answer.WARNING, NumberErrors::partExceedsWhole),
    U24_COPIED_PURPOSE("用途抄自别的科目", Answer.WARNING, WordingErrors::copiedPurpose),
    U25_EMPTY_REASON("原因为空", Answer.WARNING, WordingErrors::emptyReason),
    U26_COUNT("个数差一", Answer.WARNING, NumberErrors::count),
    U27_MISSING_COUNTS("缺公务接待批次人次", Answer.WARNING, WordingErrors::missingCounts),
    U28_MISSING_FORM("缺一张表", Answer.WARNING, WordingErrors::missingForm),
    U29_OPENING("年初结转被改动", Answer.WARNING, NumberErrors::opening),
    U30_TOTAL_OF_YEAR("总计写成本年合计", Answer.WARNING, NumberErrors::totalOfYear),
    U31_YUAN("元与万元混淆", Answer.WARNING, NumberErrors::yuan),
    U32_PUNCTUATION("标点重复", Answer.INFORMATION, WordingErrors::punctuation),
    U35_CODE_AND_NAME("编码与名称不符", Answer.INFORMATION, WordingErrors::codeAndName),
    U36_SAME_REASON("原因处处雷同", Answer.SILENCE, WordingErrors::sameReason);

    /** What the checker owes. */
    public enum Answer {
        /** Nothing above information. */
        SILENCE,
        /** At least information. */
        INFORMATION,
        /** A warning or an error, when it can be proved. */
        WARNING
    }

    /** Puts the error somewhere into a draft. */
    @FunctionalInterface
    interface Operator {
        Optional<Mutant> apply(HumanError error, Draft draft, Random random);
    }

    private final String words;
    private final Answer answer;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Operator operator;

    HumanError(String words, Answer answer, Operator operator) {
        this.words = words;
        this.answer = answer;
        this.operator = operator;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** What the checker owes. */
    public Answer answer() {
        return answer;
    }

    /** Its number, such as U07. */
    public String number() {
        return name().substring(0, 3);
    }

    /** Puts it at a random place; empty where the draft offers none. */
    public Optional<Mutant> into(Draft draft, Random random) {
        return operator.apply(this, draft, random);
    }
}
