package org.benmo.disclosure.extraction.narrative;

import org.benmo.disclosure.Narrative.Token;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence as the grammar sees it; the elements of a sentence cover it without gaps.
 *
 * @param sort what it is
 * @param from first character
 * @param to one after the last
 * @param subject of a NAME
 * @param token of a NUMBER, YEAR, CHOICE or PLACEHOLDER
 * @param detail what its words add, such as the sign of a direction or the kind of a budget
 */
record Element(
        Sort sort,
        int from,
        int to,
        @Nullable Subject subject,
        @Nullable Token token,
        String detail) {
    /** The sorts the grammar tells apart. */
    enum Sort {
        /** A metric or a classification item. */
        NAME,
        NUMBER,
        /** A year that stands by itself. */
        YEAR,
        PLACEHOLDER,
        /** 增加（减少）. */
        CHOICE,
        /** 较2020年, 同比; detail: the year, empty for 上年, {@code ?} for 同比. */
        SINCE_PRIOR,
        /** 较上年预算: neither of the two things accounts are compared with. */
        SINCE_OTHER,
        /** 上年决算数 as a noun. */
        PRIOR,
        /** 较年初预算; detail: 年初, 全年, empty. */
        SINCE_BUDGET,
        /** 年初预算数; detail as before. */
        BUDGET,
        /** 决算数, 执行数. */
        FINAL,
        /** 增加 … ; detail {@code +} or {@code -}, with {@code >} when a level follows (增至). */
        DIRECTION,
        /** 大于, 小于, 等于; detail the Chinese word. */
        RELATION,
        /** 持平; detail 基本 when said. */
        FLAT,
        /** 占. */
        SHARE,
        /** 完成…预算的; detail as of BUDGET. */
        COMPLETION,
        /** 为上年的. */
        OF_PRIOR,
        /** 由, 从 before an earlier level. */
        OUT_OF,
        /** 其中, 包括; detail 主要 when open. */
        FRAME,
        /** 主要包括 before names. */
        LISTING,
        REASON,
        PURPOSE,
        NOT_COMPARABLE,
        /** 无, 未发生. */
        NONE,
        /** 等. */
        AND_SO_ON,
        EACH,
        RESPECTIVELY,
        /** Words that carry nothing between a name and its number. */
        FILLER,
        AND,
        COMMA,
        SEMICOLON,
        STOP,
        OPEN,
        CLOSE,
        UNKNOWN
    }

    static Element word(Sort sort, int from, int to, String detail) {
        return new Element(sort, from, to, null, null, detail);
    }

    boolean is(Sort wanted) {
        return sort == wanted;
    }
}
