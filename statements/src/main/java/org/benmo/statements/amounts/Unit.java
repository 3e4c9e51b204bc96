package org.benmo.statements.amounts;

import java.math.BigDecimal;

/** What a printed number is counted in, and how it converts to the base of its kind (分, the plain ratio, the piece). */
public enum Unit {
    /** 元; base 分. */
    YUAN(Kind.MONEY, new BigDecimal("100")),
    /** 万元, also printed 万; base 分. */
    TEN_THOUSAND_YUAN(Kind.MONEY, new BigDecimal("1000000")),
    /** 亿元; base 分. */
    HUNDRED_MILLION_YUAN(Kind.MONEY, new BigDecimal("10000000000")),
    /** %; base the plain ratio, so that 12.67% is 0.1267. */
    PERCENT(Kind.RATE, new BigDecimal("0.01")),
    /** 个百分点: a difference of two percentages; base the plain ratio. */
    PERCENTAGE_POINT(Kind.RATE, new BigDecimal("0.01")),
    /** 倍; base the plain ratio. */
    TIMES(Kind.RATE, BigDecimal.ONE),
    /** 个, 人, 人次, 批, 辆, 台（套）, 户, 期, 次: whole things, exact. */
    PIECE(Kind.COUNT, BigDecimal.ONE),
    /** 分 of an evaluation. */
    SCORE(Kind.SCORE, BigDecimal.ONE);

    /** Figures of different kinds never meet in one sum. */
    public enum Kind {
        MONEY,
        RATE,
        COUNT,
        SCORE
    }

    private final Kind kind;
    private final BigDecimal inBase;

    Unit(Kind kind, BigDecimal inBase) {
        this.kind = kind;
        this.inBase = inBase;
    }

    /** Money, rate, count or score. */
    public Kind kind() {
        return kind;
    }

    /** One of this unit, in the base of its kind. */
    public BigDecimal inBase() {
        return inBase;
    }
}
