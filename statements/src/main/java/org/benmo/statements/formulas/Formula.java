package org.benmo.statements.formulas;

import java.util.List;
import java.util.Optional;

/**
 * A formula understood: parsed, its words resolved to forms and keys.
 *
 * @param loops what it is asked for; empty for once
 * @param variants one, or one for each label of a listed loop such as {@code x 属于 {甲, 乙}}
 */
public record Formula(List<Loop> loops, List<Variant> variants) {
    /**
     * The formula for one label of its listed loops.
     *
     * @param subject the labels it stands for; empty without listed loops
     * @param when its condition
     */
    public record Variant(
            String subject, Optional<Condition> when, Expression left, Relation relation, Expression right) {}
}
