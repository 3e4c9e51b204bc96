package org.benmo.statements.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A relation that a sentence itself claims between figures: this is the sum of those, this changed by so much, this is
 * such a share of that. Identities of the narrative are asked about assertions.
 *
 * @param kind which relation; see {@link Kind}
 * @param roles the figures by their role in the relation, in printed order; role names are the Chinese words formula files
 *     use, listed at each kind
 * @param marks what the words add, in the words formula files use; listed at each kind
 * @param words the printed sentence or clause
 * @param lineage where it stands
 */
public record Assertion(Kind kind, Map<String, List<Figure>> roles, Set<String> marks, String words, Lineage lineage) {

    /** The relations a sentence can claim, with their roles and marks. */
    public enum Kind {
        /** Roles 总数, 各部分; mark 完整 when the wording lists all parts, else the parts are at most the whole; mark 变动额 when they are changes. */
        COMPOSITION("构成"),
        /** Roles 部分, 整体, 占比, and 同列占比 (all shares of its list, itself included) when it stands in an exhaustive list. */
        SHARE("占比"),
        /** Role 各占比: the shares of one exhaustive list of parts of one whole. */
        SHARE_LIST("占比合计"),
        /**
         * Roles 本年数, 上年数, 增减额, 增减率, those that are printed; 增减额 and 增减率 are signed by their words. Marks 持平, 基本持平,
         * 不可比 (上年无此项), 未选择 (增加（减少） left as in the template), 方向相反 (amount word and rate word disagree), 有原因,
         * 空原因, 上年近零 (level and change print alike, but the rate fits a base too small to print), 基年不符 (the printed base year is not the year before), 对预算 (compared with a budget, which then takes the role 上年数; such a
         * change says nothing of last year).
         */
        CHANGE("变动"),
        /** Roles 预算数, 决算数, 完成率; marks 年初预算, 全年预算 or 未指明 after the words beside the rate, and 预算年初, 预算全年, 预算未指明 after the words beside the budget figure. */
        COMPLETION("完成"),
        /** Roles 预算数, 决算数; marks 大于, 小于, 等于, 基本持平, 未选择, 有原因, 空原因, and 完成率不足 or 完成率超过 when the same sentence prints a rate surely below or above a hundred. */
        COMPARISON("预决算比较"),
        /** Roles 数目 (as printed) and 列举数 (how many names are listed); mark 等 when the list is open. */
        ENUMERATION("点数"),
        /** Roles 平均数, 各数; or 平均数, 总数, 个数. */
        AVERAGE("平均");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word formula files use in for-each. */
        public String word() {
            return word;
        }
    }

    /** The figures of a role, empty when the sentence does not print it. */
    public List<Figure> role(String name) {
        return roles.getOrDefault(name, List.of());
    }

    /** True when the words add this. */
    public boolean has(String mark) {
        return marks.contains(mark);
    }
}
