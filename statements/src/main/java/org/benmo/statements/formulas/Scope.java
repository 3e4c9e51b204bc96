package org.benmo.statements.formulas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.figures.Assertion;

/**
 * The words a formula may use besides labels: its loops and what they bind.
 *
 * @param loops the loops of its for-each
 * @param listed the label each listed word stands for in this variant
 */
record Scope(Vocabulary vocabulary, List<Loop> loops, Map<String, String> listed) {
    private static final Map<Assertion.Kind, Set<String>> ROLES = Map.of(
            Assertion.Kind.COMPOSITION, Set.of("总数", "各部分"),
            Assertion.Kind.SHARE, Set.of("部分", "整体", "占比", "同列占比"),
            Assertion.Kind.SHARE_LIST, Set.of("各占比"),
            Assertion.Kind.CHANGE, Set.of("本年数", "上年数", "增减额", "增减率"),
            Assertion.Kind.COMPLETION, Set.of("预算数", "决算数", "完成率"),
            Assertion.Kind.COMPARISON, Set.of("预算数", "决算数"),
            Assertion.Kind.ENUMERATION, Set.of("数目", "列举数"),
            Assertion.Kind.AVERAGE, Set.of("平均数", "各数", "总数", "个数"));

    /** True when the word names the row a loop stands at. */
    boolean isRowLoop(String word) {
        return loops.stream()
                .anyMatch(l -> l instanceof Loop.Rows rows && rows.kind().word().equals(word));
    }

    /** The word of the first loop over rows, which 下级 refers to. */
    Optional<String> rowLoop() {
        return loops.stream()
                .filter(Loop.Rows.class::isInstance)
                .map(l -> ((Loop.Rows) l).kind().word())
                .findFirst();
    }

    boolean hasColumnLoop() {
        return loops.stream().anyMatch(Loop.Columns.class::isInstance);
    }

    /** The roles formulas may name here. */
    Set<String> roles() {
        for (Loop loop : loops) {
            if (loop instanceof Loop.Repeats) {
                return Set.of("前次", "本次");
            }
            if (loop instanceof Loop.Claims claims) {
                return ROLES.getOrDefault(claims.kind(), Set.of());
            }
        }
        return Set.of();
    }

    boolean hasClaims() {
        return loops.stream().anyMatch(Loop.Claims.class::isInstance);
    }

    /** What a listed word stands for, or the word itself. */
    String meant(String word) {
        return listed.getOrDefault(word, word);
    }
}
