package org.benmo.disclosure.checking.diagnosis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Identity.Formula;
import org.benmo.statements.identities.Severity;

/** What an identity may do in a diagnosis. */
public enum Weight {
    /** An equality between numbers at error level: must hold after a repair, and gives values. */
    HARD,
    /** An inequality or a statement of words at error level: must not be broken by a repair, gives no values. */
    GUARD,
    /** A warning: speaks for or against one of several equal repairs. */
    VOTE,
    /** Information: no part in a diagnosis. */
    NOTE;

    /** Marks that say the words, not the numbers, may be what is wrong. */
    private static final Set<String> WORDING =
            Set.of("持平", "基本持平", "大于", "小于", "等于", "未选择", "方向相反", "不可比", "空原因", "有原因", "基年不符");

    /** The weight of a check. */
    public static Weight of(Identity identity) {
        if (identity.severity() == Severity.INFO) {
            return NOTE;
        }
        if (identity.severity() == Severity.WARNING) {
            return VOTE;
        }
        boolean equality = identity.formula()
                .filter(f -> f.relation().strip().equals("=") && !isAskedOfZero(f))
                .isPresent();
        return equality && !isAboutWords(identity) ? HARD : GUARD;
    }

    /** A claim about a base of zero is wrong as such; no value of its rate would make it right. */
    private static boolean isAskedOfZero(Formula formula) {
        boolean ofClaim = Arrays.stream(Assertion.Kind.values())
                .anyMatch(k -> formula.forEach().strip().equals(k.word()));
        return ofClaim && clauses(formula).anyMatch(c -> c.endsWith(" 为零"));
    }

    private static Stream<String> clauses(Formula formula) {
        return Arrays.stream(formula.when().split("且", -1)).map(String::strip);
    }

    /** True when the identity is only asked because of a word, so that the word may be the error. */
    public static boolean isAboutWords(Identity identity) {
        return identity.formula()
                .map(f -> f.relation().strip().equals("同号")
                        || f.forEach().strip().equals(Assertion.Kind.COMPARISON.word())
                        || clauses(f).anyMatch(Weight::isWordingMark))
                .orElse(false);
    }

    private static boolean isWordingMark(String clause) {
        return clause.startsWith("标记") && WORDING.contains(clause.substring(2).strip());
    }
}
