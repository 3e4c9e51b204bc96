package org.benmo.documents.aligned;

import java.util.List;

/** Guesses where the boundaries of columns run, from how their words and numbers are set. */
final class Edges {
    private static final double PADDING = 0.4;

    private final List<Column> columns;
    private final double em;
    private final double[] edges;

    private Edges(List<Column> columns, double em) {
        this.columns = columns;
        this.em = em;
        this.edges = new double[columns.size() + 1];
    }

    /** The boundaries, one more than there are columns. */
    static double[] of(List<Column> columns, List<HeaderCell> header, Evidence evidence, double em) {
        Edges made = new Edges(columns, em);
        made.outer(header, evidence);
        for (int i = 1; i < columns.size(); i++) {
            made.edges[i] = made.between(i, evidence);
        }
        made.mirrorLast();
        return made.edges;
    }

    private void outer(List<HeaderCell> header, Evidence evidence) {
        Column first = columns.getFirst();
        Column last = columns.getLast();
        double left = Math.min(
                        first.from(),
                        header.stream().mapToDouble(c -> c.from).min().orElse(first.from()))
                - PADDING * em;
        double right =
                Math.max(last.to(), header.stream().mapToDouble(c -> c.to).max().orElse(last.to())) + PADDING * em;
        for (Rule rule : evidence.levels()) {
            if (rule.from() < left + em && rule.to() > right - em) {
                left = Math.min(left, rule.from());
                right = Math.max(right, rule.to());
            }
        }
        edges[0] = left;
        edges[columns.size()] = right;
    }

    /** Where the last column's entries are set in its middle, it reaches as far to the right of its words as to the left. */
    private void mirrorLast() {
        Column last = columns.getLast();
        HeaderCell leaf = last.leaf();
        if (leaf != null && (last.strip() == null || !last.strip().isRightAligned(em))) {
            edges[columns.size()] = Math.max(edges[columns.size()], 2 * leaf.centre() - edges[columns.size() - 1]);
        }
    }

    private double between(int i, Evidence evidence) {
        Column left = columns.get(i - 1);
        Column right = columns.get(i);
        double low = left.to();
        double high = right.from();
        for (Rule rule : evidence.uprights()) {
            if (rule.at() > low - 0.2 * em && rule.at() < high + 0.2 * em) {
                return rule.at();
            }
        }
        Strip numbers = left.strip();
        if (numbers != null && numbers.isRightAligned(em)) {
            return Math.min(numbers.to + PADDING * em, Math.max(low, (low + high) / 2));
        }
        Strip words = right.strip();
        if (words != null && words.isLeftAligned(em)) {
            return Math.max(words.from - PADDING * em, Math.min(high, (low + high) / 2));
        }
        HeaderCell leaf = right.leaf();
        if (leaf != null && words != null && words.isRightAligned(em)) {
            double mirrored = 2 * leaf.centre() - words.to - PADDING * em;
            return Math.clamp(mirrored, Math.min(low, high), Math.max(low, high));
        }
        HeaderCell before = left.leaf();
        if (before != null && (left.strip() == null || left.strip().isLeftAligned(em))) {
            double mirrored = 2 * before.centre() - edges[i - 1];
            if (mirrored > low && mirrored < high) {
                return mirrored;
            }
        }
        return (low + high) / 2;
    }
}
