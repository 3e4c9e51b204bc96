package org.benmo.statements.formulas;

import java.math.BigDecimal;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;

/** One side of a formula, its words resolved to forms and keys. */
public sealed interface Expression {

    /** A number of the formula itself; without a unit it takes the one of what it stands beside. */
    record Literal(BigDecimal value, Optional<Unit> unit, String text) implements Expression {}

    /**
     * One cell of a form, or one figure of the narrative.
     *
     * @param orZero true when an absent cell of a form that was read counts as zero
     */
    record Cell(String form, Row row, Column column, boolean orZero) implements Expression {}

    /** The sum over a group of rows in one column. */
    record GroupSum(String form, Group group, Column column, boolean orZero) implements Expression {}

    /**
     * A figure of the sentence the formula is asked of.
     *
     * @param summed true for the sum of all figures of the role
     */
    record Role(String name, boolean summed) implements Expression {}

    /** The other sign. */
    record Negation(Expression of) implements Expression {}

    /** Two operands. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** The four operations. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("×"),
        OVER("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As formula files write it. */
        public String sign() {
            return sign;
        }
    }
}
