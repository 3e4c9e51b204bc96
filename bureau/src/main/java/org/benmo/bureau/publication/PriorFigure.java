package org.benmo.bureau.publication;

import java.math.BigDecimal;

/**
 * A published figure as the books of the next year take it: a line of the table 上年决算.
 *
 * @param metric registered name
 * @param name for people
 * @param value in {@code unit}, exact where the package had it exact
 * @param unit 元 or 个
 */
public record PriorFigure(String metric, String name, BigDecimal value, String unit) {}
