package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Pieces of the body that overlap from row to row: a column, or part of one. */
final class Strip {
    /** Entries of one column share an edge or the middle to within this share of the letters' height. */
    static final double ALIGNED = 0.45;

    final List<Piece> pieces = new ArrayList<>();
    final Set<Integer> lines = new HashSet<>();
    double from = Double.MAX_VALUE;
    double to = -Double.MAX_VALUE;

    void add(Piece piece, int line) {
        pieces.add(piece);
        lines.add(line);
        from = Math.min(from, piece.from());
        to = Math.max(to, piece.to());
    }

    void addAll(Strip other) {
        pieces.addAll(other.pieces);
        lines.addAll(other.lines);
        from = Math.min(from, other.from);
        to = Math.max(to, other.to);
    }

    boolean overlaps(Piece piece) {
        return piece.from() < to && from < piece.to();
    }

    /** True when both have an entry on one line, so that they cannot be one column. */
    boolean meets(Strip other) {
        return other.lines.stream().anyMatch(lines::contains);
    }

    boolean hasAmounts() {
        return pieces.stream().anyMatch(Piece::isAmount);
    }

    boolean isNumeric() {
        return pieces.stream().allMatch(Piece::isNumber);
    }

    double centre() {
        return (from + to) / 2;
    }

    /** True when every amount shares its right edge, its middle or its left edge with the others. */
    boolean isAligned(double em) {
        List<Piece> amounts = pieces.stream().filter(Piece::isAmount).toList();
        return agree(amounts, Piece::to, em) || agree(amounts, Piece::centre, em) || agree(amounts, Piece::from, em);
    }

    boolean isRightAligned(double em) {
        return hasAmounts() && agree(pieces.stream().filter(Piece::isAmount).toList(), Piece::to, em);
    }

    boolean isLeftAligned(double em) {
        return !hasAmounts()
                && agree(pieces.stream().filter(p -> p.from() < from + 3 * em).toList(), Piece::from, 4 * em);
    }

    private static boolean agree(List<Piece> pieces, ToDoubleFunction<Piece> edge, double em) {
        double[] sorted = pieces.stream().mapToDouble(edge).sorted().toArray();
        if (sorted.length == 0) {
            return true;
        }
        double middle = sorted[sorted.length / 2];
        return Arrays.stream(sorted).allMatch(v -> Math.abs(v - middle) <= ALIGNED * em);
    }
}
