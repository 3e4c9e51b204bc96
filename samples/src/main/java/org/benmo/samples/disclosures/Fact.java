package org.benmo.samples.disclosures;

import java.math.BigDecimal;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/**
 * One number as it will be printed, and what it truly is. Two prints of one amount are two facts.
 *
 * @param id unique in its draft
 * @param key what it is about
 * @param value the printed number in {@code unit}; changes and rates carry their sign here
 * @param unit what it is counted in
 * @param digits the printed characters
 */
public record Fact(int id, Key key, BigDecimal value, Unit unit, String digits) {
    /** True in running text, false in a cell of a form. */
    public boolean isProse() {
        return key.form().equals(Key.TEXT);
    }
}
