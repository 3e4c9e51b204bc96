package org.benmo.accounts.measures;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure in words and numbers.
 *
 * @param name by form, row and column, or by what the measure is
 * @param printed what is published, with its unit, such as 615.41 万元
 * @param equation the printed value and what it is made of, such as {@code 615.41 万元 = 382.69 + 232.73；按元 6,154,145.00}
 * @param formula in office words
 * @param exact in 分, pieces or score; the rate itself for a rate
 * @param records ids of the records it was made of, in the order of the books
 */
public record Explained(
        String name, String printed, String equation, String formula, BigDecimal exact, List<String> records) {}
