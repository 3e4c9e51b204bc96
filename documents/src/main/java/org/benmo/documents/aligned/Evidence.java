package org.benmo.documents.aligned;

import java.util.List;

/**
 * The ruling lines in and around a table.
 *
 * @param levels lines from left to right
 * @param uprights lines from top to bottom
 */
public record Evidence(List<Rule> levels, List<Rule> uprights) {
    /** No lines at all. */
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    private static final double REACH = 1.8;

    /** How far a short rule directly under words, or uprights beside them, say that they extend; empty when neither does. */
    double[] extent(HeaderCell cell) {
        double y = cell.middle() - 0.35 * cell.size();
        double left = -Double.MAX_VALUE;
        double right = Double.MAX_VALUE;
        for (Rule rule : uprights) {
            if (rule.from() <= y && rule.to() >= y) {
                left = rule.at() <= cell.centre() ? Math.max(left, rule.at()) : left;
                right = rule.at() > cell.centre() ? Math.min(right, rule.at()) : right;
            }
        }
        if (left > -Double.MAX_VALUE && right < Double.MAX_VALUE) {
            return new double[] {left, right};
        }
        return under(cell);
    }

    private double[] under(HeaderCell cell) {
        double longest = levels.stream().mapToDouble(Rule::length).max().orElse(0);
        for (Rule rule : levels) {
            boolean under = rule.at() > cell.bottom() && rule.at() < cell.bottom() + REACH * cell.size();
            boolean around = rule.from() <= cell.from + 1 && rule.to() >= cell.to - 1;
            boolean alone =
                    levels.stream().noneMatch(other -> other.at() > cell.bottom() && other.at() < rule.at() - 0.1);
            if (under && around && alone && rule.length() < 0.95 * longest) {
                return new double[] {rule.from(), rule.to()};
            }
        }
        return new double[0];
    }

    /** True when a level line stands between two baselines at a place. */
    boolean parts(double upper, double lower, double size, double x) {
        return levels.stream()
                .anyMatch(rule ->
                        rule.at() > upper && rule.at() < lower - 0.3 * size && rule.from() <= x && rule.to() >= x);
    }
}
