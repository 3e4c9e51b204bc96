package org.benmo.disclosure;

/** What a section of a disclosure is about, recognised by its heading's words, never by its number. */
public enum SectionKind {
    COVER,
    CONTENTS,
    /** 部门概况: duties, units, staff. */
    OVERVIEW,
    /** 决算表. */
    FORMS,
    /** 收入支出决算总体情况. */
    TOTALS,
    /** 收入决算情况. */
    REVENUE,
    /** 支出决算情况. */
    EXPENDITURE,
    /** 财政拨款收入支出决算总体情况, 财政拨款支出决算情况. */
    APPROPRIATION,
    /** 一般公共预算财政拨款支出决算情况 (总体, 结构, 具体). */
    GENERAL_EXPENDITURE,
    /** 一般公共预算财政拨款基本支出. */
    BASIC_EXPENDITURE,
    /** 三公. */
    THREE_PUBLICS,
    /** 政府性基金预算. */
    GOVERNMENT_FUND,
    /** 国有资本经营预算. */
    STATE_CAPITAL,
    /** 机关运行经费. */
    OFFICE_RUNNING,
    /** 政府采购. */
    PROCUREMENT,
    /** 国有资产占用. */
    STATE_ASSETS,
    /** 预算绩效. */
    PERFORMANCE,
    /** 结转结余 as a section of its own. */
    CARRY_OVER,
    /** 名词解释: definitions, no claims. */
    TERMS,
    OTHER
}
