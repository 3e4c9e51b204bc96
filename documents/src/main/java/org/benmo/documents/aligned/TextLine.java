package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What stands on one line.
 *
 * @param pieces from left to right, at least one
 */
public record TextLine(List<? extends Piece> pieces) {
    /** Words that are set letter by letter over the width of their column: 合　计. */
    private static final Set<String> SPACED_WORDS = Set.of("合计", "总计", "小计", "项目", "收入", "支出", "科目", "名称", "金额", "备注");

    private static final double SPACED_MAX = 6;

    /** A line of these pieces, a word that is spaced out over its column in one piece. */
    public static <P extends Piece> TextLine of(List<P> pieces, BinaryOperator<P> join) {
        List<P> joined = new ArrayList<>(pieces);
        for (int i = 0; i + 1 < joined.size(); i++) {
            P a = joined.get(i);
            P b = joined.get(i + 1);
            if (SPACED_WORDS.contains(a.text() + b.text()) && b.from() - a.to() < SPACED_MAX * a.size()) {
                joined.set(i, join.apply(a, b));
                joined.remove(i + 1);
            }
        }
        return new TextLine(List.copyOf(joined));
    }

    /** How far down it stands. */
    public double baseline() {
        return pieces.getFirst().baseline();
    }

    /** Height of its letters. */
    public double size() {
        return pieces.stream().mapToDouble(Piece::size).max().orElse(0);
    }

    double left() {
        return pieces.getFirst().from();
    }

    double right() {
        return pieces.getLast().to();
    }

    /** True for a line with a number and something else on it, or with an amount alone whose label wraps around it. */
    public boolean isBody() {
        return pieces.size() == 1
                ? pieces.getFirst().isAmount()
                : pieces.stream().anyMatch(Piece::isNumber);
    }

    boolean hasAmount() {
        return pieces.stream().anyMatch(Piece::isAmount);
    }

    boolean isProse() {
        return pieces.stream().anyMatch(Piece::isProse);
    }

    /** A line like 部门：某局 单位：万元 over a table: notes, not header. */
    boolean isNote() {
        return !isBody()
                && pieces.stream()
                        .anyMatch(p -> p.text().indexOf('：') > 0 && !p.text().startsWith("其中"));
    }

    /** The numbers 1, 2, 3 of the columns, as printed under a header; empty when the line is not such a row. */
    List<Piece> counting() {
        List<Piece> counts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.isCount()) {
                if (Integer.parseInt(piece.text()) != counts.size() + 1) {
                    return List.of();
                }
                counts.add(piece);
            } else if (piece.isNumber()) {
                return List.of();
            }
        }
        return counts.size() < 2 ? List.of() : counts;
    }
}
